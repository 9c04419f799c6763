package lightwell.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartFileTest {

    @TempDir
    Path folder;
    private Path target;
    private final List<String> forced = new ArrayList<>();

    /** Notes what was forced, and whether the target had its name by then. */
    private final Disk disk = new Disk() {
        @Override
        public void forceFile(Path file) {
            forced.add((file.equals(target) ? "target" : "part") + (Files.exists(target) ? " after" : " before"));
        }

        @Override
        public void forceFolder(Path there) {
            forced.add((there.equals(folder) ? "folder" : there.toString()) + (Files.exists(target) ? " after" : " before"));
        }
    };

    @BeforeEach
    void name() {
        target = folder.resolve("IMG_1.exr");
    }

    @Test
    void theHiddenNameTellsTheTargetTheComputerAndTheProcess() throws IOException {
        Path kernel = Path.of("/proc/sys/kernel/hostname");
        String host = Files.isReadable(kernel) ? Files.readString(kernel).strip() : "";
        try (PartFile file = PartFile.create(target)) {
            String name = file.path().getFileName().toString();
            assertTrue(name.startsWith(".lightwell-IMG_1.exr.") && name.endsWith(".part"), name);
            assertTrue(name.contains("-" + ProcessHandle.current().pid() + "-"), name);
            assertTrue(name.contains("." + host.substring(0, Math.min(24, host.length())).replaceAll("[^A-Za-z0-9-]", "_")), name);
            assertEquals(Owner.self(), PartName.owner(file.path()).orElseThrow());
        }
        assertEquals(List.of(), list());
    }

    @Test
    void theHiddenNameIsShortHoweverLongTheTargetIs() throws IOException {
        try (PartFile file = PartFile.create(folder.resolve("写".repeat(84) + ".x"))) {
            assertTrue(FileNames.bytes(file.path().getFileName().toString()) <= 143, file.path().toString()); // what encrypted folders take
            Files.writeString(file.path(), "whole");
            file.appear();
        }
        assertEquals("whole", Files.readString(folder.resolve("写".repeat(84) + ".x")));
        assertEquals(1, list().size());
    }

    @Test
    void theDataAreOnTheDiskBeforeTheNameAndTheNameAtTheEnd() throws IOException {
        try (PartFile file = PartFile.create(target, disk)) {
            file.appear();
        }
        assertEquals(List.of("part before", "folder after"), forced);
        Files.delete(target);
        forced.clear();
        try (PartFile file = PartFile.create(target, disk)) {
            file.replace();
        }
        assertEquals(List.of("part before", "folder after"), forced);
    }

    @Test
    void nothingAppearsWhenTheDataDoNotReachTheDisk() throws IOException {
        Disk full = new Disk() {
            @Override
            public void forceFile(Path file) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void forceFolder(Path there) {}
        };
        try (PartFile file = PartFile.create(target, full)) {
            assertThrows(IOException.class, file::appear);
            assertThrows(IOException.class, file::replace);
        }
        assertEquals(List.of(), list());
    }

    /** In a folder that only grows, a link can be made and the other name not be deleted. */
    @Test
    void aHiddenNameThatCannotBeDeletedIsNoFailure() throws Exception {
        try (PartFile file = PartFile.create(target)) {
            Files.writeString(file.path(), "whole");
            assumeTrue(run("chattr", "+a", folder.toString()), "skipped: this file system or user cannot make a folder that only grows");
            try {
                file.appear();
                assertEquals("whole", Files.readString(target));
            } finally {
                run("chattr", "-a", folder.toString());
            }
        }
        assertEquals(List.of(target), list());
    }

    @Test
    void aFileThatTookTheNameStays() throws IOException {
        try (PartFile file = PartFile.create(target)) {
            Files.writeString(target, "theirs");
            assertThrows(FileAlreadyExistsException.class, file::appear);
        }
        assertEquals("theirs", Files.readString(target));
        assertEquals(List.of(target), list());
    }

    private static boolean run(String... command) throws Exception {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false; // no such program
        }
    }

    private List<Path> list() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }
}
