package lightwell.ui.space;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import lightwell.depth.SurfaceMesh;
import lightwell.jobs.LatestWins;
import lightwell.jobs.ParallelFor;
import lightwell.ui.space.draw.SpaceCamera;
import lightwell.ui.space.draw.SpaceScene;
import lightwell.ui.space.draw.SplatFrame;
import lightwell.ui.space.draw.SplatRenderer;

/** Finds the visible point under the pointer. It uses an extra picture of points, which is drawn only when needed. For the FX thread. */
final class SpacePicker {

    private static final int THREADS = 2;
    /** The largest distance in pixels from the pointer to a point. */
    private static final int WITHIN = 6;

    private final LatestWins picking;
    private final Executor ui;
    private final SplatRenderer renderer;
    private Drawn drawn; // belongs to the background thread
    private SplatFrame frame;

    private record Drawn(SpaceScene scene, Optional<SurfaceMesh> mesh, SpaceCamera camera, double pointSize, int width, int height) {}

    SpacePicker(Executor background, Executor ui) {
        this.picking = new LatestWins(background);
        this.renderer = new SplatRenderer(new ParallelFor(background, THREADS));
        this.ui = ui;
    }

    /** @param found receives the point, or none, later; not called if another request comes first */
    void pick(SceneFrame shot, int width, int height, double x, double y, Consumer<OptionalInt> found) {
        Drawn wanted = new Drawn(shot.content().scene(), shot.content().mesh(), shot.camera(), shot.pointSize(), width, height);
        picking.submit(() -> {
            OptionalInt point = OptionalInt.empty();
            try {
                draw(shot, wanted);
                point = frame.pick(x, y, WITHIN);
            } finally {
                OptionalInt seen = point;
                ui.execute(() -> found.accept(seen));
            }
        });
    }

    private void draw(SceneFrame shot, Drawn wanted) {
        if (wanted.equals(drawn)) {
            return;
        }
        drawn = null;
        if (frame == null || frame.width() != wanted.width || frame.height() != wanted.height) {
            frame = new SplatFrame(wanted.width, wanted.height);
        }
        renderer.render(shot.content(), shot.camera(), new SplatRenderer.Options(shot.pointSize(), Integer.MAX_VALUE, 0), frame);
        drawn = wanted;
    }

    /** Releases its memory. */
    void clear() {
        picking.submit(() -> {
            drawn = null;
            frame = null;
        });
    }
}
