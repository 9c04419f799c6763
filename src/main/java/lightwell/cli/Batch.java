package lightwell.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import lightwell.message.Message;

/** Works on photos one after the other, so that memory does not grow with their number; one that fails does not stop the others. */
final class Batch {

    private final Console console;

    /** What is done with one photo. */
    @FunctionalInterface
    interface Work {
        /** @return the exit status, as far as this photo goes
         *  @throws CancellationException when the user stopped it */
        int run(Path photo, ProgressLine progress) throws IOException;
    }

    Batch(Console console) {
        this.console = console;
    }

    /**
     * @param stopped what to say when the user stopped it at a photo
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
                    if (interruption.asked()) { // what fails while the process is told to end fails for that
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
