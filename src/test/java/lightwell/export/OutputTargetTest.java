package lightwell.export;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTargetTest {

    @TempDir
    Path folder;
    private Path one;
    private Path other;

    @BeforeEach
    void photos() throws IOException {
        one = Files.writeString(folder.resolve("one.heic"), "1");
        other = Files.writeString(folder.resolve("other.heic"), "2");
    }

    @Test
    void anInputIsNeverWrittenOverWhateverItIsCalled() throws IOException {
        Path symbolic = Files.createSymbolicLink(folder.resolve("link.exr"), other);
        Path chain = Files.createSymbolicLink(folder.resolve("chain.exr"), symbolic);
        Path hard = Files.createLink(folder.resolve("hard.exr"), other);
        Path around = Files.createDirectory(folder.resolve("sub")).resolve("../other.heic");
        for (Path target : List.of(other, symbolic, chain, hard, around)) {
            for (boolean replace : new boolean[] {false, true}) {
                refused("is the photo itself", target, replace, other);
                refused("is the same file as " + other + ", which is read", target, replace, one, other);
            }
        }
        assertDoesNotThrow(() -> OutputTarget.of(symbolic, Existing.OVERWRITE, one).check());
        assertDoesNotThrow(() -> OutputTarget.of(other, Existing.OVERWRITE, one, folder.resolve("gone.heic")).check());
    }

    @Test
    void aNameThatNoFileCanHaveIsNoticedBeforeTheWork() {
        String tooLong = "写".repeat(84) + ".exr"; // 256 bytes
        refused("too long", folder.resolve(tooLong), false);
        refused("too long", folder.resolve("not/yet/made").resolve(tooLong), true);
        assertDoesNotThrow(() -> OutputTarget.of(folder.resolve("写".repeat(83) + ".exr"), Existing.REFUSE).check());
        assertDoesNotThrow(() -> OutputTarget.of(folder.resolve("not/yet/made/x.exr"), Existing.REFUSE).check());
    }

    @Test
    void aFileThatExistsIsAKindOfItsOwn() {
        assertThrows(TargetExistsException.class, () -> OutputTarget.of(one, Existing.REFUSE, other).check());
        assertDoesNotThrow(() -> OutputTarget.of(one, Existing.OVERWRITE, other).check());
    }

    private static void refused(String words, Path target, boolean replace, Path... inputs) {
        String said = assertThrows(ExportException.class,
                () -> OutputTarget.of(target, replace ? Existing.OVERWRITE : Existing.REFUSE, inputs).check()).getMessage();
        assertTrue(said.contains(words) && said.endsWith(".") && said.startsWith(target.toString()), said);
    }
}
