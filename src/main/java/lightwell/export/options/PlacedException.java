package lightwell.export.options;

import java.util.function.Supplier;
import lightwell.failure.FailureSentence;
import lightwell.failure.Told;
import lightwell.message.Message;

/** A refusal of a value in JSON that names its place. */
final class PlacedException extends IllegalArgumentException implements Told {

    private static final long serialVersionUID = 1;

    private final transient Message message;

    PlacedException(Message sentence) {
        super(sentence.english());
        this.message = sentence;
    }

    private PlacedException(Message sentence, Throwable cause) {
        super(sentence.english(), cause);
        this.message = sentence;
    }

    /** The result of work on a value; what the work refuses gets the place, unless it names one already. */
    static <V> V at(String place, Supplier<V> work) {
        try {
            return work.get();
        } catch (PlacedException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new PlacedException(Message.of("options.invalid", place, FailureSentence.told(e)), e);
        }
    }

    @Override
    public Message told() {
        return message;
    }
}
