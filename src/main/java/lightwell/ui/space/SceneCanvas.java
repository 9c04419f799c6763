package lightwell.ui.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Transform;
import javafx.stage.Window;
import lightwell.ui.kit.ErrorModel;
import lightwell.ui.kit.Texts;
import lightwell.ui.space.draw.GridThinning;
import lightwell.ui.space.draw.Line3;
import lightwell.ui.space.draw.SpaceCamera;
import lightwell.ui.space.draw.SpaceLines;
import lightwell.ui.space.draw.SpaceScene;
import lightwell.ui.space.engine.EngineMeter;
import lightwell.ui.space.engine.SpaceEngine;
import lightwell.ui.viewer.ViewerModel;

/** The picture of the 3D view, with a ring around the point under the pointer of any pane. */
final class SceneCanvas extends StackPane {

    private static final double RING = 6;
    private static final double PIVOT_RING = 2;

    private final SpaceModel model;
    private final Executor background;
    private final ReadOnlyBooleanWrapper settled = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper blank = new ReadOnlyBooleanWrapper();
    private SpaceView view;
    private boolean measured;
    private final SpacePointing pointing;
    private final SpaceMarks marks;
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
    private final SpaceMark pointed = new SpaceMark(RING);
    private final SpaceMark pivot = new SpaceMark(PIVOT_RING);
    private Optional<SceneFrame> shot = Optional.empty();

    SceneCanvas(ViewerModel viewer, SpaceModel model, SpaceMotion motion, Executor background) {
        this.model = model;
        this.background = background;
        this.pointing = new SpacePointing(this, model.probe(), background);
        this.marks = new SpaceMarks(viewer.inspection(), model.probe());
        setId("space");
        getStyleClass().add("space-stage");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(Texts.get("space.spoken"));
        setFocusTraversable(true);
        setMinSize(0, 0);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        getChildren().addAll(marks, pivot, pointed);
        selectView();
        model.engines().processor().addListener(observable -> selectView());
        model.content().addListener(observable -> fault.set(""));
        InvalidationListener changed = observable -> update();
        for (var each : List.of(model.content(), model.camera(), model.choices().jump(), model.look().pointSize(), model.look().axes(),
                model.look().grid(),
                model.look().frustum(), model.look().moving())) {
            each.addListener(changed);
        }
        viewer.pointer().addListener(observable -> mark());
        widthProperty().addListener(observable -> place());
        heightProperty().addListener(observable -> place());
        SpaceLineGestures line = new SpaceLineGestures(viewer.inspection(), pointing, marks);
        SpaceGestures.install(this, line, model, motion);
        SpaceKeys.install(this, viewer.inspection(), model, motion);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> {
            Point2D at = new Point2D(event.getX(), event.getY());
            setCursor(line.grip().cursor(at));
            pointing.point(at);
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> pointing.drag(new Point2D(event.getX(), event.getY())));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> pointing.left());
        update();
    }

    /** Selects the view that draws. */
    private void selectView() {
        if (view != null) {
            view.show(Optional.empty());
            getChildren().remove(view.node());
        }
        view = model.engines().drawing() == SpaceEngine.PIPELINE ? new MeshSpaceView(background, Platform::runLater, this::failed)
                : new SplatSpaceView(background, Platform::runLater, this::failed);
        getChildren().add(0, view.node());
        settled.bind(view.settled());
        view.settled().addListener(observable -> Platform.runLater(this::measure));
        blank.bind(view.blank());
        view.show(shot);
    }

    /** Measures the engines with the first scene at rest, once. */
    private void measure() {
        Window window = getScene() == null ? null : getScene().getWindow();
        if (!measured && model.engines().undecided() && view instanceof MeshSpaceView mesh && view.settled().get() && shot.isPresent()
                && !model.busy().get() && window != null && window.isShowing() && getWidth() >= 1 && getHeight() >= 1) {
            measured = true;
            SceneFrame same = shot.get();
            int width = (int) Math.ceil(getWidth() * window.getOutputScaleX());
            int height = (int) Math.ceil(getHeight() * window.getOutputScaleY());
            new EngineMeter(background, model.engines()::take).measure(mesh::redraw,
                    () -> SplatSpaceView.drawing(same, width, height, background));
        }
    }

    private void failed(Throwable why) {
        fault.set(sentence("The view in space", why));
    }

    /** The reason why nothing is visible; the trace goes to the log. From any thread. */
    static String sentence(String subject, Throwable why) {
        String sentence = ErrorModel.sentence(subject, why, "space.failed", "space.unexpected");
        return why instanceof OutOfMemoryError ? Texts.get("space.memory") : sentence;
    }

    /** Why the scene cannot be drawn, one sentence; empty if it can. */
    ReadOnlyStringProperty fault() {
        return fault.getReadOnlyProperty();
    }

    /** True if everything requested is drawn. */
    ReadOnlyBooleanProperty settled() {
        return settled.getReadOnlyProperty();
    }

    /** True while there is a scene and its first picture is not ready. */
    ReadOnlyBooleanProperty blank() {
        return blank.getReadOnlyProperty();
    }

    /** The visible pixels, without the marks at the pointer. */
    WritableImage picture() {
        SnapshotParameters exactly = new SnapshotParameters();
        exactly.setTransform(Transform.scale(getScene().getWindow().getOutputScaleX(), getScene().getWindow().getOutputScaleY()));
        pointed.setVisible(false);
        try {
            return snapshot(exactly, null);
        } finally {
            mark();
        }
    }

    private void update() {
        shot = model.content().get().flatMap(content -> model.camera().get().map(camera -> new SceneFrame(content, camera,
                model.look().pointSize().get(), model.choices().jump().get(), model.look().moving().get(),
                lines(content.scene(), camera))));
        view.show(shot);
        pointing.show(shot);
        place();
    }

    private List<Line3> lines(SpaceScene scene, SpaceCamera camera) {
        List<Line3> lines = new ArrayList<>();
        if (model.look().grid().get()) {
            lines.addAll(GridThinning.grid(scene, camera));
        }
        if (model.look().frustum().get()) {
            lines.addAll(SpaceLines.frustum(scene));
        }
        if (model.look().axes().get()) {
            lines.addAll(SpaceLines.axes(scene));
        }
        return lines;
    }

    /** Moves the marks over the picture to where the camera sees them. */
    private void place() {
        marks.show(shot, getWidth(), getHeight());
        mark();
    }

    private void mark() {
        Optional<SpaceCamera> camera = shot.map(SceneFrame::camera);
        OptionalInt point = model.probe().pointed();
        pointed.setVisible(false);
        pivot.setVisible(false);
        camera.ifPresent(from -> {
            point.ifPresent(found -> pointed.show(shot.orElseThrow().content().scene().point(found), from, getWidth(), getHeight()));
            if (shot.orElseThrow().moving()) {
                pivot.show(from.pivot(), from, getWidth(), getHeight());
            }
        });
    }
}
