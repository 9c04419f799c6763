package lightwell.ui.inspect;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import lightwell.depth.PhotoDepth;
import lightwell.jobs.LatestWins;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.content.UnreadDepth;
import lightwell.ui.kit.ErrorModel;
import lightwell.ui.kit.Texts;
import lightwell.ui.marks.MapGrid;
import lightwell.ui.marks.PixelLine;
import lightwell.ui.marks.PixelRegion;
import lightwell.ui.measure.DepthWords;
import lightwell.ui.measure.MeasuredDepth;
import lightwell.ui.viewer.ViewerModel;

/**
 * Measures the marks on the depth map: always the line, since panes show its distance, and the region while the section is visible. The
 * newest request wins. For the FX thread; reads in the background.
 */
public final class DepthMeasureModel {

    private final ViewerModel viewer;
    private final Executor ui;
    private final LatestWins reading;
    private final BooleanProperty active = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<Optional<MeasuredDepth>> result = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /**
     * @param background reads samples
     * @param ui         changes properties: the FX thread
     */
    public DepthMeasureModel(ViewerModel viewer, Executor background, Executor ui) {
        this.viewer = viewer;
        this.ui = ui;
        this.reading = new LatestWins(background);
        InvalidationListener changed = observable -> request();
        viewer.photo().addListener((observable, before, now) -> { // after the viewer, which removes marks that do not fit
            result.set(Optional.empty());
            request();
        });
        viewer.inspection().line().addListener(changed);
        viewer.inspection().region().addListener(changed);
        active.addListener(changed);
        request();
    }

    /** While it is false regions are not measured, since the section is hidden. */
    public BooleanProperty active() {
        return active;
    }

    /** The measurements of the marks; the previous ones stay until the next are available. */
    public ReadOnlyObjectProperty<Optional<MeasuredDepth>> result() {
        return result.getReadOnlyProperty();
    }

    /** Why nothing can be measured, one sentence; empty if something can. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    private void request() {
        OpenPhoto photo = viewer.photo().get();
        Optional<PixelLine> line = viewer.inspection().line().get();
        Optional<PixelRegion> region = active.get() ? viewer.inspection().region().get() : Optional.empty();
        boolean without = photo != null && photo.photo().depth().isEmpty();
        if (without) {
            problem.set(UnreadDepth.sentence(photo.photo()).orElse(Texts.get("depth.none")));
        } else if (photo == null || line.isEmpty() && region.isEmpty()) {
            problem.set("");
        }
        if (photo == null || without || line.isEmpty() && region.isEmpty()) {
            publish(Optional.empty());
            return;
        }
        reading.submit(() -> read(photo, line, region));
    }

    private void read(OpenPhoto photo, Optional<PixelLine> line, Optional<PixelRegion> region) {
        photo.read(() -> {
            PhotoDepth depth = PhotoDepth.of(photo.photo(), warning -> {}); // these warnings were logged when the photo was opened
            var base = photo.photo().base().info();
            MapGrid grid = new MapGrid(base.width(), base.height(), depth.map().width(), depth.map().height());
            report(photo, line, region, Optional.of(MeasuredDepth.of(depth, grid, line, region)), "");
        }, why -> report(photo, line, region, Optional.empty(), ErrorModel.sentence(Texts.get("depth.of", photo.photo().name()), why)));
    }

    private void report(OpenPhoto photo, Optional<PixelLine> line, Optional<PixelRegion> region, Optional<MeasuredDepth> found,
            String sentence) {
        ui.execute(() -> {
            boolean gone = line.isPresent() && viewer.inspection().line().get().isEmpty()
                    || region.isPresent() && (viewer.inspection().region().get().isEmpty() || !active.get());
            if (viewer.photo().get() == photo && !gone) {
                problem.set(sentence);
                publish(found);
            }
        });
    }

    private void publish(Optional<MeasuredDepth> measured) {
        result.set(measured);
        viewer.inspection().lineWords().set(viewer.inspection().line().get().isEmpty() ? ""
                : measured.flatMap(DepthWords::line).orElse(problem.get().isEmpty() ? "" : Texts.get("depth.none.short")));
    }
}
