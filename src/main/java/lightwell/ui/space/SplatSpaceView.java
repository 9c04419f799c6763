package lightwell.ui.space;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import lightwell.jobs.Fork;
import lightwell.jobs.LatestWins;
import lightwell.ui.render.Frame;
import lightwell.ui.space.draw.LinePainter;
import lightwell.ui.space.draw.SplatFrame;
import lightwell.ui.space.draw.SplatRenderer;
import lightwell.ui.viewer.FrameView;

/** Draws points on the processor, where there is no 3D pipeline, or none that works. */
final class SplatSpaceView implements SpaceView {

    private static final int THREADS = 2;
    private static final int TRANSPARENT = 0;

    private final FrameView picture = new FrameView();
    private final Pane node = new Pane(picture) {
        @Override
        protected void layoutChildren() {
            draw();
        }
    };
    private final AtomicReference<SplatFrame> spare = new AtomicReference<>();
    private final LatestWins drawing;
    private final SplatRenderer renderer;
    private final Executor ui;
    private final Consumer<Throwable> failed;
    private final ReadOnlyBooleanWrapper settled = new ReadOnlyBooleanWrapper(true);
    private Optional<SpaceShot> shot = Optional.empty();
    private long newest;

    /** As {@link MeshSpaceView} takes them. */
    SplatSpaceView(Executor background, Executor ui, Consumer<Throwable> failed) {
        this.drawing = new LatestWins(background);
        this.renderer = new SplatRenderer(new Fork(background, THREADS));
        this.ui = ui;
        this.failed = failed;
        node.setMinSize(0, 0);
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public ReadOnlyBooleanProperty settled() {
        return settled.getReadOnlyProperty();
    }

    @Override
    public void show(Optional<SpaceShot> wanted) {
        shot = wanted;
        if (wanted.isEmpty()) {
            newest++;
            spare.set(null);
            picture.draw(Frame.NOTHING);
            settled.set(true);
        } else {
            settled.set(false); // also before it has a size
            draw();
        }
    }

    private void draw() {
        Window window = node.getScene() == null ? null : node.getScene().getWindow();
        double scaleX = window == null ? 1 : window.getOutputScaleX();
        double scaleY = window == null ? 1 : window.getOutputScaleY();
        int width = (int) Math.round(node.getWidth() * scaleX);
        int height = (int) Math.round(node.getHeight() * scaleY);
        if (shot.isEmpty() || width < 1 || height < 1) {
            return;
        }
        picture.resize(width, height, scaleX, scaleY);
        SpaceShot wanted = shot.get();
        long number = ++newest;
        settled.set(false);
        drawing.submit(() -> draw(wanted, width, height, number));
    }

    private void draw(SpaceShot wanted, int width, int height, long number) {
        try {
            SplatFrame kept = spare.getAndSet(null);
            SplatFrame frame = kept != null && kept.width() == width && kept.height() == height ? kept : new SplatFrame(width, height);
            int most = wanted.moving() ? MOVING_POINTS : Integer.MAX_VALUE;
            renderer.render(wanted.content(), wanted.camera(), new SplatRenderer.Options(wanted.pointSize(), most, TRANSPARENT), frame);
            LinePainter.draw(wanted.lines(), wanted.camera(), frame);
            ui.execute(() -> {
                if (shot.filter(now -> now.content().scene() == wanted.content().scene()).isPresent()) {
                    picture.draw(new Frame(0, 0, width, height, frame.argb()));
                    spare.set(frame); // the picture has its own copy
                    settled.set(number == newest);
                }
            });
        } catch (RuntimeException | OutOfMemoryError e) {
            ui.execute(() -> failed.accept(e));
        }
    }
}
