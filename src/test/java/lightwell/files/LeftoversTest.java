package lightwell.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    @TempDir
    Path folder;

    @Test
    void onlyWhatNoProcessCanBeWritingIsTakenAway() throws Exception {
        Owner self = Owner.self();
        long dead = endedProcess();
        List<Path> stay = new ArrayList<>();
        stay.add(part(self));
        stay.add(part(new Owner("elsewhere", self.system(), dead, 1))); // a computer that shares the folder
        stay.add(old(part(new Owner("elsewhere", "00000000", dead, 1))));
        stay.add(part(new Owner(self.host(), "00000000", dead, 1))); // an earlier boot or another container, a moment ago
        stay.add(Files.createFile(folder.resolve(".lightwell-notes.part")));
        stay.add(old(Files.createFile(folder.resolve("lightwell-x.exr.part"))));
        stay.add(Files.createDirectory(folder.resolve(PartName.of(Path.of("folder"), new Owner(self.host(), self.system(), dead, 1)))));
        part(new Owner(self.host(), self.system(), dead, 1));
        part(new Owner(self.host(), self.system(), self.process(), self.started() - 3600)); // the number was another's an hour ago
        old(part(new Owner(self.host(), "00000000", dead, 1)));

        Path own = part(self);
        stay.add(own);
        Leftovers.sweep(folder, own);
        assertEquals(names(stay), list());
    }

    @Test
    void theFirstFileInAFolderSweepsIt() throws Exception {
        Path left = part(new Owner(Owner.self().host(), Owner.self().system(), endedProcess(), 1));
        try (PartFile file = PartFile.create(folder.resolve("new.exr"))) {
            assertEquals(Set.of(file.path().getFileName().toString()), list());
        }
        assertEquals(Set.of(), list(), "but for " + left);
    }

    private static long endedProcess() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        process.waitFor();
        return process.pid();
    }

    private Path part(Owner owner) throws IOException {
        return Files.createFile(folder.resolve(PartName.of(Path.of("a.b-c.exr"), owner)));
    }

    private static Path old(Path file) throws IOException {
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(3))));
    }

    private static Set<String> names(Collection<Path> files) {
        Set<String> names = new TreeSet<>();
        files.forEach(file -> names.add(file.getFileName().toString()));
        return names;
    }

    private Set<String> list() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return names(all.toList());
        }
    }
}
