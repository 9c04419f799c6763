package lightwell.ui.viewer;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Dimension2D;
import lightwell.jobs.LatestWins;
import lightwell.ui.render.Frame;
import lightwell.ui.render.FrameRenderer;
import lightwell.ui.render.Pyramid;
import lightwell.ui.render.ViewArea;
import lightwell.ui.viewer.LayerContent.Empty;
import lightwell.ui.viewer.LayerContent.Picture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one pane shows: prepares its layer when the photo changes, and computes a frame when anything else does. Used on the FX thread;
 * works in the background, holding a lease for as long as it reads.
 */
final class PaneModel {

    private static final Logger LOG = LoggerFactory.getLogger(PaneModel.class);

    private final ViewerModel viewer;
    private final LayerContent.Source source;
    private final Executor background;
    private final Executor ui;
    private final LatestWins rendering;
    private final ReadOnlyObjectWrapper<PaneState> state = new ReadOnlyObjectWrapper<>(PaneState.NO_PHOTO);
    private final ReadOnlyObjectWrapper<Frame> frame = new ReadOnlyObjectWrapper<>(Frame.NOTHING);
    private Picture picture;
    private int width;
    private int height;

    /** @param ui runs what changes properties: the FX thread */
    PaneModel(ViewerModel viewer, LayerContent.Source source, Executor background, Executor ui) {
        this.viewer = viewer;
        this.source = source;
        this.background = background;
        this.ui = ui;
        this.rendering = new LatestWins(background);
        InvalidationListener changed = observable -> render();
        viewer.viewport().addListener(changed);
        viewer.exposure().addListener(changed);
        viewer.display().addListener(changed);
        viewer.view().addListener(changed);
        viewer.photo().addListener((observable, before, now) -> show(now));
        show(viewer.photo().get());
    }

    ReadOnlyObjectProperty<PaneState> state() {
        return state.getReadOnlyProperty();
    }

    /** The newest frame; stays while the next one is computed. */
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

    private void show(OpenPhoto photo) {
        picture = null;
        frame.set(Frame.NOTHING);
        state.set(photo == null ? PaneState.NO_PHOTO : PaneState.BUSY);
        if (photo != null) {
            background.execute(() -> underLease(photo, this::prepare));
        }
    }

    private void prepare(OpenPhoto photo) throws Exception {
        LayerContent content = source.of(photo);
        onUi(photo, () -> {
            if (content instanceof Empty empty) {
                state.set(PaneState.empty(empty.message()));
            } else if (content instanceof Picture ready) {
                picture = ready;
                background.execute(() -> reduce(photo, ready.pyramid()));
                render();
            }
        });
    }

    /** Builds the pyramid step by step, and lets others have the thread between steps. */
    private void reduce(OpenPhoto photo, Pyramid pyramid) {
        underLease(photo, open -> {
            int before = pyramid.levels().size();
            pyramid.step();
            if (!pyramid.complete()) {
                background.execute(() -> reduce(photo, pyramid));
            }
            if (pyramid.levels().size() > before) {
                onUi(photo, this::render);
            }
        });
    }

    private void render() {
        OpenPhoto photo = viewer.photo().get();
        Picture shown = picture;
        Optional<Dimension2D> base = viewer.baseSize();
        if (photo == null || shown == null || base.isEmpty() || width < 1 || height < 1) {
            return;
        }
        Viewport viewport = viewer.viewport().get();
        ViewArea area = new ViewArea(viewport.scale(), viewport.x(), viewport.y(),
                (int) base.get().getWidth(), (int) base.get().getHeight(), width, height);
        ScreenSettings settings = new ScreenSettings(viewer.exposure().get(), text(viewer.display().get()), text(viewer.view().get()));
        if (FrameRenderer.ready(shown.pyramid(), area)) {
            rendering.submit(() -> underLease(photo, open -> compute(open, shown, area, settings)));
        }
    }

    private void compute(OpenPhoto photo, Picture shown, ViewArea area, ScreenSettings settings) throws Exception {
        LayerContent.Look look = shown.painting().look(settings);
        Frame made = FrameRenderer.render(shown.pyramid(), look.painter(), area);
        onUi(photo, () -> {
            frame.set(made);
            state.set(PaneState.shown(look.rule(), look.detail()));
        });
    }

    /** Does nothing once the photo is closed; says what went wrong. */
    private void underLease(OpenPhoto photo, Reading reading) {
        Optional<OpenPhoto.Lease> lease = photo.acquire();
        if (lease.isEmpty()) {
            return;
        }
        try (OpenPhoto.Lease held = lease.get()) {
            reading.of(held.photo());
        } catch (OutOfMemoryError e) {
            fail(photo, ViewerTexts.get("pane.memory"), e);
        } catch (Exception e) {
            fail(photo, ViewerTexts.get("pane.failed", e.getMessage() == null ? e.toString() : e.getMessage()), e);
        }
    }

    private void fail(OpenPhoto photo, String sentence, Throwable why) {
        LOG.warn("A layer of {} cannot be shown", photo.photo().name(), why);
        onUi(photo, () -> {
            frame.set(Frame.NOTHING);
            state.set(PaneState.empty(sentence));
        });
    }

    /** Does nothing when another photo is shown by then. */
    private void onUi(OpenPhoto photo, Runnable change) {
        ui.execute(() -> {
            if (viewer.photo().get() == photo) {
                change.run();
            }
        });
    }

    private static String text(String maybe) {
        return maybe == null ? "" : maybe;
    }

    @FunctionalInterface
    private interface Reading {
        void of(OpenPhoto open) throws Exception;
    }
}
