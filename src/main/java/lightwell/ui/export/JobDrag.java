package lightwell.ui.export;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import lightwell.queue.Job;

/** Moves the selected rows of the list by dragging them, and takes their files to another program. For the FX thread. */
final class JobDrag {

    private static final DataFormat ROWS = new DataFormat("application/x-lightwell-jobs");
    private static final PseudoClass BEFORE = PseudoClass.getPseudoClass("drop-before");
    private static final PseudoClass AFTER = PseudoClass.getPseudoClass("drop-after");

    private final ListView<JobEntry> list;
    private final Supplier<List<Job>> selected;
    private final JobCommands commands;

    /** @param selected the jobs that move */
    JobDrag(ListView<JobEntry> list, Supplier<List<Job>> selected, JobCommands commands) {
        this.list = list;
        this.selected = selected;
        this.commands = commands;
    }

    /** Lets a row be dragged, and dropped on. */
    void follow(ListCell<JobEntry> cell) {
        cell.setOnDragDetected(event -> {
            if (!cell.isEmpty() && !selected.get().isEmpty()) {
                Dragboard board = cell.startDragAndDrop(TransferMode.COPY_OR_MOVE);
                ClipboardContent content = new ClipboardContent();
                content.put(ROWS, "");
                List<File> files = files(selected.get());
                if (!files.isEmpty()) {
                    content.putFiles(files);
                }
                board.setContent(content);
                board.setDragView(cell.snapshot(null, null));
                event.consume();
            }
        });
        cell.setOnDragOver(event -> {
            if (isOurs(event)) {
                event.acceptTransferModes(TransferMode.MOVE);
                mark(cell, Optional.of(lower(cell, event)));
                scroll(cell);
                event.consume();
            }
        });
        cell.setOnDragExited(event -> mark(cell, Optional.empty()));
        cell.setOnDragDropped(event -> {
            if (isOurs(event)) {
                commands.move(selected.get(), before(list.getItems(), cell.getIndex(), lower(cell, event)));
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    /** What they have written completely. */
    static List<File> files(List<Job> jobs) {
        return jobs.stream().flatMap(job -> job.result().files().stream()).map(Path::toFile).toList();
    }

    /** Rows of another window's list, or files, are none of ours. */
    private boolean isOurs(DragEvent event) {
        return event.getDragboard().hasContent(ROWS) && event.getGestureSource() instanceof ListCell<?> from
                && from.getListView() == list;
    }

    private static boolean lower(ListCell<JobEntry> cell, DragEvent event) {
        return cell.isEmpty() || event.getY() > cell.getHeight() / 2;
    }

    /**
     * The job before which rows come that are dropped on a row; empty: they come last.
     *
     * @param lower whether they are dropped on its lower half
     */
    static Optional<Job> before(List<JobEntry> rows, int row, boolean lower) {
        int place = lower ? row + 1 : row;
        return place < rows.size() ? Optional.of(rows.get(place).job().get()) : Optional.empty();
    }

    private static void mark(ListCell<JobEntry> cell, Optional<Boolean> lower) {
        cell.pseudoClassStateChanged(BEFORE, lower.isPresent() && !lower.get() && !cell.isEmpty());
        cell.pseudoClassStateChanged(AFTER, lower.isPresent() && lower.get() && !cell.isEmpty());
    }

    /** Brings the next row into sight at the ends of what is visible. */
    private void scroll(ListCell<JobEntry> cell) {
        double top = cell.getBoundsInParent().getMinY();
        double room = list.getHeight() - cell.getHeight();
        if (top < cell.getHeight() / 2 && cell.getIndex() > 0) {
            list.scrollTo(cell.getIndex() - 1);
        } else if (top > room - cell.getHeight() / 2 && cell.getIndex() + 1 < list.getItems().size()) {
            list.scrollTo(cell.getIndex() + 2 - (int) (list.getHeight() / cell.getHeight()));
        }
    }
}
