package lightwell.ui.export;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lightwell.queue.Job;
import lightwell.queue.JobState;
import lightwell.ui.kit.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** A job of the queue: the photo's thumbnail or the state's icon, the target's name, progress or result, and what can be done about it. */
final class JobCell extends ListCell<JobEntry> {

    static final double HEIGHT = 54;

    private static final double PICTURE_WIDTH = 48;
    private static final double PICTURE_HEIGHT = 36;
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final Commands commands;
    private final Function<Job, Optional<Image>> thumbnails;
    private final ImageView picture = new ImageView();
    private final FontIcon mark = new FontIcon();
    private final Label name = new Label();
    private final Label state = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button action = new Button();
    private final Tooltip tip = new Tooltip();
    private final HBox row;
    private final InvalidationListener changed = observable -> update();
    private final WeakInvalidationListener weak = new WeakInvalidationListener(changed);

    /** What the user does about one job. */
    interface Commands {

        /** Cancels a job that waits or runs. */
        void cancel(Job job);

        void retry(Job job);

        /** Shows what was written in its folder. */
        void show(Job job);
    }

    /** @param thumbnails gives a photo's thumbnail, if there is one */
    JobCell(Commands commands, Function<Job, Optional<Image>> thumbnails) {
        this.commands = commands;
        this.thumbnails = thumbnails;
        picture.setFitWidth(PICTURE_WIDTH);
        picture.setFitHeight(PICTURE_HEIGHT);
        picture.setPreserveRatio(true);
        StackPane frame = new StackPane(picture, mark);
        frame.getStyleClass().add("frame");
        frame.setMinSize(PICTURE_WIDTH, PICTURE_HEIGHT);
        name.getStyleClass().add("name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        state.getStyleClass().add("state");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.managedProperty().bind(bar.visibleProperty());
        VBox words = new VBox(name, bar, state);
        words.getStyleClass().add("words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        action.getStyleClass().add("small");
        action.setFocusTraversable(false); // the list's keys do the same
        row = new HBox(frame, words, action);
        row.getStyleClass().add("row");
        tip.setWrapText(true);
        tip.setMaxWidth(420);
        setPrefWidth(0); // as wide as the list
    }

    @Override
    protected void updateItem(JobEntry entry, boolean empty) {
        if (getItem() != null) {
            getItem().job().removeListener(weak);
            getItem().step().removeListener(weak);
        }
        super.updateItem(entry, empty);
        pseudoClassStateChanged(FAILED, false);
        if (empty || entry == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
        } else {
            entry.job().addListener(weak);
            entry.step().addListener(weak);
            setGraphic(row);
            setTooltip(tip);
            picture.setImage(thumbnails.apply(entry.job().get()).orElse(null));
            update();
        }
    }

    private void update() {
        JobEntry entry = getItem();
        Job job = entry.job().get();
        boolean runs = job.state() == JobState.RUNNING;
        name.setText(JobWords.name(job));
        state.setText(JobWords.state(entry, System.nanoTime()));
        bar.setVisible(runs);
        bar.setProgress(entry.share());
        mark.setIconCode(icon(job.state()));
        mark.setVisible(picture.getImage() == null);
        tip.setText(state.getText() + "\n" + job.request().target());
        setAccessibleText(name.getText() + ", " + state.getText());
        pseudoClassStateChanged(FAILED, job.state() == JobState.FAILED);
        switch (job.state()) {
            case WAITING, RUNNING -> offer("queue.cancel", MaterialDesignC.CLOSE, () -> commands.cancel(job));
            case FAILED, CANCELLED -> offer("queue.retry", MaterialDesignR.REFRESH, () -> commands.retry(job));
            case DONE, SKIPPED -> offer("queue.show", MaterialDesignF.FOLDER_SEARCH_OUTLINE, () -> commands.show(job));
        }
    }

    private void offer(String key, Ikon icon, Runnable work) {
        action.setGraphic(new FontIcon(icon));
        action.setAccessibleText(Texts.get(key));
        action.setTooltip(new Tooltip(Texts.get(key)));
        action.setOnAction(event -> work.run());
    }

    private static Ikon icon(JobState state) {
        return switch (state) {
            case WAITING, RUNNING -> MaterialDesignI.IMAGE_OUTLINE;
            case DONE, SKIPPED -> MaterialDesignC.CHECK;
            case FAILED -> MaterialDesignA.ALERT_CIRCLE_OUTLINE;
            case CANCELLED -> MaterialDesignC.CANCEL;
        };
    }
}
