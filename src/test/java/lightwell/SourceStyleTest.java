package lightwell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the formatter leaves alone: it neither wraps comments nor divides literals. */
class SourceStyleTest {

    private static final int MOST_COLUMNS = 140;
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
}
