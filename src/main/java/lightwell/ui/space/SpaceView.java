package lightwell.ui.space;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.layout.Region;
import lightwell.jobs.LatestWins;

/** Draws the scene, immediately or as soon as possible. For the FX thread. */
abstract class SpaceView {

    /** The number of points that move smoothly without a graphics card. */
    static final int MOVING_POINTS = 60_000;

    private final LatestWins making;
    private final Executor ui;
    private final Consumer<Throwable> failed;
    private final ReadOnlyBooleanWrapper settled = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper blank = new ReadOnlyBooleanWrapper();
    private Optional<SceneFrame> shot = Optional.empty();

    /**
     * @param background makes pictures or meshes
     * @param ui         the FX thread
     * @param failed     receives exceptions
     */
    SpaceView(Executor background, Executor ui, Consumer<Throwable> failed) {
        this.making = new LatestWins(background);
        this.ui = ui;
        this.failed = failed;
    }

    /** The node; it fills the available space. */
    abstract Region node();

    /** Draws; called if there is something to show. */
    abstract void draw();

    /** Shows nothing and releases everything. */
    abstract void clear();

    /** Empty shows nothing and releases everything. */
    final void show(Optional<SceneFrame> wanted) {
        blank.set(wanted.isPresent() && (shot.isEmpty() || blank.get()));
        shot = wanted;
        if (wanted.isEmpty()) {
            clear();
            settled.set(true);
        } else {
            draw();
        }
    }

    final Optional<SceneFrame> shot() {
        return shot;
    }

    /** True if everything requested is drawn. */
    final ReadOnlyBooleanProperty settled() {
        return settled.getReadOnlyProperty();
    }

    final void settle(boolean drawn) {
        settled.set(drawn);
    }

    /** True while there is a scene of which nothing is visible yet. */
    final ReadOnlyBooleanProperty blank() {
        return blank.getReadOnlyProperty();
    }

    /** Records that something is visible. */
    final void seen() {
        blank.set(false);
    }

    /** Runs work in the background, the newest first; its result is used on the FX thread, unless the scene has changed. */
    final <T> void make(SceneFrame wanted, Supplier<T> work, Consumer<T> use) {
        making.submit(() -> {
            try {
                T made = work.get();
                ui.execute(() -> {
                    if (shot.filter(now -> now.content().scene() == wanted.content().scene()).isPresent()) {
                        use.accept(made);
                    }
                });
            } catch (RuntimeException | OutOfMemoryError e) {
                ui.execute(() -> failed.accept(e));
            }
        });
    }
}
