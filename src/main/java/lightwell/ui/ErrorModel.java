package lightwell.ui;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import lightwell.codec.CodecException;
import lightwell.color.ColorException;
import lightwell.export.ExportException;
import lightwell.heif.HeifException;
import lightwell.photo.PhotoException;
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

    /** What to tell of a failure; the trace goes to the log. From any thread. */
    public static String sentence(String subject, Throwable failure) {
        LOG.warn("{} failed", subject, failure);
        return hasSentence(failure) ? failure.getMessage() : Texts.get("error.unexpected", subject);
    }

    private static boolean hasSentence(Throwable failure) {
        return failure instanceof PhotoException || failure instanceof ExportException || failure instanceof ColorException
                || failure instanceof CodecException || failure instanceof HeifException;
    }
}
