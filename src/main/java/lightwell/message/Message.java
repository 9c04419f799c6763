package lightwell.message;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A message for people: a code with its values. The words are in {@code lightwell/messages.properties}, where {@code {0}} stands for the
 * first value; search there for the code to find the sentence. Immutable; equal by code and values.
 *
 * @param code   of the words, such as {@code heif.file-empty}
 * @param values inserted into the words: messages, which are worded in the same language, lists of them, text, or numbers, which are
 * formatted as by Java (pass text for any other format)
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

    /** Text from elsewhere that is the same in every language: of the system, of another library, a file's name. */
    public static Message verbatim(String text) {
        return of(VERBATIM, text);
    }

    /**
     * A list of alternatives: ".ply, .pcd, .glb or .html".
     *
     * @param values messages or text, at least one
     */
    public static Message anyOf(List<?> values) {
        int last = values.size() - 1;
        return last == 0 ? of(VERBATIM, values.get(0)) : of("list.or", values.subList(0, last), values.get(last));
    }

    /** A copy, so that later changes by the caller do not change the message. */
    private static Object lasting(Object value) {
        return value instanceof Message || value instanceof Number ? value
                : value instanceof List<?> all ? List.copyOf(all) : String.valueOf(value);
    }

    /** Whether there are words for a code. */
    public static boolean isWorded(String code) {
        return Language.ENGLISH.patterns(FILE).containsKey(code);
    }

    /** The message in the user's language. */
    @Override
    public String toString() {
        return in(Language.current());
    }

    /** The message in English, for the log and for programs that read it. */
    public String english() {
        return in(Language.ENGLISH);
    }

    String in(Language language) {
        return language.text(FILE, code, values);
    }

    /** A message for an enum constant: its code is the prefix followed by the constant's name in lower case, with hyphens. */
    public static Message named(String prefix, Enum<?> constant, Object... values) {
        return of(prefix + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), values);
    }
}
