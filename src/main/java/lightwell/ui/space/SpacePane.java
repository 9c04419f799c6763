package lightwell.ui.space;

import java.util.Objects;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextAlignment;
import lightwell.ui.actions.ActionControls;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.actions.PictureFocus;
import lightwell.ui.kit.Texts;
import lightwell.ui.pane.PaneGrid;
import lightwell.ui.viewer.PanesModel;
import lightwell.ui.viewer.ViewerModel;

/** The 3D view beside the panes: a line of figures and tools, the picture, and its controls. */
public final class SpacePane extends BorderPane implements PictureFocus.Pictures {

    private static final double MESSAGE_WIDTH = 300;
    private static final double DETAIL_WIDTH = 420;

    private final SceneCanvas stage;

    /**
     * @param actions    receives the actions of the view
     * @param panel      whether the controls are shown
     * @param background builds points and meshes
     */
    public SpacePane(ViewerModel viewer, SpaceModel model, SpaceMotion motion, PanesModel panes, ActionRegistry actions,
            BooleanProperty panel,
            Executor background) {
        getStyleClass().add("space-pane");
        setId("space-pane");
        getStylesheets().addAll(PaneGrid.stylesheet(), Objects.requireNonNull(SpacePane.class.getResource("space.css")).toExternalForm());
        setMinSize(0, 0);
        stage = new SceneCanvas(viewer, model, motion, background);
        Label message = new Label();
        message.textProperty()
                .bind(Bindings.createStringBinding(() -> message(viewer, model), viewer.photo(), model.problem(), model.content(),
                        model.busy(),
                        stage.fault(), stage.blank()));
        message.setId("space-message");
        message.setWrapText(true);
        message.setMaxWidth(MESSAGE_WIDTH);
        message.setTextAlignment(TextAlignment.CENTER);
        message.setMouseTransparent(true);
        setTop(header(viewer, model, actions));
        StackPane middle = new StackPane(stage, message);
        middle.setMinSize(0, 0);
        middle.setAlignment(Pos.CENTER);
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> stage.requestFocus());
        setCenter(middle);
        SpacePanel controls = new SpacePanel(viewer, model, panes, actions);
        controls.managedProperty().bind(panel);
        controls.visibleProperty().bind(panel);
        setRight(controls);
    }

    /** The node of the scene. */
    @Override
    public Node focusTarget() {
        return stage;
    }

    /** True if everything requested is built and drawn. */
    public ReadOnlyBooleanProperty settled() {
        return stage.settled();
    }

    /** The picture of the scene in pixels of the screen, without figures and controls. */
    public WritableImage picture() {
        return stage.picture();
    }

    private String message(ViewerModel viewer, SpaceModel model) {
        if (!model.problem().get().isEmpty()) {
            return model.problem().get();
        }
        if (!stage.fault().get().isEmpty()) {
            return stage.fault().get();
        }
        if (stage.blank().get()) {
            return Texts.get("space.drawing");
        }
        return viewer.photo().get() != null && model.content().get().isEmpty() && model.busy().get() ? Texts.get("space.busy") : "";
    }

    private static HBox header(ViewerModel viewer, SpaceModel model, ActionRegistry actions) {
        Label title = new Label(Texts.get("space.title"));
        title.getStyleClass().add("space-title");
        title.setMinWidth(USE_PREF_SIZE);
        Label figures = new Label();
        figures.setId("space-figures");
        figures.getStyleClass().add("pane-rule");
        figures.textProperty().bind(SceneStats.line(viewer, model));
        figures.setTextOverrun(OverrunStyle.ELLIPSIS);
        figures.setMinWidth(0);
        figures.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(figures, Priority.ALWAYS);
        Tooltip detail = new Tooltip();
        detail.setWrapText(true);
        detail.setMaxWidth(DETAIL_WIDTH);
        detail.textProperty().bind(Bindings.concat(figures.textProperty(), "\n", SceneStats.detail(viewer, model)));
        BooleanBinding empty = figures.textProperty().isEmpty();
        figures.tooltipProperty().bind(Bindings.when(empty).then((Tooltip) null).otherwise(detail));
        HBox header = new HBox(title, figures);
        for (String id : new String[] {"spaceReset", "spaceTurntable", "spaceGrid", "spacePanel", "spaceView"}) {
            header.getChildren().add(ActionControls.explained(ActionControls.iconButton(actions.get(id))));
        }
        header.getStyleClass().add("pane-header");
        return header;
    }
}
