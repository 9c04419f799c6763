package lightwell.ui.content;

import java.util.function.Consumer;
import lightwell.jobs.MemoryRetry;
import lightwell.ui.content.LayerContent.Empty;
import lightwell.ui.kit.ErrorModel;
import lightwell.ui.kit.Texts;

/**
 * Runs work that reads a layer's samples in order to show them: under a lease; a failure becomes one sentence for the user and a trace in
 * the log.
 */
public final class LayerWork {

    private LayerWork() {}

    /** Runs on the caller's thread, as {@link OpenPhoto#read}. Does nothing if the photo is closed. */
    public static void run(OpenPhoto photo, PaneSubject layer, MemoryRetry.Step reading, Consumer<Empty> failed) {
        photo.read(reading, why -> failed.accept(sentence(layer.id() + " of " + photo.photo().name(), why)));
    }

    private static Empty sentence(String subject, Throwable why) {
        if (why instanceof OutOfMemoryError) {
            ErrorModel.sentence(subject, why); // writes to the log
            return new Empty(Texts.get("pane.memory"), true);
        }
        return new Empty(ErrorModel.sentence(subject, why, "pane.failed", "pane.unexpected"), true);
    }
}
