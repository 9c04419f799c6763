package lightwell.message;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Something to be said to people: a code with its values. The words are in {@code lightwell/messages.properties}, where {@code {0}}
 * stands for the first value; a reader finds a sentence by its code there. Immutable; equal by code and values.
 *
 * @param code   of the words, such as {@code heif.file-empty}
 * @param values what is put into the words: messages, which are worded in the same language, lists of them, text, or numbers,
 *               which are written as Java writes them, so that who wants another form hands over text
 */
public record Message(String code, List<Object> values) {

    private static final String FILE = "lightwell/messages";
    private static final String VERBATIM = "verbatim";

    public Message {
        values = List.copyOf(values);
    }

    public static Message of(String code, Object... values) {
        return new Message(code, Arrays.stream(values).map(Message::lasting).toList());
    }

    /** Words from elsewhere, the same in every language: of the system, of another library, a file's name. */
    public static Message verbatim(String text) {
        return of(VERBATIM, text);
    }

    /** What a caller changes later must not change the message. */
    private static Object lasting(Object value) {
        return value instanceof Message || value instanceof Number ? value
                : value instanceof List<?> all ? List.copyOf(all) : String.valueOf(value);
    }

    /** In the user's language. */
    @Override
    public String toString() {
        return in(Language.current());
    }

    /** In English, for the log and for what programs read. */
    public String english() {
        return in(Language.ENGLISH);
    }

    String in(Language language) {
        return language.text(FILE, code, values);
    }

    /** Of an enum's constant: its name in lower case, with hyphens, after the prefix. */
    public static Message named(String prefix, Enum<?> constant, Object... values) {
        return of(prefix + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), values);
    }
}
