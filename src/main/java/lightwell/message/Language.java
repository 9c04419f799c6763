package lightwell.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A language with its words from properties files: German words for {@code x.properties} are beside it in {@code x_de.properties}, in
 * UTF-8. Missing ones are replaced by the English words. Thread-safe.
 */
public final class Language {

    /** Names the user's language, such as "de-CH"; default: the system's language. */
    public static final String PROPERTY = "lightwell.language";
    public static final Language ENGLISH = new Language(Locale.ROOT, Map::copyOf);

    private static volatile Language current = of(Locale.forLanguageTag(System.getProperty(PROPERTY, Locale.getDefault().toLanguageTag())));

    private final Locale locale;
    private final Function<Map<String, String>, Map<String, String>> translation;
    private final Map<String, Map<String, String>> files = new ConcurrentHashMap<>();

    /** @param translation converts the English patterns of a file, by code, to this language's, for files without a translation */
    Language(Locale locale, Function<Map<String, String>, Map<String, String>> translation) {
        this.locale = locale;
        this.translation = translation;
    }

    static Language of(Locale locale) {
        return locale.getLanguage().equals("en") ? ENGLISH : new Language(locale, Map::copyOf);
    }

    /** The user's language. */
    public static Language current() {
        return current;
    }

    static void use(Language language) {
        current = language;
    }

    /** The locale for numbers and dates; for English it is the root locale. */
    public Locale locale() {
        return locale;
    }

    /** The words of a code with its values inserted; the code itself if the file has no words for it. */
    public String text(String file, String code, List<?> values) {
        return Pattern.fill(patterns(file).getOrDefault(code, code), values, this);
    }

    /**
     * The patterns of a file, by code.
     *
     * @param file its name on the class path, without language and suffix
     */
    Map<String, String> patterns(String file) {
        return files.computeIfAbsent(file, this::read);
    }

    private Map<String, String> read(String file) {
        Properties words = new Properties();
        load(file, words);
        if (!locale.getLanguage().isEmpty()) {
            load(file + "_" + locale.getLanguage(), words);
            load(file + "_" + locale.getLanguage() + "_" + locale.getCountry(), words);
        }
        return translation.apply(words.entrySet().stream().collect(Collectors.toMap(e -> (String) e.getKey(), e -> (String) e.getValue())));
    }

    private static void load(String file, Properties into) {
        try (InputStream in = Language.class.getResourceAsStream("/" + file + ".properties")) {
            if (in != null) {
                into.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
