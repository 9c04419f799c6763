package lightwell.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The files of words: each language has the codes of English with the same places for values, and the source uses every code that there is.
 */
class LanguagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path SOURCES = Path.of("src/main/java/lightwell");
    private static final String MESSAGES = "lightwell/messages";
    /** A code in the source, whole, or its beginning, to which an enum's constant is appended. */
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[a-z0-9.-]*)\"");
    /** A code in a template of a page. */
    private static final Pattern SAID = Pattern.compile("\\{\\{#say}}([a-z0-9.-]+)\\{\\{/say}}");
    private static final Pattern USE = Pattern.compile("Message\\.of\\(\\s*\"([a-z0-9.-]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {MESSAGES, "lightwell/ui/texts"})
    void everyLanguageHasThePlacesOfEnglish(String file) throws IOException {
        Map<String, String> english = Language.ENGLISH.patterns(file);
        assertTrue(english.size() > 500, english.size() + " texts");
        List<Language> languages = new ArrayList<>(List.of(PseudoLanguage.LANGUAGE));
        for (String tag : tags(file)) {
            languages.add(Language.of(Locale.forLanguageTag(tag.replace('_', '-'))));
        }
        for (Language language : languages) {
            Map<String, String> patterns = language.patterns(file);
            assertEquals(english.keySet(), patterns.keySet(), language.locale() + " has codes that English lacks");
            english.forEach((code, pattern) -> assertEquals(places(pattern), places(patterns.get(code)), language.locale() + " " + code));
        }
    }

    private static List<String> tags(String file) throws IOException {
        Path english = RESOURCES.resolve(file + ".properties");
        String name = english.getFileName().toString().replace(".properties", "_");
        try (Stream<Path> files = Files.list(english.getParent())) {
            return files.map(path -> path.getFileName().toString()).filter(other -> other.startsWith(name))
                    .map(other -> other.substring(name.length()).replace(".properties", "")).toList();
        }
    }

    private static Set<String> places(String pattern) {
        return lightwell.message.Pattern.PLACE.matcher(pattern).results().map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theSourceUsesEveryCodeAndNoOther() throws IOException {
        Set<String> codes = Language.ENGLISH.patterns(MESSAGES).keySet();
        Set<String> used = new TreeSet<>(List.of("verbatim"));
        Set<String> unknown = new TreeSet<>();
        for (String source : sources()) {
            LITERAL.matcher(source).results().map(code -> code.group(1)).forEach(code -> codes.stream()
                    .filter(known -> known.equals(code) || code.matches(".*[.-]") && known.startsWith(code)).forEach(used::add));
            USE.matcher(source).results().map(code -> code.group(1)).filter(code -> codes.stream().noneMatch(known -> known.equals(code)
                    || code.matches(".*[.-]") && known.startsWith(code))).forEach(unknown::add);
        }
        for (String template : files(RESOURCES, ".html")) {
            SAID.matcher(template).results().map(code -> code.group(1)).forEach(code -> (codes.contains(code) ? used : unknown).add(code));
        }
        assertEquals(Set.of(), unknown, "codes without words");
        assertEquals(new TreeSet<>(codes), used, "codes that nobody uses");
    }

    @Test
    void everyPlaceGetsAValue() throws IOException {
        Map<String, String> english = Language.ENGLISH.patterns(MESSAGES);
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        for (String source : sources()) {
            for (MatchResult use : USE.matcher(source).results().toList()) {
                if (english.containsKey(use.group(1))) {
                    seen++;
                    int values = values(source, use.end());
                    int places = places(english.get(use.group(1))).size();
                    if (values != places) {
                        wrong.add(use.group(1) + " has " + places + " places and gets " + values);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(seen > 400, seen + " uses");
    }

    /** Arguments up to the bracket that closes the call; literals of this source hold no bracket or comma that would mislead. */
    private static int values(String source, int from) {
        int depth = 0;
        int values = 0;
        for (int at = from; depth >= 0; at++) {
            char c = source.charAt(at);
            depth += c == '(' || c == '{' ? 1 : c == ')' || c == '}' ? -1 : 0;
            values += c == ',' && depth == 0 ? 1 : 0;
        }
        return values;
    }

    private static List<String> sources() throws IOException {
        return files(SOURCES, ".java");
    }

    private static List<String> files(Path folder, String suffix) throws IOException {
        List<String> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(suffix)).toList()) {
                all.add(Files.readString(file));
            }
        }
        return all;
    }
}
