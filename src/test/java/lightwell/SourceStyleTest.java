package lightwell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the formatter leaves alone: long comments and literals, long classes, and tests that sleep. */
class SourceStyleTest {

    private static final int MOST_COLUMNS = 140;
    private static final Pattern SLEEP = Pattern.compile("(Thread|robot|WaitForAsyncUtils|TimeUnit\\.\\w+)\\.sleep\\(");
    private static final List<Path> ROOTS = Stream.of("src/main/java", "src/test/java", "native-presets/src/main/java").map(Path::of)
            .toList();

    @Test
    void noLineIsLongerThanTheStyleAllows() throws IOException {
        List<String> tooLong = new ArrayList<>();
        int files = 0;
        for (Path root : ROOTS) {
            try (Stream<Path> paths = Files.walk(root)) {
                for (Path file : paths.filter(path -> path.toString().endsWith(".java")).toList()) {
                    List<String> lines = Files.readAllLines(file);
                    for (int i = 0; i < lines.size(); i++) {
                        if (lines.get(i).codePointCount(0, lines.get(i).length()) > MOST_COLUMNS) {
                            tooLong.add(file + ":" + (i + 1));
                        }
                    }
                    files++;
                }
            }
        }
        assertTrue(files > 500, "only " + files + " files were found");
        assertEquals(List.of(), tooLong);
    }

    /** So that a class has one reason to change. */
    @ParameterizedTest
    @CsvSource({"src/main/java, 300", "src/test/java, 250"})
    void noClassIsLongerThanTheStyleAllows(Path root, int most) throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : sources(root)) {
            int lines = Files.readAllLines(file).size();
            if (lines > most) {
                tooLong.add(file + ": " + lines);
            }
        }
        assertEquals(List.of(), tooLong);
    }

    /** Tests wait for conditions, by {@link Waiting}: a fixed time is too short on a slow machine and too long on a fast one. */
    @Test
    void noTestSleeps() throws IOException {
        List<Path> sleeping = new ArrayList<>();
        for (Path file : sources(Path.of("src/test/java"))) {
            if (!file.endsWith("Waiting.java") && SLEEP.matcher(Files.readString(file)).find()) {
                sleeping.add(file);
            }
        }
        assertEquals(List.of(), sleeping);
    }

    private static List<Path> sources(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            List<Path> files = paths.filter(path -> path.toString().endsWith(".java")).sorted().toList();
            assertTrue(files.size() > 200, "only " + files.size() + " files were found in " + root);
            return files;
        }
    }
}
