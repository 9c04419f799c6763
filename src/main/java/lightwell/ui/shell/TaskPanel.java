package lightwell.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.concurrent.Task;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.TaskProgressView;

/** The running exports, each with its progress and a Cancel button; hidden if nothing runs. */
final class TaskPanel extends StackPane {

    private static final double ROW = 64;
    private static final int ROWS = 4;

    TaskPanel(ObservableList<Task<?>> running) {
        getStyleClass().add("task-panel");
        setId("tasks");
        TaskProgressView<Task<?>> view = new TaskProgressView<>();
        Bindings.bindContent(view.getTasks(), running);
        getChildren().add(view);
        setMaxSize(360, USE_PREF_SIZE);
        prefHeightProperty().bind(Bindings.min(Bindings.size(running), ROWS).multiply(ROW).add(10));
        visibleProperty().bind(Bindings.isNotEmpty(running));
        managedProperty().bind(visibleProperty());
    }
}
