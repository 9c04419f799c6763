package lightwell.ui.space;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Dimension2D;
import lightwell.depth.SurfaceMesh;
import lightwell.jobs.Fork;
import lightwell.jobs.LatestWins;
import lightwell.photo.PhotoException;
import lightwell.ui.Texts;
import lightwell.ui.space.draw.DepthRange;
import lightwell.ui.space.draw.SpaceCamera;
import lightwell.ui.space.draw.SpaceContent;
import lightwell.ui.viewer.LayerChoice;
import lightwell.ui.viewer.OpenPhoto;
import lightwell.ui.viewer.PixelPosition;
import lightwell.ui.viewer.ScreenSettings;
import lightwell.ui.viewer.ViewerModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The photo's depth in space: what of it is looked at, how, and from where. The newest wish wins; what was shown before stays meanwhile.
 * For the FX thread; works in the background, holding a lease for as long as it reads.
 */
public final class SpaceModel {

    /** How points are shown. */
    public enum Style { POINTS, SURFACE }

    private static final Logger LOG = LoggerFactory.getLogger(SpaceModel.class);
    private static final int THREADS = 2;

    private final ViewerModel viewer;
    private final Executor ui;
    private final LatestWins making;
    private final Fork fork;
    private final BooleanProperty active = new SimpleBooleanProperty();
    private final ObjectProperty<Style> style = new SimpleObjectProperty<>(Style.POINTS);
    private final ObjectProperty<LayerChoice> colour = new SimpleObjectProperty<>(LayerChoice.SDR);
    private final DoubleProperty near = new SimpleDoubleProperty(0);
    private final DoubleProperty far = new SimpleDoubleProperty(Double.POSITIVE_INFINITY);
    private final ObjectProperty<Optional<LayerChoice>> matte = new SimpleObjectProperty<>(Optional.empty());
    private final DoubleProperty jump = new SimpleDoubleProperty(SurfaceMesh.USUAL_JUMP);
    private final ObjectProperty<Optional<SpaceCamera>> camera = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<SpaceContent>> content = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<DepthRange>> range = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final SpaceLook look = new SpaceLook();
    private OpenPhoto photo;
    private SpaceMaker maker;
    private SpaceWish newest;

    /**
     * @param background where points are made
     * @param ui         runs what changes properties: the FX thread
     */
    public SpaceModel(ViewerModel viewer, Executor background, Executor ui) {
        this.viewer = viewer;
        this.ui = ui;
        this.making = new LatestWins(background);
        this.fork = new Fork(background, THREADS);
        InvalidationListener changed = observable -> request();
        active.addListener(changed);
        style.addListener(changed);
        colour.addListener(changed);
        near.addListener(changed);
        far.addListener(changed);
        matte.addListener(changed);
        jump.addListener(changed);
        viewer.photo().addListener(observable -> {
            near.set(0); // of another scene
            far.set(Double.POSITIVE_INFINITY);
            request();
        });
        viewer.light().settings().addListener(changed);
        viewer.display().addListener(changed);
        viewer.view().addListener(changed);
        viewer.monoLooks().chosen().addListener(changed);
        viewer.rules().applied().addListener((observable, before, now) -> request()); // nobody reads it here, so it stays invalid
    }

    /** While it is off nothing is made and nothing is held: nobody looks. */
    public BooleanProperty active() {
        return active;
    }

    public ObjectProperty<Style> style() {
        return style;
    }

    /** The layer that gives the colours: SDR, HDR, depth, gain map or a matte. */
    public ObjectProperty<LayerChoice> colour() {
        return colour;
    }

    /** Metres; 0 leaves nothing out. */
    public DoubleProperty near() {
        return near;
    }

    /** Metres; infinity leaves nothing out. */
    public DoubleProperty far() {
        return far;
    }

    /** What is cut out; empty for everything. */
    public ObjectProperty<Optional<LayerChoice>> matte() {
        return matte;
    }

    /** Share of the nearer depth beyond which a surface is torn. */
    public DoubleProperty jump() {
        return jump;
    }

    /** Where it is looked at from: the taking camera at first; empty while there is nothing. */
    public ObjectProperty<Optional<SpaceCamera>> camera() {
        return camera;
    }

    /** What needs no points made anew. */
    public SpaceLook look() {
        return look;
    }

    /** What is shown; empty when there is a problem, or nothing yet. */
    public ReadOnlyObjectProperty<Optional<SpaceContent>> content() {
        return content.getReadOnlyProperty();
    }

