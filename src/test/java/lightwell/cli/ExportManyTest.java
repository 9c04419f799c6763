package lightwell.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs over several photos: at once, in parts, as commands, for programs. */
class ExportManyTest extends OnePhoto {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Path quoted;

    @BeforeEach
    void more() throws IOException {
        quoted = Photos.good(folder.resolve("it's $HOME 2.heic"));
        Photos.warned(folder.resolve("warned.heic"));
    }

    @Test
    void oneBadPhotoDoesNotStopThoseAtWork() throws IOException {
        Photos.truncated(folder.resolve("cut.heic"));
        CliRun run = CliRun.of("export", folder, "-o", out, "--jobs", "2");
        assertEquals(1, run.status());
        assertEquals(3, run.out().size(), run.out().toString());
        assertTrue(run.out().stream().allMatch(line -> line.matches("\\Q" + out + "\\E/.*_acescg\\.exr  .* s  Apple gain map.*")),
                run.out().toString());
        assertEquals(1, run.err().stream().filter(line -> line.startsWith("lightwell: cut.heic: ")).count(), run.err().toString());
        String last = run.err().get(run.err().size() - 1);
        assertTrue(last.matches("lightwell: 3 written, 1 failed, \\d+\\.\\d s"), last);
        assertEquals(List.of("demo_acescg.exr", "it's $HOME 2_acescg.exr", "warned_acescg.exr"), names(out));
    }

    @Test
    void asManyAsThereAreProcessorsMakeTheSameFilesAsOneAfterTheOther() throws IOException {
        Path other = folder.resolve("other");
        CliRun.of("export", folder, "-o", out).done();
        CliRun.of("export", folder, "-o", other, "--jobs", "0").done();
        for (String name : names(out)) {
            assertArrayEquals(Files.readAllBytes(out.resolve(name)), Files.readAllBytes(other.resolve(name)), name);
        }
        assertEquals(names(out), names(other));
    }

    @Test
    void programsGetALineForEachPhoto() throws IOException {
        Path cut = Photos.truncated(folder.resolve("cut.heic"));
        Path there = Files.writeString(out.resolve("demo_acescg.exr"), "mine");
        CliRun run = CliRun.of("export", folder, "-o", out, "--json", "--skip-existing", "--jobs", "3");
        assertEquals(1, run.status());
        assertEquals(4, run.out().size(), run.out().toString());
        for (String line : run.out()) {
            JsonNode end = JSON.readTree(line);
            Path source = Path.of(end.get("source").asText());
            Path target = Path.of(end.get("target").asText());
            boolean failed = source.equals(cut);
            assertEquals(failed ? "failed" : source.equals(photo) ? "skipped" : "written", end.get("status").asText(), line);
            assertEquals(failed ? 0 : Files.size(target), end.get("bytes").asLong(), line);
            assertTrue(end.get("seconds").asDouble() >= 0 && !end.get("message").asText().isEmpty(), line);
            assertEquals(source.endsWith("warned.heic"), !end.get("warnings").isEmpty(), line);
        }
        assertEquals("mine", Files.readString(there));
    }

    @Test
    void partsTogetherAreEverythingOnce() throws IOException {
        List<String> all = new ArrayList<>();
        for (int part = 1; part <= 4; part++) { // more than there are photos
            CliRun run = CliRun.of("export", folder, "-o", out, "--print-commands", "--shard", part + "/4").done();
            assertTrue(run.out().size() <= 1, run.out().toString());
            all.addAll(run.out());
        }
        List<String> whole = CliRun.of("export", folder, "-o", out, "--print-commands").done().out();
        assertEquals(whole.stream().sorted().toList(), all.stream().sorted().toList());
        assertEquals(3, whole.size());
    }

    @Test
    void aPrintedCommandMakesTheSameFile() throws IOException, InterruptedException {
        Object[] asked = {"export", photo, quoted, "--compression", "dwaa:60", "--layers", "hdr,depth", "--tiles", "--space", "ACES2065-1"};
        List<Object> print = new ArrayList<>(List.of(asked));
        print.addAll(List.of("-o", folder.resolve("by it's self"), "--name", "{stem} {n}", "--print-commands"));
        List<String> commands = CliRun.of(print.toArray()).done().out();
        assertEquals(2, commands.size());
        assertFalse(Files.exists(folder.resolve("by it's self")), "something was written");
        print.set(print.size() - 4, out);
        CliRun.of(print.subList(0, print.size() - 1).toArray()).done();
        for (String command : commands) {
            List<String> words = words(command);
            assertEquals("lightwell", words.get(0));
            CliRun.of(words.subList(1, words.size()).toArray()).done();
        }
        assertEquals(2, names(out).size(), names(out).toString());
        for (String name : names(out)) {
            assertArrayEquals(Files.readAllBytes(out.resolve(name)), Files.readAllBytes(folder.resolve("by it's self").resolve(name)));
        }
    }

    /** As a shell splits the command. */
    private static List<String> words(String command) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-c", "printf '%s\\n' " + command).start();
        List<String> words = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        assertEquals(0, shell.waitFor());
        return words;
    }

    @Test
    void listsComeFromFilesAndStandardInput() throws IOException {
        Path list = Files.writeString(folder.resolve("list.txt"), "# two\n\n" + photo + "\r\n" + quoted + "\n");
        assertEquals(2, CliRun.of("export", "@" + list, "-o", out, "--print-commands").done().out().size());
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream((quoted + "\n").getBytes(StandardCharsets.UTF_8)));
            CliRun.of("export", "-", "-o", out).done();
        } finally {
            System.setIn(before);
        }
        assertEquals(List.of("it's $HOME 2_acescg.exr"), names(out));
        CliRun.of("export", "@" + folder.resolve("none.txt"), "-o", out).refused(1, "The list @", "cannot be read");
        CliRun.of("export", folder.resolve("*.avif"), "-o", out).refused(1, "No file matches", "*.avif");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
