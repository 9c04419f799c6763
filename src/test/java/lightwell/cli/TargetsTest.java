package lightwell.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lightwell.message.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetsTest {

    @TempDir
    Path folder;
    private Path one;
    private Path two;

    @BeforeEach
    void photos() throws IOException {
        one = Files.createFile(folder.resolve("one.heic"));
        two = Files.createFile(folder.resolve("two.HIF"));
        Files.createFile(folder.resolve("._one.heic"));
        Files.createFile(folder.resolve("notes.txt"));
        Files.createFile(Files.createDirectory(folder.resolve("below")).resolve("three.heic"));
    }

    @Test
    void aFolderMeansThePhotosInItByName() throws IOException {
        assertEquals(List.of(one, two), InputFiles.of(List.of(folder)).photos());
        assertEquals(List.of(two, one), InputFiles.of(List.of(two, folder, one)).photos());
        InputFiles empty = InputFiles.of(List.of(Files.createDirectory(folder.resolve("empty"))));
        assertEquals(List.of(), empty.photos());
        assertTrue(Said.of(empty.unreadable()).get(0).contains("holds no photo"), Said.of(empty.unreadable()).toString());
    }

    @Test
    void withoutOutputTheyGoBesideThePhotos() {
        assertEquals(List.of(folder.resolve("one.exr"), folder.resolve("two.exr")), targets(Optional.empty(), one, two));
    }

    @Test
    void onePhotoGoesToAFileOrIntoAFolder() {
        assertEquals(List.of(Path.of("x.exr")), targets(Optional.of("x.exr"), one));
        assertEquals(List.of(Path.of("new/one.exr")), targets(Optional.of("new/"), one));
        assertEquals(List.of(folder.resolve("one.exr")), targets(Optional.of(folder.toString()), one));
        refused("must end in .exr", "x.tif", one);
    }

    @Test
    void severalPhotosGoIntoAFolder() {
        assertEquals(List.of(Path.of("new/one.exr"), Path.of("new/two.exr")), targets(Optional.of("new"), one, two));
        assertEquals(List.of(Path.of("new/three.exr")), targets(Optional.of("new"), folder.resolve("below")));
        refused("must name a folder", "x.exr", one, two);
        refused("must name a folder", one.toString(), one, two);
    }

    @Test
    void photosOfOneNameGetNumbers() throws IOException {
        Path twin = Files.createFile(folder.resolve("one.avif"));
        Path third = Files.createFile(folder.resolve("one.jpg"));
        Path second = Files.createFile(folder.resolve("one-2.heic"));
        assertEquals(List.of(Path.of("out/one.exr"), Path.of("out/one-2.exr"), Path.of("out/one-3.exr"), Path.of("out/one-2-2.exr")),
                targets(Optional.of("out/"), one, twin, third, second));
        assertEquals(1, targets(Optional.of("out/"), one, folder.resolve("below/../one.heic")).size());
    }

    private static List<Path> targets(Optional<String> output, Path... inputs) {
        return List.copyOf(Targets.of(InputFiles.of(List.of(inputs)), output, List.of(".exr"),
                photo -> Path.of(photo.getFileName().toString().replaceFirst("\\.\\w+$", ".exr"))).values());
    }

    private static void refused(String words, String output, Path... inputs) {
        String sentence = assertThrows(IllegalArgumentException.class, () -> targets(Optional.of(output), inputs)).getMessage();
        assertTrue(sentence.contains(words), sentence);
    }
}
