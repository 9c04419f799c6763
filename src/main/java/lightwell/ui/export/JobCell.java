package lightwell.ui.export;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
import org.kordamp.ikonli.materialdesign2.MaterialDesignO;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** A job of the queue: the photo's thumbnail or the state's icon, the target's name, progress or result, and what can be done about it. */
final class JobCell extends ListCell<JobEntry> {

    static final double HEIGHT = 54;

    private static final double PICTURE_WIDTH = 48;
    private static final double PICTURE_HEIGHT = 36;
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final JobCommands commands;
    private final Function<Job, Optional<Image>> thumbnails;
    private final ImageView picture = new ImageView();
    private final FontIcon mark = new FontIcon();
    private final Label name = new Label();
    private final Label state = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final HBox buttons = new HBox();
    private final Tooltip tip = new Tooltip();
    private final HBox row;
    /** The state to which the buttons belong; null for none. */
    private JobState offered;
    private final InvalidationListener changed = observable -> update();
    private final WeakInvalidationListener weak = new WeakInvalidationListener(changed);

    /** @param thumbnails gives a photo's thumbnail, if there is one */
    JobCell(JobCommands commands, Function<Job, Optional<Image>> thumbnails) {
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
        buttons.getStyleClass().add("buttons");
        buttons.setMinWidth(USE_PREF_SIZE);
        row = new HBox(frame, words, buttons);
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
            picture.setImage(null);
            offered = null; // another output may offer something else
            update();
        }
    }

    private void update() {
        JobEntry entry = getItem();
        Job job = entry.job().get();
        boolean runs = job.state() == JobState.RUNNING;
        if (picture.getImage() == null) {
            picture.setImage(thumbnails.apply(job).orElse(null));
        }
        name.setText(JobWords.name(job));
        state.setText(JobWords.state(entry, System.nanoTime()));
        bar.setVisible(runs);
        bar.setProgress(entry.share());
        mark.setIconCode(icon(job.state()));
        mark.setVisible(picture.getImage() == null);
        String details = JobWords.details(job);
        tip.setText(state.getText().equals(details.lines().findFirst().orElse("")) ? details
                : state.getText() + "\n" + (details.isEmpty() ? job.request().target() : details));
        setAccessibleText(name.getText() + ", " + state.getText());
        pseudoClassStateChanged(FAILED, job.state() == JobState.FAILED);
        offer(job);
    }

    private void offer(Job job) {
        if (job.state() == offered) {
            return;
        }
        offered = job.state();
        buttons.getChildren().setAll(switch (offered) {
            case WAITING, RUNNING -> List.of(button("queue.cancel", MaterialDesignC.CLOSE, now -> commands.cancel(List.of(now))));
            case FAILED, CANCELLED -> List.of(button("queue.retry", MaterialDesignR.REFRESH, now -> commands.retry(List.of(now))));
            case DONE, SKIPPED -> {
                Button show = button("queue.show", MaterialDesignF.FOLDER_SEARCH_OUTLINE, commands::show);
                yield JobCommands.opens(job) ? List.of(button("queue.open", MaterialDesignO.OPEN_IN_APP, commands::open),
                        button("queue.compare", MaterialDesignC.COMPARE, commands::compare), show) : List.of(show);
            }
        });
    }

    private Button button(String key, Ikon icon, Consumer<Job> work) {
        Button button = new Button("", new FontIcon(icon));
        button.getStyleClass().add("small");
        button.setFocusTraversable(false); // the list's keys do the same
        button.setAccessibleText(Texts.get(key));
        button.setTooltip(new Tooltip(Texts.get(key)));
        button.setOnAction(event -> work.accept(getItem().job().get()));
        return button;
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
