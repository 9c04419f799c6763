package lightwell.ui.inspect;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import lightwell.jobs.LatestWins;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.marks.Annotations;
import lightwell.ui.marks.Pin;
import lightwell.ui.marks.PixelPosition;
import lightwell.ui.marks.PixelRegion;
import lightwell.ui.measure.Extreme;
import lightwell.ui.measure.Measurable;
import lightwell.ui.viewer.ViewerModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pins the brightest pixel or the nearest point of the region, or of the whole photo if there is none, and shows it. For the FX thread;
 * searches in the background, and a new search ends the one before.
 */
public final class ExtremesModel {

    private static final Logger LOG = LoggerFactory.getLogger(ExtremesModel.class);

    private final ViewerModel viewer;
    private final ProbesModel probes;
    private final LatestWins searching;
    private final Executor ui;
    private volatile OpenPhoto searched; // read by the search, which ends when another photo is shown

    /**
     * @param background reads the layer
     * @param ui         changes properties: the FX thread
     */
    public ExtremesModel(ViewerModel viewer, ProbesModel probes, Executor background, Executor ui) {
        this.viewer = viewer;
        this.probes = probes;
        this.searching = new LatestWins(background);
        this.ui = ui;
        viewer.photo().addListener((observable, before, now) -> searched = null);
    }

    /**
     * Starts a search; does nothing if the photo lacks the layer.
     *
     * @param id   of the measurable layer
     * @param name of the pin
     */
    void pin(String id, Extreme which, String name) {
        OpenPhoto photo = viewer.photo().get();
        List<Measurable> offered = probes.subjects().get().stream().filter(one -> one.id().equals(id)).toList();
        if (photo == null || offered.isEmpty()) {
            return;
        }
        searched = photo;
        int width = (int) ViewerModel.size(photo).getWidth();
        int height = (int) ViewerModel.size(photo).getHeight();
        Optional<PixelRegion> region = viewer.inspection().region().get();
        searching.submit(() -> photo.read(() -> {
            Optional<PixelPosition> found = which.find(offered.get(0), width, height, region, () -> searched != photo);
            found.ifPresent(at -> ui.execute(() -> show(photo, at, name)));
        }, why -> LOG.warn("{} of {} cannot be searched", id, photo.photo().name(), why)));
    }

    /** A pin of the same name moves; the view does only if it shows a part. */
    private void show(OpenPhoto photo, PixelPosition at, String name) {
        if (viewer.photo().get() != photo) {
            return;
        }
        Annotations marks = viewer.inspection();
        marks.pins().removeIf(pin -> pin.name().equals(name));
        marks.pin(at);
        marks.pins().stream().filter(pin -> pin.at().equals(at)).mapToInt(Pin::number).max()
                .ifPresent(number -> marks.rename(number, name));
        if (!viewer.fitted().get()) {
            viewer.show(viewer.viewport().get().around(at.x() + 0.5, at.y() + 0.5));
        }
    }
}
