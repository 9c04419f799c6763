package lightwell.ui.viewer;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Dimension2D;
import lightwell.jobs.Fork;
import lightwell.jobs.LatestWins;
import lightwell.ui.Texts;
import lightwell.ui.render.ChannelView;
import lightwell.ui.render.Frame;
import lightwell.ui.render.FrameMemory;
import lightwell.ui.render.FrameRenderer;
import lightwell.ui.render.Glyphs;
import lightwell.ui.render.PixelGrid;
import lightwell.ui.render.Pyramid;
import lightwell.ui.render.ViewArea;
import lightwell.ui.viewer.LayerContent.Empty;
import lightwell.ui.viewer.LayerContent.Picture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one pane shows: prepares its layer when the photo or the choice changes, and computes a frame when anything else does. Used on the FX thread;
 * works in the background, holding a lease for as long as it reads.
 */
final class PaneModel {

    private static final Logger LOG = LoggerFactory.getLogger(PaneModel.class);

    /** Threads that compute one frame. */
    private static final int FRAME_THREADS = 2;

    private final ViewerModel viewer;
    private final ObservableValue<? extends Optional<? extends Wanted>> choice;
    private final Executor background;
    private final Executor ui;
    private final LatestWins rendering;
    private final LatestWins remaking;
    private final Fork fork;
    private final ReadOnlyObjectWrapper<PaneState> state = new ReadOnlyObjectWrapper<>(PaneState.NO_PHOTO);
    private final ReadOnlyObjectWrapper<Frame> frame = new ReadOnlyObjectWrapper<>(Frame.NOTHING);
    private volatile Optional<Subject> subject = Optional.empty(); // background threads look whether their work is still wanted
    private volatile Pyramid reducing; // the only one that is worth finishing
    private List<Object> basis = List.of();
    private boolean remade;
    private Picture picture;
    private FrameMemory memory; // of that picture
    private int width;
    private int height;
    private Optional<Glyphs> glyphs = Optional.empty();

    /**
     * @param choice empty while the pane is not visible: it then shows nothing, and holds nothing
     * @param ui     runs what changes properties: the FX thread
     */
    PaneModel(ViewerModel viewer, ObservableValue<? extends Optional<? extends Wanted>> choice, Executor background, Executor ui) {
        this.viewer = viewer;
        this.choice = choice;
        this.background = background;
        this.ui = ui;
        this.rendering = new LatestWins(background);
        this.remaking = new LatestWins(background);
        this.fork = new Fork(background, FRAME_THREADS);
        InvalidationListener changed = observable -> render();
        viewer.viewport().addListener(changed);
        viewer.light().settings().addListener(changed);
        viewer.display().addListener(changed);
        viewer.monoLooks().chosen().addListener(changed);
        viewer.view().addListener(changed);
        viewer.pixelGrid().addListener(changed);
        viewer.rules().applied().addListener((observable, before, now) -> subject.ifPresent(this::remake));
        viewer.stereo().look().addListener((observable, before, now) -> subject.ifPresent(this::remake));
        viewer.light().channel().addListener((observable, before, now) -> show());
        viewer.photo().addListener(observable -> show());
        choice.addListener(observable -> show());
        show();
    }

    ReadOnlyObjectProperty<PaneState> state() {
        return state.getReadOnlyProperty();
    }

    /** The newest frame, to be drawn at once: when another takes its place, its pixels change. Stays while the next one is computed. */
    ReadOnlyObjectProperty<Frame> frame() {
        return frame.getReadOnlyProperty();
    }

    /** Device pixels. */
    void resize(int toWidth, int toHeight) {
        if (toWidth != width || toHeight != height) {
            width = toWidth;
            height = toHeight;
            render();
        }
    }

    /** Tells what numbers are written with; none are before. */
    void write(Glyphs with) {
        glyphs = Optional.of(with);
    }

    private void show() {
        Optional<Subject> next = Optional.ofNullable(viewer.photo().get())
                .flatMap(photo -> choice.getValue().map(layer -> new Subject(photo, alphaIfWanted(photo, layer))));
        if (next.equals(subject)) {
            return;
        }
        subject = next;
        picture = null;
        memory = null;
        remade = false;
        frame.set(Frame.NOTHING);
        state.set(next.isEmpty() ? PaneState.NO_PHOTO : PaneState.BUSY);
        basis = next.map(shown -> LayerContent.basis(shown.photo(), shown.layer())).orElse(List.of());
        next.ifPresent(shown -> background.execute(() -> underLease(shown, photo -> {
            LayerContent content = content(photo, shown);
            onUi(shown, () -> {
                if (!remade) {
                    use(shown, content);
                }
            });
        })));
    }

    /** In place of the picture its alpha, where that channel is looked at and the photo has one. */
    private Wanted alphaIfWanted(OpenPhoto photo, Wanted layer) {
        boolean picture = layer.equals(LayerChoice.SDR) || layer.equals(LayerChoice.HDR);
        return picture && viewer.light().channel().get() == ChannelView.ALPHA ? OtherContents.alpha(photo).map(Wanted.class::cast).orElse(layer) : layer;
    }

