package lightwell.ui.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import lightwell.jobs.Work;
import lightwell.ui.kit.ErrorModel;
import lightwell.ui.kit.Texts;
import lightwell.ui.kit.WorkTask;

/** Asks and prepares the disk in the background before exports begin; shown and counted as one of them. For the FX thread. */
final class ExportPreparation {

    private final ExportModel exports;
    private final Executor background;

    ExportPreparation(ExportModel exports, Executor background) {
        this.exports = exports;
        this.background = background;
    }

    /**
     * Goes on with what the disk says.
     *
     * @param then on the FX thread; not called if the user cancels, or the work fails, which is then shown
     */
    <T> void then(Work<T> work, Consumer<T> then) {
        String title = Texts.get("export.prepares");
        WorkTask<T> task = new WorkTask<>(title, work);
        exports.running().add(task);
        task.setOnSucceeded(event -> {
            then.accept(task.getValue());
            exports.running().remove(task); // only now, so that there is always something unfinished
        });
        task.setOnFailed(event -> {
            exports.fail(ErrorModel.sentence(title, task.getException()));
            exports.running().remove(task);
        });
        task.setOnCancelled(event -> exports.running().remove(task));
        background.execute(task);
    }

    /**
     * Makes the folders that names of files ask for.
     *
     * @param bases by target: the folder above it that should exist; if it has gone, the export itself says so
     */
    void folders(Map<Path, Path> bases, Runnable then) {
        this.<Void>then(progress -> {
            for (Map.Entry<Path, Path> target : bases.entrySet()) {
                progress.checkCancelled();
                if (Files.isDirectory(target.getValue())) {
                    Files.createDirectories(target.getKey().getParent());
                }
            }
            return null;
        }, done -> then.run());
    }
}
