package lightwell.ui.pane;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Dimension2D;
import lightwell.jobs.LatestWins;
import lightwell.jobs.ParallelFor;
import lightwell.ui.content.LayerContent.Picture;
import lightwell.ui.content.LayerContent;
import lightwell.ui.content.LayerWork;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.content.PaneSubject;
import lightwell.ui.look.Look;
import lightwell.ui.look.ScreenSettings;
import lightwell.ui.render.Frame;
import lightwell.ui.render.FrameMemory;
import lightwell.ui.render.FrameRenderer;
import lightwell.ui.render.Glyphs;
import lightwell.ui.render.PixelGrid;
import lightwell.ui.render.ViewArea;
import lightwell.ui.viewer.ViewerModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Computes the frames of one pane's picture: a new one whenever the view, the light or the pane's size changes; among requests during a
 * computation, the latest wins. Used on the FX thread; computes in the background, under a lease.
 */
final class PaneFrames {

    private static final Logger LOG = LoggerFactory.getLogger(PaneFrames.class);

    /** The number of threads for one frame. */
    private static final int THREADS = 2;

    private final ViewerModel viewer;
    private final Executor ui;
    private final Consumer<PaneState> said;
    private final LatestWins computing;
    private final ParallelFor fork;
    private final ReadOnlyObjectWrapper<Frame> frame = new ReadOnlyObjectWrapper<>(Frame.NOTHING);
    private final ReadOnlyBooleanWrapper sharp = new ReadOnlyBooleanWrapper();
    private volatile Optional<Subject> subject = Optional.empty(); // background threads check whether their work is still wanted
    private int width;
    private int height;
    private Optional<Glyphs> glyphs = Optional.empty();

    /**
     * A picture of a layer.
     *
     * @param memory caches the frames of the picture
     */
    private record Subject(OpenPhoto photo, PaneSubject layer, Picture picture, FrameMemory memory) {

        /** True for the same layer, regardless of the rules. */
        boolean isOf(OpenPhoto otherPhoto, PaneSubject otherLayer) {
            return photo == otherPhoto && layer.equals(otherLayer);
        }
    }

    /** The settings of a frame. */
    private record Wish(ViewArea area, ScreenSettings settings, boolean grid, Optional<Glyphs> glyphs) {}

    /**
     * @param ui   changes properties: the FX thread
     * @param said receives the texts for each frame, or in its place
     */
    PaneFrames(ViewerModel viewer, Executor background, Executor ui, Consumer<PaneState> said) {
        this.viewer = viewer;
        this.ui = ui;
        this.said = said;
        this.computing = new LatestWins(background);
        this.fork = new ParallelFor(background, THREADS);
        InvalidationListener changed = observable -> render();
        viewer.viewport().addListener(changed);
        viewer.light().settings().addListener(changed);
        viewer.whenScreenChanges(changed);
        viewer.monoLooks().chosen().addListener(changed);
        viewer.pixelGrid().addListener(changed);
    }

    /** The newest frame. Draw it immediately: when another replaces it, its pixels change. It stays while the next one is computed. */
    ReadOnlyObjectProperty<Frame> frame() {
        return frame.getReadOnlyProperty();
    }

    /** True if the newest frame was computed from a level that is fine enough for it, not from a preview. */
    ReadOnlyBooleanProperty sharp() {
        return sharp.getReadOnlyProperty();
    }

    /** Sets the size in device pixels. */
    void resize(int toWidth, int toHeight) {
        if (toWidth != width || toHeight != height) {
            width = toWidth;
            height = toHeight;
            render();
        }
    }

    /** Sets the glyphs for numbers; before, none are drawn. */
    void write(Glyphs with) {
        glyphs = Optional.of(with);
    }

    /**
     * Shows this picture, or shows it again because it has better levels. The frame of the same layer by other rules stays until there is a
     * new one.
     */
    void show(OpenPhoto photo, PaneSubject layer, Picture picture) {
        if (subject.filter(shown -> shown.picture() == picture).isEmpty()) {
            subject = Optional.of(new Subject(photo, layer, picture, new FrameMemory()));
        }
        render();
    }

    /** Computes nothing new; the last frame stays. */
    void hold() {
        subject = Optional.empty();
    }

    /** Removes the frame. */
    void clear() {
        hold();
        sharp.set(false);
        frame.set(Frame.NOTHING);
    }

    private void render() {
        Optional<Dimension2D> base = viewer.baseSize();
        if (subject.isEmpty() || base.isEmpty() || width < 1 || height < 1) {
            return;
        }
        Subject shown = subject.get();
        ViewArea area = shown.picture().on((int) base.get().getWidth(), (int) base.get().getHeight()).seen(viewer.viewport().get(), width,
                height);
        ScreenSettings settings = viewer.screenSettings(shown.layer().id());
        Wish wish = new Wish(area, settings, viewer.pixelGrid().get(), glyphs);
        if (FrameRenderer.ready(shown.picture().pyramid(), area)) {
            computing.submit(() -> {
                if (wanted(shown)) {
                    LayerWork.run(shown.photo(), shown.layer(), () -> compute(shown, wish), failure -> onUi(shown, () -> {
                        frame.set(Frame.NOTHING);
                        said.accept(PaneState.empty(failure));
                    }));
                }
            });
        }
    }

    private void compute(Subject shown, Wish wish) throws Exception {
        Picture picture = shown.picture();
        FrameMemory memory = shown.memory();
        Look look = picture.painting().look(wish.settings());
        boolean fine = FrameRenderer.sharp(picture.pyramid(), wish.area());
        Optional<Frame> made = memory.render(picture.pyramid(), look.painter(), wish.area(), fork, () -> !wanted(shown));
        if (wish.grid() && wish.area().scale() > PixelGrid.PAST && made.isPresent()) {
            memory.forget(); // the grid is drawn on the frame
            PixelGrid.draw(made.get(), picture.pyramid(), wish.area(), picture.samples().bands(), picture.samples()::text, wish.glyphs(),
                    fork);
        }
        made.ifPresent(ready -> onUi(shown, () -> {
            Frame before = frame.get();
            if (before == Frame.NOTHING) {
                LOG.debug("{} of {} is shown", shown.layer().id(), shown.photo().photo().name());
            }
            sharp.set(fine);
            frame.set(ready); // the previous frame has been drawn by now
            said.accept(PaneState.shown(look));
            memory.giveBack(before, ready);
        }));
    }

    /** True even if new rules have made another picture of the layer: each one is shown, however fast they change. */
    private boolean wanted(Subject shown) {
        return subject.filter(now -> now.isOf(shown.photo(), shown.layer())).isPresent();
    }

    /** Does nothing if another picture is wanted by then. */
    private void onUi(Subject shown, Runnable change) {
        ui.execute(() -> {
            if (wanted(shown)) {
                change.run();
            }
        });
    }
}
