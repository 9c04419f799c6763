package lightwell.ui.export;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lightwell.queue.Job;
import lightwell.queue.JobState;
import lightwell.ui.kit.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/**
 * The queue of exports: a row for each, and commands on all of them. In the list, Alt with the arrows or dragging moves the selected rows,
 * Delete cancels and forgets them, Enter shows the target's folder, O opens the written file, C compares it with the photo, R repeats what
 * failed.
 */
final class QueuePanel extends VBox {

    private final ExportModel model;
    private final JobCommands commands;
    private final ListView<JobEntry> list;
    private final Label summary = new Label();

    /** @param thumbnails gives a photo's thumbnail, if there is one */
    QueuePanel(ExportModel model, Function<Job, Optional<Image>> thumbnails, JobCommands commands) {
        this.model = model;
        this.commands = commands;
        setId("queue-panel");
        getStyleClass().add("queue-panel");
        getStylesheets().add(QueuePanel.class.getResource("queue.css").toExternalForm());
        list = new ListView<>(model.entries());
        list.setId("queue");
        list.setFixedCellSize(JobCell.HEIGHT);
        list.setAccessibleText(Texts.get("queue.title"));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Label nothing = new Label(Texts.get("queue.nothing"));
        nothing.setWrapText(true);
        nothing.getStyleClass().add("nothing");
        list.setPlaceholder(nothing);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        JobDrag drag = new JobDrag(list, this::selected, commands);
        list.setCellFactory(view -> {
            JobCell cell = new JobCell(commands, thumbnails);
            drag.follow(cell);
            return cell;
        });
        ContextMenu menu = new ContextMenu();
        list.setContextMenu(menu);
        list.setOnContextMenuRequested(event -> {
            if (selected().isEmpty()) {
                menu.getItems().clear(); // an empty menu does not appear
            } else {
                JobMenu.fill(menu, selected(), commands);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        Label title = new Label(Texts.get("queue.title"));
        title.getStyleClass().add("title");
        summary.getStyleClass().add("summary");
        summary.setWrapText(true);
        getChildren().addAll(title, summary, tools(), list, new JobDetails(list.getSelectionModel()));
        InvalidationListener changed = observable -> summarise();
        model.entries().addListener(changed);
        model.unfinished().addListener(changed);
        model.failures().addListener(changed);
        summarise();
    }

    private HBox tools() {
        ToggleButton pause = new ToggleButton(Texts.get("queue.pause"), new FontIcon(MaterialDesignP.PAUSE));
        pause.setId("queue-pause");
        pause.getStyleClass().add("small");
        model.paused().addListener((observable, before, now) -> pause.setSelected(now));
        pause.setSelected(model.paused().get());
        pause.setOnAction(event -> model.pause(pause.isSelected()));
        HBox tools = new HBox(pause,
                tool("queue.cancelAll", MaterialDesignC.CLOSE, model::cancelAll),
                tool("queue.retryFailed", MaterialDesignR.REFRESH, () -> model.retry(job -> job.state() == JobState.FAILED)),
                tool("queue.clear", MaterialDesignB.BROOM, () -> model.remove(job -> job.state().isFinished())));
        tools.getStyleClass().add("tools");
        return tools;
    }

    private static Node tool(String key, Ikon icon, Runnable work) {
        Button button = new Button("", new FontIcon(icon));
        button.setId(key.replace('.', '-'));
        button.getStyleClass().add("small");
        button.setAccessibleText(Texts.get(key));
        button.setTooltip(new Tooltip(Texts.get(key)));
        button.setOnAction(event -> work.run());
        return button;
    }

    private List<Job> selected() {
        return list.getSelectionModel().getSelectedItems().stream().map(entry -> entry.job().get()).toList();
    }

    private void press(KeyEvent key) {
        List<JobEntry> selected = List.copyOf(list.getSelectionModel().getSelectedItems());
        if (selected.isEmpty() || key.isShortcutDown() || key.isShiftDown()) {
            return;
        }
        List<Job> jobs = selected();
        switch (key.getCode()) {
            case UP, DOWN -> {
                if (!key.isAltDown()) {
                    return;
                }
                move(selected, key.getCode() == KeyCode.UP);
            }
            case DELETE -> commands.forget(jobs);
            case R -> commands.retry(jobs);
            case O -> commands.open(jobs.get(0));
            case C -> commands.compare(jobs.get(0));
            case ENTER -> commands.show(jobs.get(0));
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void move(List<JobEntry> selected, boolean up) {
        List<JobEntry> all = model.entries();
        int first = selected.stream().mapToInt(all::indexOf).min().orElse(0);
        int last = selected.stream().mapToInt(all::indexOf).max().orElse(0);
        int before = up ? Math.max(0, first - 1) : last + 2;
        commands.move(selected(), JobDrag.before(all, before, false));
        list.getSelectionModel().clearSelection();
        selected.forEach(list.getSelectionModel()::select);
    }

    private void summarise() {
        List<Job> jobs = model.entries().stream().map(entry -> entry.job().get()).toList();
        summary.setText(jobs.isEmpty() ? "" : JobWords.summary(jobs, model.perMinute(), model.secondsLeft()));
        summary.setManaged(!jobs.isEmpty());
    }
}
