package lightwell.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import lightwell.cli.option.InputFiles;
import lightwell.cli.option.Shard;
import lightwell.message.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns, lists and parts of what is typed. */
class TypedInputsTest {

    @TempDir
    Path folder;

    @BeforeEach
    void photos() throws IOException {
        for (String name : List.of("a1.heic", "a2.heic", "a10.heic", ".a3.heic", "b.HIF", "[x].heic", "below/c.heic",
                "below/deep/d.heic")) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.createFile(file);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "a*.heic ; a1.heic a2.heic a10.heic",
        "a?.heic ; a1.heic a2.heic",
        "[ab]*.{heic,HIF} ; a1.heic a2.heic a10.heic b.HIF",
        "**/[cd].heic ; below/c.heic below/deep/d.heic",
        "*/c.heic ; below/c.heic",
        ".a* ; .a3.heic",
        "[x].heic ; [x].heic",
        "bel* ; below/c.heic"})
    void patternsAreThoseOfShells(String pattern, String expected) {
        InputFiles found = InputFiles.of(List.of(folder.resolve(pattern.strip())));
        assertEquals(List.of(expected.split(" ")), found.photos().stream().map(file -> folder.relativize(file).toString()).toList());
        assertEquals(!pattern.startsWith("[x]"), found.several());
    }

    @ParameterizedTest
    @ValueSource(strings = {"*.avif", "nowhere/*", "[", "a1.heic/*", "{a"})
    void aPatternWithoutAMatchIsToldOnce(String pattern) {
        InputFiles found = InputFiles.of(List.of(folder.resolve(pattern)));
        assertEquals(List.of(), found.photos());
        assertEquals(List.of("No file matches " + folder.resolve(pattern) + "."), Said.of(found.unreadable()));
    }

    @Test
    void aListNamesFilesAndFoldersAndEachFileIsTakenOnce() throws IOException {
        Path list = Files.writeString(folder.resolve("list"), String.join("\n", "#x", "", "  ", folder.resolve("a2.heic").toString(),
                folder.resolve("below").toString(), folder.resolve("below/../a2.heic").toString()));
        InputFiles found = InputFiles.of(List.of(Path.of("@" + list)));
        assertEquals(List.of(folder.resolve("a2.heic"), folder.resolve("below/c.heic")), found.photos());
        assertTrue(found.several());
        Files.writeString(list, "# nothing\n");
        assertTrue(Said.of(InputFiles.of(List.of(Path.of("@" + list))).unreadable()).get(0).endsWith("names no file."));
    }

    @Test
    void partsDoNotDependOnTheOrderAndMeetNowhere() {
        List<Path> photos = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            photos.add(Path.of("photo" + i * 7 % 23 + ".heic"));
        }
        List<Path> reversed = new ArrayList<>(photos);
        Collections.reverse(reversed);
        for (int of : new int[] {1, 2, 5, 23, 40}) {
            List<Path> all = new ArrayList<>();
            for (int part = 1; part <= of; part++) {
                List<Path> mine = Shard.parse(part + "/" + of).of(photos);
                assertTrue(Math.abs(mine.size() - 23.0 / of) < 1, part + "/" + of + ": " + mine.size());
                assertEquals(mine.stream().sorted().toList(), Shard.parse(part + "/" + of).of(reversed).stream().sorted().toList());
                all.addAll(mine);
            }
            assertEquals(photos.stream().sorted().toList(), all.stream().sorted().toList());
        }
    }
}
