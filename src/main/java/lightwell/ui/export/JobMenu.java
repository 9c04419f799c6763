package lightwell.ui.export;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import lightwell.queue.Job;
import lightwell.ui.kit.Texts;

/** The context menu of selected jobs. For the FX thread. */
final class JobMenu {

    private JobMenu() {}

    /**
     * @param jobs  at least one
     * @param menu  is filled anew
     */
    static void fill(ContextMenu menu, List<Job> jobs, JobCommands commands) {
        Job first = jobs.get(0);
        boolean one = jobs.size() == 1;
        menu.getItems().setAll(
                item("queue.open", one && JobCommands.opens(first), () -> commands.open(first)),
                item("queue.compare", one && JobCommands.opens(first), () -> commands.compare(first)),
                item("queue.show", one, () -> commands.show(first)),
                new SeparatorMenuItem(),
                item("queue.cancel", JobCommands.anyUnfinished(jobs), () -> commands.cancel(jobs)),
                item("queue.retry", JobCommands.anyRetry(jobs), () -> commands.retry(jobs)),
                item("queue.forget", true, () -> commands.forget(jobs)),
                new SeparatorMenuItem(),
                item("queue.first", true, () -> commands.moveFirst(jobs)),
                item("queue.last", true, () -> commands.move(jobs, Optional.empty())));
        commands.otherProgram().ifPresent(title -> {
            MenuItem other = item("queue.other", one && JobCommands.opens(first), () -> commands.openInOther(first));
            other.setText(title);
            menu.getItems().add(1, other);
        });
    }

    private static MenuItem item(String key, boolean possible, Runnable work) {
        MenuItem item = new MenuItem(Texts.get(key));
        item.setMnemonicParsing(false); // names of programs may have underscores
        item.setId(key.replace('.', '-') + "-item");
        item.setDisable(!possible);
        item.setOnAction(event -> work.run());
        return item;
    }
}
