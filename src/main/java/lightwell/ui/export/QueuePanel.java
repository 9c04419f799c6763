package lightwell.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
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
 * The queue of exports: a row for each, and commands on all of them. In the list, Alt with the arrows moves the selected rows, Delete
 * cancels and forgets them, Enter shows the target's folder, R repeats what failed.
 */
final class QueuePanel extends VBox {

    private final ExportModel model;
    private final Consumer<Path> showFolder;
    private final ListView<JobEntry> list;
    private final Label summary = new Label();

    /**
     * @param thumbnails gives a photo's thumbnail, if there is one
     * @param showFolder opens a folder in the desktop's file manager
     */
    QueuePanel(ExportModel model, Function<Job, Optional<Image>> thumbnails, Consumer<Path> showFolder) {
        this.model = model;
        this.showFolder = showFolder;
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
        list.setCellFactory(view -> new JobCell(commands(), thumbnails));
        VBox.setVgrow(list, Priority.ALWAYS);
        Label title = new Label(Texts.get("queue.title"));
        title.getStyleClass().add("title");
        summary.getStyleClass().add("summary");
        summary.setWrapText(true);
        getChildren().addAll(title, summary, tools(), list);
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

    private JobCell.Commands commands() {
        return new JobCell.Commands() {
            @Override
            public void cancel(Job job) {
                model.cancel(List.of(job.id()));
            }

            @Override
            public void retry(Job job) {
                model.retry(other -> other.id().equals(job.id()));
            }

            @Override
            public void show(Job job) {
                showFolder.accept(job.request().several() ? job.request().target() : job.request().target().getParent());
            }
        };
    }

    private void press(KeyEvent key) {
        List<JobEntry> selected = List.copyOf(list.getSelectionModel().getSelectedItems());
        if (selected.isEmpty() || key.isShortcutDown() || key.isShiftDown()) {
            return;
        }
        Set<UUID> ids = selected.stream().map(entry -> entry.job().get().id()).collect(Collectors.toSet());
        switch (key.getCode()) {
            case UP, DOWN -> {
                if (!key.isAltDown()) {
                    return;
                }
                move(selected, ids, key.getCode() == KeyCode.UP);
            }
            case DELETE -> {
                model.cancel(ids);
                model.remove(job -> ids.contains(job.id()));
            }
            case R -> model.retry(job -> ids.contains(job.id()));
            case ENTER -> commands().show(selected.get(0).job().get());
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void move(List<JobEntry> selected, Set<UUID> ids, boolean up) {
        List<JobEntry> all = model.entries();
        int first = selected.stream().mapToInt(all::indexOf).min().orElse(0);
        int last = selected.stream().mapToInt(all::indexOf).max().orElse(0);
        int before = up ? Math.max(0, first - 1) : last + 2;
        model.move(ids, before < all.size() ? Optional.of(all.get(before).job().get().id()) : Optional.empty());
        list.getSelectionModel().clearSelection();
        selected.forEach(list.getSelectionModel()::select);
    }

    private void summarise() {
        List<Job> jobs = model.entries().stream().map(entry -> entry.job().get()).toList();
        summary.setText(jobs.isEmpty() ? "" : JobWords.summary(jobs, model.secondsLeft()));
        summary.setManaged(!jobs.isEmpty());
    }
}
