package lightwell.ui.viewer;

import java.util.Optional;
import java.util.function.Consumer;
import lightwell.ui.Texts;
import lightwell.ui.viewer.LayerContent.Empty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that reads a layer's samples to show them: under a lease, and what goes wrong is one sentence for the user and a trace in the log. */
final class LayerWork {

    private static final Logger LOG = LoggerFactory.getLogger(LayerWork.class);

    private LayerWork() { }

    @FunctionalInterface
    interface Reading {
        void run() throws Exception;
    }

    /** On the caller's thread. Does nothing once the photo is closed. */
    static void run(OpenPhoto photo, Wanted layer, Reading reading, Consumer<Empty> failed) {
        Optional<OpenPhoto.Lease> lease = photo.acquire();
        if (lease.isEmpty()) {
            return;
        }
        try (OpenPhoto.Lease held = lease.get()) {
            reading.run();
        } catch (Exception | OutOfMemoryError e) {
            LOG.warn("{} of {} cannot be shown", layer.id(), photo.photo().name(), e);
            failed.accept(new Empty(sentence(e)));
        }
    }

    private static String sentence(Throwable why) {
        if (why instanceof OutOfMemoryError) {
            return Texts.get("pane.memory");
        }
        return Texts.get("pane.failed", why.getMessage() == null ? why.toString() : why.getMessage());
    }
}
