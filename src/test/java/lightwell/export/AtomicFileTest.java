package lightwell.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    Path folder;

    @Test
    void appearsWhenItIsWhole() throws IOException {
        Path target = folder.resolve("a.exr");
        try (AtomicFile file = AtomicFile.create(OutputTarget.of(target, Existing.REFUSE))) {
            assertTrue(file.temporary().getFileName().toString().startsWith("."));
            assertEquals(folder, file.temporary().getParent());
            Files.writeString(file.temporary(), "whole");
            assertFalse(Files.exists(target));
            file.commit();
        }
        assertEquals("whole", Files.readString(target));
        assertEquals(List.of(target), list());
    }

    @Test
    void leavesNothingWhenItIsNotCommitted() throws IOException {
        try (AtomicFile file = AtomicFile.create(OutputTarget.of(folder.resolve("a.exr"), Existing.OVERWRITE))) {
            Files.writeString(file.temporary(), "part");
        }
        assertEquals(List.of(), list());
    }

    @Test
    void aFileThatTookTheNameMeanwhileStays() throws IOException {
        Path target = folder.resolve("a.exr");
        try (AtomicFile file = AtomicFile.create(OutputTarget.of(target, Existing.REFUSE))) {
            Files.writeString(target, "theirs");
            assertThrows(ExportException.class, file::commit);
        }
        assertEquals("theirs", Files.readString(target));
        assertEquals(List.of(target), list());
    }

    @Test
    void replacesOnlyWhenTold() throws IOException {
        Path target = Files.writeString(folder.resolve("a.exr"), "old");
        assertThrows(ExportException.class, () -> AtomicFile.create(OutputTarget.of(target, Existing.REFUSE)));
        try (AtomicFile file = AtomicFile.create(OutputTarget.of(target, Existing.OVERWRITE))) {
            Files.writeString(file.temporary(), "new");
            file.commit();
        }
        assertEquals("new", Files.readString(target));
    }

    @Test
    void aLinkStaysOne() throws IOException {
        Path real = Files.writeString(Files.createDirectory(folder.resolve("real")).resolve("a.exr"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.exr"), real);
        try (AtomicFile file = AtomicFile.create(OutputTarget.of(link, Existing.OVERWRITE))) {
            Files.writeString(file.temporary(), "new");
            file.commit();
        }
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(real));
    }

    @Test
    void saysWhyItCannotBe() throws IOException {
        assertSentence("is a folder", folder);
        assertSentence("There is no folder", folder.resolve("no/a.exr"));
        Path file = Files.writeString(folder.resolve("file"), "");
        assertSentence("There is no folder", file.resolve("a.exr"));
        assertSentence("not a plain file", Path.of("/dev/null"));
        assertEquals(List.of(file), list());
    }

    @Test
    void saysThatAFolderIsReadOnly() throws IOException {
        Files.setPosixFilePermissions(folder, Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_EXECUTE));
        try {
            assumeFalse(Files.isWritable(folder), "skipped: this user may write everywhere");
            assertSentence("Nothing can be written into", folder.resolve("a.exr"));
        } finally {
            Files.setPosixFilePermissions(folder, Set.of(PosixFilePermission.values()));
        }
    }

    private static void assertSentence(String part, Path target) {
        ExportException refused = assertThrows(ExportException.class, () -> AtomicFile.create(OutputTarget.of(target, Existing.OVERWRITE)));
        assertTrue(refused.getMessage().contains(part), refused.getMessage());
    }

    private List<Path> list() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }
}
