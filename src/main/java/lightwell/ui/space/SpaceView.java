package lightwell.ui.space;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.layout.Region;
import lightwell.jobs.LatestWins;

/** Draws in space, at once or as soon as it can. For the FX thread. */
abstract class SpaceView {

    /** Points that can be moved smoothly without a graphics card. */
    static final int MOVING_POINTS = 60_000;

    private final LatestWins making;
    private final Executor ui;
    private final Consumer<Throwable> failed;
    private final ReadOnlyBooleanWrapper settled = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper blank = new ReadOnlyBooleanWrapper();
    private Optional<SceneFrame> shot = Optional.empty();

    /**
     * @param background where pictures, or what they are made of, are made
     * @param ui         the FX thread
     * @param failed     takes what went wrong there
     */
    SpaceView(Executor background, Executor ui, Consumer<Throwable> failed) {
        this.making = new LatestWins(background);
        this.ui = ui;
        this.failed = failed;
    }

    /** Fills the place it is given. */
    abstract Region node();

    /** There is something to show. */
    abstract void draw();

    /** Shows nothing, and holds nothing. */
    abstract void clear();

    /** Empty to show nothing, and hold nothing. */
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

    /** True when all that was asked for is drawn. */
    final ReadOnlyBooleanProperty settled() {
        return settled.getReadOnlyProperty();
    }

    final void settle(boolean drawn) {
        settled.set(drawn);
    }

    /** True while there is something to show, and nothing is seen of it yet. */
    final ReadOnlyBooleanProperty blank() {
        return blank.getReadOnlyProperty();
    }

    /** Something is seen. */
    final void seen() {
        blank.set(false);
    }

    /** In the background, the newest first; what is made is used on the FX thread, unless another scene is shown by then. */
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