    /** Of the whole depth map, whatever is left out; empty while nothing is known. */
    public ReadOnlyObjectProperty<Optional<DepthRange>> range() {
        return range.getReadOnlyProperty();
    }

    /** Why nothing is shown, one sentence; empty when something is, or will be. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** While something newer than what is shown is being made. */
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Back to where the photo was taken from. */
    public void reset() {
        content.get().ifPresent(shown -> camera.set(Optional.of(shown.scene().taking())));
    }

    /** The point of the pixel under the pointer, in whichever pane; empty when there is none. */
    public OptionalInt pointed() {
        return viewer.pointer().get().map(this::point).orElse(OptionalInt.empty());
    }

    /** The point of a base pixel; empty when there is none. */
    public OptionalInt point(PixelPosition at) {
        Optional<Dimension2D> base = viewer.baseSize();
        return content.get().isEmpty() || base.isEmpty() ? OptionalInt.empty()
                : content.get().get().scene().pointAt((at.x() + 0.5) / base.get().getWidth(), (at.y() + 0.5) / base.get().getHeight());
    }

    /** Says which point is under the pointer, for all panes; empty for none. */
    public void pointAt(OptionalInt point) {
        viewer.pointer().set(point.isEmpty() ? Optional.empty() : pixel(point.getAsInt()));
    }

    /** The base pixel in the middle of a point's sample; empty when there is no such point any more. */
    public Optional<PixelPosition> pixel(int point) {
        return content.get().filter(shown -> point < shown.scene().cloud().size()).flatMap(shown -> viewer.baseSize().map(base -> new PixelPosition(
                (int) (shown.scene().across(point) * base.getWidth()), (int) (shown.scene().down(point) * base.getHeight()))));
    }

    private void request() {
        OpenPhoto wanted = active.get() ? viewer.photo().get() : null;
        if (wanted != photo) {
            clear();
            photo = wanted;
            maker = wanted == null ? null : new SpaceMaker(wanted, fork);
        }
        if (wanted != null) {
            SpaceWish wish = wish(wanted);
            SpaceMaker with = maker;
            newest = wish;
            busy.set(true);
            making.submit(() -> make(wish, with));
        }
    }

    private void clear() {
        newest = null;
        content.set(Optional.empty());
        camera.set(Optional.empty());
        range.set(Optional.empty());
        problem.set("");
        busy.set(false);
    }

    private SpaceWish wish(OpenPhoto of) {
        OptionalDouble joined = style.get() == Style.SURFACE ? OptionalDouble.of(jump.get()) : OptionalDouble.empty();
        ScreenSettings settings = new ScreenSettings(viewer.light().settings().getValue(), text(viewer.display().get()), text(viewer.view().get()),
                viewer.monoLooks().of(colour.get().id()));
        return new SpaceWish(of, near.get(), far.get(), matte.get(), joined, colour.get(), settings);
    }

    private static String text(String maybe) {
        return maybe == null ? "" : maybe;
    }

    /** In the background. */
    private void make(SpaceWish wish, SpaceMaker with) {
        Optional<OpenPhoto.Lease> lease = wish.photo().acquire();
        if (lease.isEmpty()) {
            return;
        }
        try (OpenPhoto.Lease held = lease.get()) {
            SpaceContent made = with.make(wish);
            tell(wish, with, Optional.of(made), "");
        } catch (PhotoException | IllegalArgumentException e) {
            tell(wish, with, Optional.empty(), e.getMessage());
        } catch (OutOfMemoryError e) {
            fail(wish, with, Texts.get("space.memory"), e);
        } catch (Exception e) {
            fail(wish, with, Texts.get("space.failed", e.getMessage() == null ? e.toString() : e.getMessage()), e);
        }
    }

    private void fail(SpaceWish wish, SpaceMaker with, String sentence, Throwable why) {
        LOG.warn("{} cannot be shown in space", wish.photo().photo().name(), why);
        tell(wish, with, Optional.empty(), sentence);
    }

    private void tell(SpaceWish wish, SpaceMaker with, Optional<SpaceContent> made, String why) {
        Optional<DepthRange> ends = with.range();
        ui.execute(() -> {
            if (with == maker) {
                range.set(ends);
                show(wish, made, why);
            }
        });
    }

    private void show(SpaceWish wish, Optional<SpaceContent> made, String why) {
        if (camera.get().isEmpty()) {
            camera.set(made.map(shown -> shown.scene().taking()));
        }
        content.set(made);
        problem.set(why);
        busy.set(wish != newest);
    }
}
