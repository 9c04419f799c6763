package lightwell.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lightwell.cli.print.Console;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be written to standard output is an error; that nobody reads it ends the command quietly. */
class LostOutputTest extends OnePhoto {

    private static final String FULL = "lightwell: Standard output was not written: the disk is full.\n";

    /** Takes some characters and then fails, as a disk does. */
    private static final class FailingWriter extends Writer {

        private final String reason;
        private int room;

        FailingWriter(int room, String reason) {
            this.room = room;
            this.reason = reason;
        }

        @Override
        public void write(char[] text, int from, int count) throws IOException {
            room -= count;
            flush();
        }

        @Override
        public void flush() throws IOException {
            if (room < 0) {
                throw new IOException(reason);
            }
        }

        @Override
        public void close() {}
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--version", "export --help", "info PHOTO", "info --json PHOTO", "info --tags PHOTO",
        "export PHOTO -o OUT/",
        "extract PHOTO -o OUT", "cloud PHOTO -o OUT/a.ply", "report PHOTO -o OUT/a.html", "report PHOTO -o OUT/a.csv", "sample OUT"})
    void everyCommandFailsWithASentence(String line) throws IOException {
        assertEquals(List.of(1, FULL), run(line, full(0)));
        emptyOut();
        assertEquals(List.of(141, ""), run(line, new FailingWriter(0, "Broken pipe")));
    }

    @Test
    void theLastBytesCountToo() {
        StringWriter whole = new StringWriter();
        assertEquals(List.of(0, ""), run("info --json PHOTO", whole));
        assertEquals(List.of(0, ""), run("info --json PHOTO", full(whole.toString().length())));
        assertEquals(List.of(1, FULL), run("info --json PHOTO", full(whole.toString().length() - 1)));
    }

    @Test
    void whatIsWrittenToFilesIsFinishedAllTheSame() throws IOException {
        Photos.good(folder.resolve("second.heic"));
        List<Object> ended = run("export PHOTO " + folder.resolve("second.heic") + " -o OUT", full(0));
        assertEquals(1, ended.get(0));
        assertTrue(ended.get(1).toString().matches("lightwell: 2 written, [0-9.]+ s\\R\\Q" + FULL + "\\E"), ended.toString());
        try (Stream<Path> written = Files.list(out)) {
            assertEquals(List.of("demo_acescg.exr", "second_acescg.exr"),
                    written.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void nothingIsDecodedForNobody() {
        StringWriter err = new StringWriter();
        Console console = new Console(new FailingWriter(0, "Broken pipe"), new PrintWriter(err), Optional.empty(), Path.of("the.log"));
        assertEquals(141, Cli.run(console, null, "info", photo.toString(), folder.resolve("nowhere.heic").toString()));
        assertEquals("", err.toString(), "the second was not opened");
    }

    private static Writer full(int room) {
        return new FailingWriter(room, "No space left on device");
    }

    private List<Object> run(String line, Writer target) {
        StringWriter err = new StringWriter();
        String[] arguments = line.replace("PHOTO", photo.toString()).replace("OUT", out.toString()).split(" ");
        int status = Cli.run(new Console(target, new PrintWriter(err), Optional.empty(), Path.of("the.log")), null, arguments);
        return List.of(status, err.toString());
    }

    private void emptyOut() throws IOException {
        try (Stream<Path> written = Files.list(out)) {
            for (Path file : written.toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void ofAProcess() throws IOException, InterruptedException {
        assumeTrue(Files.exists(Path.of("/dev/full")) && Files.exists(Path.of("/bin/bash")), "skipped: there is no /dev/full or no bash");
        assertEquals(new ProcessRun(1, FULL), ProcessRun.bash(folder, "> /dev/full", "info", "--json", "--quick", photo));
        assertEquals(new ProcessRun(1, FULL), ProcessRun.bash(folder, "> /dev/full", "--version"));
        assertEquals(new ProcessRun(1, "lightwell: Standard output was not written: it is closed.\n"),
                ProcessRun.bash(folder, ">&-", "info", "--quick", photo));
        assertEquals(new ProcessRun(141, ""), ProcessRun.bash(folder, "| true", "info", "--quick", photo, photo, photo));
        assertEquals(new ProcessRun(0, ""), ProcessRun.bash(folder, "> " + out.resolve("x.json"), "info", "--json", "--quick", photo));
    }

    @Test
    void ofAProcessOnAFullDisk() throws IOException, InterruptedException {
        Process mount = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=16k", "lightwell-test", out.toString())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        assumeTrue(mount.waitFor(10, TimeUnit.SECONDS) && mount.exitValue() == 0, "skipped: mounting a small disk needs root");
        try {
            Files.write(out.resolve("filler"), new byte[12 << 10]);
            ProcessRun run = ProcessRun.bash(folder, "> " + out.resolve("x.json"), "info", "--json", "--quick", photo);
            assertEquals(new ProcessRun(1, FULL), run);
            assertTrue(Files.size(out.resolve("x.json")) <= 4096);
        } finally {
            new ProcessBuilder("umount", out.toString()).start().waitFor();
        }
    }
}
