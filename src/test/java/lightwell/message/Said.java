package lightwell.message;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Messages as sentences, for tests that compare them. */
public final class Said {

    private Said() {}

    public static List<String> of(Collection<Message> messages) {
        return messages.stream().map(Message::toString).toList();
    }

    /** Takes messages and adds their sentences. */
    public static Consumer<Message> to(Collection<String> sentences) {
        return message -> sentences.add(message.toString());
    }
}
