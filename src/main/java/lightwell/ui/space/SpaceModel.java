package lightwell.ui.space;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import lightwell.depth.foreign.ForeignDepth;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.space.draw.DepthRange;
import lightwell.ui.space.draw.SpaceCamera;
import lightwell.ui.space.draw.SpaceContent;
import lightwell.ui.space.engine.SpaceEngines;
import lightwell.ui.viewer.ViewerModel;

/** The photo's depth in space, and the camera. The previous scene stays until there is a newer one. For the FX thread. */
public final class SpaceModel {

    private final ViewerModel viewer;
    private final BooleanProperty active = new SimpleBooleanProperty();
    private final SpaceChoices choices = new SpaceChoices();
    private final SpaceLook look = new SpaceLook();
    private final SpaceEngines engines = new SpaceEngines();
    private final ObjectProperty<Optional<SpaceCamera>> camera = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<SpaceContent>> content = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<DepthRange>> range = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final SpaceProbe probe;
    private final SceneJob making;
    private Optional<OpenPhoto> photo = Optional.empty();

    /**
     * @param background builds the scenes
     * @param ui         changes properties: the FX thread
     */
    public SpaceModel(ViewerModel viewer, Executor background, Executor ui) {
        this.viewer = viewer;
        this.probe = new SpaceProbe(viewer, content);
        this.making = new SceneJob(background, ui, this::show);
        InvalidationListener changed = observable -> request();
        active.addListener(changed);
        choices.addListener(changed);
        viewer.photo().addListener(observable -> {
            choices.wholeRange(); // the current range belongs to another scene
            request();
        });
        viewer.foreign().depth().addListener((observable, before, now) -> {
            if (now.isEmpty()) {
                choices.foreign().set(false); // the next one is shown only if it is chosen
            }
            request();
        });
        viewer.light().settings().addListener(changed);
        viewer.whenScreenChanges(changed);
        viewer.monoLooks().chosen().addListener(changed);
        viewer.rules().applied().addListener((observable, before, now) -> request()); // nobody reads it here, so it stays invalid
    }

    /** While it is false nothing is built or held, since the view is hidden. */
    public BooleanProperty active() {
        return active;
    }

    /** Choices that require new points or colours. */
    public SpaceChoices choices() {
        return choices;
    }

    /** The depth map from elsewhere that is to be shown; empty: the photo's own. */
    Optional<ForeignDepth> foreign() {
        return viewer.foreign().depth().get().filter(laid -> choices.foreign().get());
    }

    /** Settings that require no new points. */
    public SpaceLook look() {
        return look;
    }

    /** The engines that draw the scene. */
    public SpaceEngines engines() {
        return engines;
    }

    /** Relates points to pixels and the pointer. */
    public SpaceProbe probe() {
        return probe;
    }

    /** The camera: initially the taking camera; empty while there is no scene. */
    public ObjectProperty<Optional<SpaceCamera>> camera() {
        return camera;
    }

    /** Returns to the taking camera. */
    public void reset() {
        content.get().ifPresent(shown -> camera.set(Optional.of(shown.scene().taking())));
    }

    /** The current scene; empty if there is a problem, or none yet. */
    public ReadOnlyObjectProperty<Optional<SpaceContent>> content() {
        return content.getReadOnlyProperty();
    }

    /** The range of the whole depth map, regardless of limits; empty while it is unknown. */
    public ReadOnlyObjectProperty<Optional<DepthRange>> range() {
        return range.getReadOnlyProperty();
    }

    /** Why nothing is shown, one sentence; empty if there is, or will be, a scene. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** True while a newer scene or the texture of this one is being made. */
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    private void request() {
        Optional<OpenPhoto> wanted = Optional.ofNullable(active.get() ? viewer.photo().get() : null);
        if (!wanted.equals(photo)) {
            photo = wanted;
            making.of(wanted);
            clear();
        }
        wanted.ifPresent(open -> {
            busy.set(true);
            making.make(choices.wish(open, foreign(), viewer.screenSettings(choices.colour().get().id())));
        });
    }

    private void clear() {
        content.set(Optional.empty());
        camera.set(Optional.empty());
        range.set(Optional.empty());
        problem.set("");
        busy.set(false);
    }

    private void show(SceneJob.Made made) {
        range.set(made.range());
        if (camera.get().isEmpty()) {
            camera.set(made.content().map(shown -> shown.scene().taking()));
        }
        content.set(made.content());
        problem.set(made.problem());
        busy.set(!made.last());
    }
}