    /** The same layer by other rules; the frame stays until there is a new one, and each version is seen, however fast they follow. */
    private void remake(Subject shown) {
        List<Object> now = LayerContent.basis(shown.photo(), shown.layer());
        if (!now.equals(basis)) {
            basis = now;
            remaking.submit(() -> underLease(shown, photo -> {
                LayerContent content = content(photo, shown);
                onUi(shown, () -> {
                    remade = true;
                    use(shown, content);
                });
            }));
        }
    }

    /** With something to show at once: the FX thread is busy with the new photo, and need not be waited for twice. */
    private LayerContent content(OpenPhoto photo, Subject shown) throws IOException {
        LayerContent content = LayerContent.of(photo, shown.layer());
        if (content instanceof Picture ready) {
            ready.pyramid().step(fork);
        }
        return content;
    }

    private void use(Subject shown, LayerContent content) {
        if (content instanceof Empty empty) {
            picture = null;
            memory = null;
            reducing = null;
            frame.set(Frame.NOTHING);
            state.set(PaneState.empty(empty.message()));
        } else if (content instanceof Picture ready) {
            picture = ready;
            memory = new FrameMemory();
            reducing = ready.pyramid();
            render();
            ui.execute(() -> background.execute(() -> reduce(shown, ready.pyramid()))); // once all panes have asked for their first frames
        }
    }

    /** Builds the pyramid step by step, and lets others have the thread between steps. */
    private void reduce(Subject shown, Pyramid pyramid) {
        if (reducing != pyramid) {
            return;
        }
        underLease(shown, photo -> {
            boolean better = pyramid.step(fork);
            if (!pyramid.complete()) {
                background.execute(() -> reduce(shown, pyramid));
            }
            if (better) {
                onUi(shown, this::render);
            }
        });
    }

    private void render() {
        Picture shown = picture;
        Optional<Dimension2D> base = viewer.baseSize();
        if (subject.isEmpty() || shown == null || base.isEmpty() || width < 1 || height < 1) {
            return;
        }
        Subject whose = subject.get();
        ViewArea area = shown.on((int) base.get().getWidth(), (int) base.get().getHeight()).seen(viewer.viewport().get(), width, height);
        ScreenSettings settings = new ScreenSettings(viewer.light().settings().getValue(), text(viewer.display().get()), text(viewer.view().get()),
                viewer.monoLooks().of(whose.layer().id()));
        Optional<Glyphs> letters = glyphs;
        boolean grid = viewer.pixelGrid().get();
        if (FrameRenderer.ready(shown.pyramid(), area)) {
            FrameMemory frames = memory;
            rendering.submit(() -> underLease(whose, photo -> compute(whose, shown, frames, area, settings, grid, letters)));
        }
    }

    private void compute(Subject whose, Picture shown, FrameMemory frames, ViewArea area, ScreenSettings settings, boolean grid, Optional<Glyphs> letters) throws Exception {
        LayerContent.Look look = shown.painting().look(settings);
        Optional<Frame> made = frames.render(shown.pyramid(), look.painter(), area, fork, () -> !subject.equals(Optional.of(whose)));
        if (grid && area.scale() > PixelGrid.PAST && made.isPresent()) {
            frames.forget(); // the grid is drawn onto the frame
            PixelGrid.draw(made.get(), shown.pyramid(), area, shown.samples().bands(), shown.samples()::text, letters, fork);
        }
        made.ifPresent(ready -> onUi(whose, () -> {
            Frame before = frame.get();
            if (before == Frame.NOTHING) {
                LOG.debug("{} of {} is shown", whose.layer().id(), whose.photo().photo().name());
            }
            frame.set(ready); // whoever shows it has drawn it now
            state.set(PaneState.shown(look));
            frames.giveBack(before, ready);
        }));
    }

    /** Does nothing once the photo is closed, or something else is wanted; says what went wrong. */
    private void underLease(Subject shown, Reading reading) {
        Optional<OpenPhoto.Lease> lease = subject.equals(Optional.of(shown)) ? shown.photo().acquire() : Optional.empty();
        if (lease.isEmpty()) {
            return;
        }
        try (OpenPhoto.Lease held = lease.get()) {
            reading.of(held.photo());
        } catch (OutOfMemoryError e) {
            fail(shown, Texts.get("pane.memory"), e);
        } catch (Exception e) {
            fail(shown, Texts.get("pane.failed", e.getMessage() == null ? e.toString() : e.getMessage()), e);
        }
    }

    private void fail(Subject shown, String sentence, Throwable why) {
        LOG.warn("{} of {} cannot be shown", shown.layer().id(), shown.photo().photo().name(), why);
        onUi(shown, () -> {
            frame.set(Frame.NOTHING);
            state.set(PaneState.empty(sentence));
        });
    }

    /** Does nothing when something else is wanted by then. */
    private void onUi(Subject shown, Runnable change) {
        ui.execute(() -> {
            if (subject.equals(Optional.of(shown))) {
                change.run();
            }
        });
    }

    private static String text(String maybe) {
        return maybe == null ? "" : maybe;
    }

    /** Something of a photo. */
    private record Subject(OpenPhoto photo, Wanted layer) { }

    @FunctionalInterface
    private interface Reading {
        void of(OpenPhoto open) throws Exception;
    }
}
