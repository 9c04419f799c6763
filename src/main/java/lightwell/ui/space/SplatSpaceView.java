package lightwell.ui.space;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import lightwell.jobs.ParallelFor;
import lightwell.ui.pane.FrameView;
import lightwell.ui.render.Frame;
import lightwell.ui.space.draw.LinePainter;
import lightwell.ui.space.draw.SpaceContent;
import lightwell.ui.space.draw.SplatFrame;
import lightwell.ui.space.draw.SplatRenderer;

/** Draws with the processor, if there is no working 3D pipeline, or a slow one; textures show while nothing moves. */
final class SplatSpaceView extends SpaceView {

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
    private final SplatRenderer renderer;
    private long newest;

    /** Parameters as in {@link SpaceView}. */
    SplatSpaceView(Executor background, Executor ui, Consumer<Throwable> failed) {
        super(background, ui, failed);
        renderer = new SplatRenderer(new ParallelFor(background, THREADS));
        node.setMinSize(0, 0);
    }

    @Override
    Region node() {
        return node;
    }

    @Override
    void clear() {
        newest++;
        spare.set(null);
        picture.draw(Frame.NOTHING);
    }

    @Override
    void draw() {
        if (shot().isEmpty()) {
            return;
        }
        settle(false); // even before it has a size
        Window window = node.getScene() == null ? null : node.getScene().getWindow();
        double scaleX = window == null ? 1 : window.getOutputScaleX();
        double scaleY = window == null ? 1 : window.getOutputScaleY();
        int width = (int) Math.round(node.getWidth() * scaleX);
        int height = (int) Math.round(node.getHeight() * scaleY);
        if (width < 1 || height < 1) {
            return;
        }
        picture.resize(width, height, scaleX, scaleY);
        SceneFrame wanted = shot().get();
        long number = ++newest;
        make(wanted, () -> render(wanted, width, height), frame -> {
            picture.draw(new Frame(0, 0, width, height, frame.argb()));
            spare.set(frame); // the picture has its own copy
            seen();
            settle(number == newest);
        });
    }

    private SplatFrame render(SceneFrame wanted, int width, int height) {
        SplatFrame kept = spare.getAndSet(null);
        SplatFrame frame = kept != null && kept.width() == width && kept.height() == height ? kept : new SplatFrame(width, height);
        int most = wanted.moving() ? MOVING_POINTS : Integer.MAX_VALUE;
        SpaceContent content = wanted.moving() ? wanted.content().with(Optional.empty()) : wanted.content(); // twice as fast
        renderer.render(content, wanted.camera(), new SplatRenderer.Options(wanted.pointSize(), most, TRANSPARENT), frame);
        LinePainter.draw(wanted.lines(), wanted.camera(), frame);
        return frame;
    }

    /** What draws one frame over and over, without showing it; needs its own memory. */
    static Runnable drawing(SceneFrame wanted, int width, int height, Executor background) {
        SplatRenderer renderer = new SplatRenderer(new ParallelFor(background, THREADS));
        SplatFrame frame = new SplatFrame(width, height);
        SplatRenderer.Options all = new SplatRenderer.Options(wanted.pointSize(), Integer.MAX_VALUE, TRANSPARENT);
        SpaceContent content = wanted.content().with(Optional.empty()); // as it moves
        return () -> renderer.render(content, wanted.camera(), all, frame);
    }
}
