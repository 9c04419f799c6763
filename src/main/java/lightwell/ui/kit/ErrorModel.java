package lightwell.ui.kit;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import lightwell.failure.FailureSentence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sentence that the window shows after something failed; the trace goes to the log. For the FX thread. */
public final class ErrorModel {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorModel.class);

    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");

    /** Empty when nothing is wrong. */
    public ReadOnlyStringProperty sentence() {
        return sentence.getReadOnlyProperty();
    }

    public void show(String text) {
        sentence.set(text);
    }

    /** @param subject what it happened to, for failures that have no sentence of their own */
    public void show(String subject, Throwable failure) {
        sentence.set(sentence(subject, failure));
    }

    public void clear() {
        sentence.set("");
    }

    /** Takes back what is true no more; does nothing when something else is told by now. */
    public void withdraw(String text) {
        if (sentence.get().equals(text)) {
            clear();
        }
    }

    /** What to tell of a failure; the trace goes to the log. From any thread. */
    public static String sentence(String subject, Throwable failure) {
        LOG.warn("{} failed", subject, failure);
        return FailureSentence.of(failure).orElseGet(() -> Texts.get("error.unexpected", subject));
    }

    /**
     * As {@link #sentence(String, Throwable)}, for what is told in place of what failed.
     *
     * @param key      of the text around a sentence
     * @param instead  key of the text for what nobody foresaw
     */
    public static String sentence(String subject, Throwable failure, String key, String instead) {
        LOG.warn("{} failed", subject, failure);
        return FailureSentence.of(failure).map(told -> Texts.get(key, told)).orElseGet(() -> Texts.get(instead));
    }
}
