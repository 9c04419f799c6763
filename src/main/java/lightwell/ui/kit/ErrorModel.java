package lightwell.ui.kit;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import lightwell.failure.FailureSentence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The message that the window shows after a failure; the trace goes to the log. For the FX thread. */
public final class ErrorModel {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorModel.class);

    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Remedy>> remedy = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** What may help against a failure, in a few words: "Save elsewhere…". */
    public record Remedy(String title, Runnable work) {}

    /** Empty if nothing is wrong. */
    public ReadOnlyStringProperty sentence() {
        return sentence.getReadOnlyProperty();
    }

    /** What is offered beside the sentence. */
    public ReadOnlyObjectProperty<Optional<Remedy>> remedy() {
        return remedy.getReadOnlyProperty();
    }

    public void show(String text) {
        show(text, Optional.empty());
    }

    public void show(String text, Optional<Remedy> help) {
        remedy.set(help);
        sentence.set(text);
    }

    /** @param subject what failed, for failures that have no sentence of their own */
    public void show(String subject, Throwable failure) {
        show(sentence(subject, failure));
    }

    public void clear() {
        show("");
    }

    /** Clears a message that is no longer true; does nothing if another message is shown by now. */
    public void withdraw(String text) {
        if (sentence.get().equals(text)) {
            clear();
        }
    }

    /** The message for a failure; the trace goes to the log. From any thread. */
    public static String sentence(String subject, Throwable failure) {
        LOG.warn("{} failed", subject, failure);
        return FailureSentence.of(failure).orElseGet(() -> Texts.get("error.unexpected", subject));
    }

    /**
     * Like {@link #sentence(String, Throwable)}, with other texts around it.
     *
     * @param key      of the text around a sentence
     * @param instead  key of the text for an unforeseen failure
     */
    public static String sentence(String subject, Throwable failure, String key, String instead) {
        LOG.warn("{} failed", subject, failure);
        return FailureSentence.of(failure).map(told -> Texts.get(key, told)).orElseGet(() -> Texts.get(instead));
    }
}
