package lightwell.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import lightwell.cli.print.ClosedOutputException;
import lightwell.cli.print.Console;
import lightwell.cli.print.ErrorSentences;
import lightwell.cli.print.ExitStatus;
import lightwell.cli.print.ProgressLine;
import lightwell.message.Message;

/** Processes photos one after the other, so that memory does not depend on their number; a failure does not stop the others. */
final class Batch {

    private final Console console;

    /** The work on one photo. */
    @FunctionalInterface
    interface Work {
        /**
         * @return the exit status for this photo
         * @throws CancellationException if the user stopped it
         */
        int run(Path photo, ProgressLine progress) throws IOException;
    }

    Batch(Console console) {
        this.console = console;
    }

    /**
     * @param stopped message if the user stopped it at a photo
     * @return the exit status
     */
    int run(Collection<Path> photos, Work work, Function<Path, Message> stopped) {
        int status = ExitStatus.DONE;
        int number = 0;
        try (Interruption interruption = Interruption.listen()) {
            for (Path photo : photos) {
                String name = ErrorSentences.name(photo);
                String title = photos.size() > 1 ? ++number + "/" + photos.size() + " " + name : name;
                try (ProgressLine progress = console.progress(title, interruption::asked)) {
                    progress.checkCancelled();
                    status = Math.max(status, work.run(photo, progress));
                } catch (ClosedOutputException e) {
                    throw e;
                } catch (CancellationException e) {
                    console.message(stopped.apply(photo));
                    return ExitStatus.CANCELLED;
                } catch (IOException | RuntimeException | Error e) {
                    if (interruption.asked()) { // failures while the process is being stopped are caused by that
                        console.message(stopped.apply(photo));
                        return ExitStatus.CANCELLED;
                    }
                    console.message(ErrorSentences.sentence(photo, e, console.logFile()));
                    status = ExitStatus.FAILED;
                }
            }
        }
        return status;
    }
}
