package lightwell.ui.space;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import lightwell.jobs.LatestWins;
import lightwell.jobs.ParallelFor;
import lightwell.photo.PhotoException;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.space.draw.DepthRange;
import lightwell.ui.space.draw.SpaceContent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds scenes and their textures in the background, the newest request first, and holds a lease while it reads; describes failures in
 * words. For the FX thread.
 */
final class SceneJob {

    private static final Logger LOG = LoggerFactory.getLogger(SceneJob.class);
    private static final int THREADS = 2;

    private final Executor ui;
    private final LatestWins making;
    private final ParallelFor fork;
    private final Consumer<Made> use;
    private SceneBuilder maker; // null while the view is hidden
    private volatile SceneRequest newest;

    /**
     * The result of a request.
     *
     * @param content empty if there is a problem
     * @param range   of the whole depth map; empty while it is unknown
     * @param problem one sentence; empty if there is none
     * @param last    whether nothing follows: no other request is waiting, and no texture
     */
    record Made(Optional<SpaceContent> content, Optional<DepthRange> range, String problem, boolean last) {}

    /**
     * @param background builds the scenes
     * @param ui         the FX thread
     * @param use        receives results on the FX thread, unless the photo has changed
     */
    SceneJob(Executor background, Executor ui, Consumer<Made> use) {
        this.ui = ui;
        this.making = new LatestWins(background);
        this.fork = new ParallelFor(background, THREADS);
        this.use = use;
    }

    /** Sets the photo; empty for none, so that nothing is held. */
    void of(Optional<OpenPhoto> photo) {
        maker = photo.map(open -> new SceneBuilder(open, fork)).orElse(null);
        newest = null;
    }

    /** Builds a scene of the current photo. */
    void make(SceneRequest wish) {
        SceneBuilder with = maker;
        newest = wish;
        making.submit(() -> make(wish, with));
    }

    /** Runs in the background: first the scene, then its texture. */
    private void make(SceneRequest wish, SceneBuilder with) {
        SpaceContent[] made = new SpaceContent[1];
        wish.photo().read(() -> made[0] = with.make(wish), why -> report(wish, with, Optional.empty(), sentence(wish, why), true));
        if (made[0] == null) {
            return;
        }
        boolean sharp = made[0].mesh().isEmpty() || made[0].texture().isPresent();
        report(wish, with, Optional.of(made[0]), "", sharp);
        if (!sharp) {
            SpaceContent[] sharper = made.clone();
            wish.photo().read(() -> sharper[0] = with.sharpen(made[0], wish, () -> wish == newest),
                    why -> LOG.warn("The surface keeps the colours of its corners.", why));
            report(wish, with, Optional.of(sharper[0]), "", true);
        }
    }

    private static String sentence(SceneRequest wish, Throwable why) {
        return why instanceof PhotoException told ? told.getMessage()
                : SceneCanvas.sentence(wish.photo().photo().name() + " in space", why);
    }

    private void report(SceneRequest wish, SceneBuilder with, Optional<SpaceContent> content, String problem,
            boolean last) {
        Optional<DepthRange> range = with.range();
        ui.execute(() -> {
            if (with == maker) {
                use.accept(new Made(content, range, problem, last && wish == newest));
            }
        });
    }
}
