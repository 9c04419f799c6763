package lightwell.ui.export;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.TextArea;
import lightwell.queue.Job;
import lightwell.ui.kit.Texts;

/** What is known of the selected job once it has ended: figures, warnings, files, or why it failed. Text that can be copied. */
final class JobDetails extends TextArea {

    private static final int ROWS = 7;

    private final ChangeListener<Job> changed = (observable, before, now) -> show(now);
    /** Null if not exactly one is selected. */
    private JobEntry shown;

    /** @param selection of the list of jobs */
    JobDetails(MultipleSelectionModel<JobEntry> selection) {
        setId("queue-details");
        getStyleClass().add("details");
        setAccessibleText(Texts.get("queue.details"));
        setEditable(false);
        setWrapText(true);
        setPrefRowCount(ROWS);
        setMinHeight(USE_PREF_SIZE);
        visibleProperty().bind(textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
        InvalidationListener selected = observable -> follow(selection.getSelectedItems());
        selection.getSelectedItems().addListener(selected);
        selection.selectedItemProperty().addListener(selected); // the list does not tell of each selection by itself
    }

    private void follow(List<JobEntry> entries) {
        JobEntry entry = entries.size() == 1 ? entries.get(0) : null;
        if (shown != null) {
            shown.job().removeListener(changed);
        }
        shown = entry;
        setText("");
        if (entry != null) {
            entry.job().addListener(changed);
            show(entry.job().get());
        }
    }

    private void show(Job job) {
        setText(JobWords.details(job));
    }
}
