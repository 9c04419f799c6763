package lightwell.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lightwell.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A process that waits for photos. */
class WatchTest extends OnePhoto {

    private Path card;
    private Path log;
    private Process process;

    @BeforeEach
    void card() throws IOException {
        card = Files.createDirectory(folder.resolve("card"));
        log = folder.resolve("lines.txt");
    }

    @AfterEach
    void end() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    private void watch(Object... more) throws IOException {
        Object[] asked = Stream.concat(Stream.of("export", "--watch", card, "-o", out, "--settle", "0.2"), Stream.of(more)).toArray();
        process = ProcessRun.builder(folder, asked).redirectOutput(log.toFile()).start();
    }

    private void await(Path file, String words) throws Exception {
        Waiting.until(Duration.ofMinutes(2), () -> {
            assertTrue(process.isAlive(), "it ended early");
            return Files.exists(file) && Files.readString(file).contains(words);
        }, () -> words + " is not in " + file);
    }

    /** All of a day with a card: photos that are there, a copy that takes long, a bad photo, a card that is pulled, the end. */
    @Test
    void photosAreExportedAsTheyCome() throws Exception {
        Path errors = folder.resolve("errors.txt");
        Photos.good(card.resolve("there.heic"));
        watch();
        await(log, "there_acescg.exr  ");
        byte[] whole = Photos.good();
        Path slow = card.resolve("slow.heic"); // a copy that stood still for long: the first half is no photo
        Files.write(slow, Arrays.copyOf(whole, whole.length / 2));
        await(errors, "lightwell: slow.heic: ");
        Files.write(slow, Arrays.copyOfRange(whole, whole.length / 2, whole.length), StandardOpenOption.APPEND);
        await(log, "slow_acescg.exr  ");
        Path pulled = folder.resolve("pulled");
        Files.move(card, pulled);
        await(errors, "There is no folder " + card);
        Photos.good(pulled.resolve("new.heic"));
        Files.move(pulled, card);
        await(log, "new_acescg.exr  ");
        new ProcessBuilder("kill", "-TERM", Long.toString(process.pid())).start().waitFor();
        ProcessRun run = ProcessRun.ended(process, folder);
        assertEquals(143, run.status(), run.err());
        // A busy machine may see the copy pause once more just before its end: it is looked at again then, and not written again.
        List<String> lines = run.err().lines().filter(line -> !line.endsWith(" is unchanged.")).toList();
        assertEquals(5, lines.size(), run.err());
        assertEquals("lightwell: Waiting for photos in " + card + "; Ctrl+C ends it.", lines.get(0));
        assertTrue(lines.get(4).matches("lightwell: 3 written, (1 unchanged, )?1 failed, \\d+\\.\\d s"), run.err());
        assertEquals(3, Files.readAllLines(log).size(), "each photo is exported once");
        CliRun.of("export", slow, "-o", folder.resolve("alone.exr")).done();
        assertArrayEquals(Files.readAllBytes(folder.resolve("alone.exr")), Files.readAllBytes(out.resolve("slow_acescg.exr")));
    }

    @Test
    void whatMustBeKnownBeforeIsRefused() {
        CliRun.of("export", "--watch", photo, "-o", out).refused(2, "folders, and patterns in quotes", "demo.heic");
        CliRun.of("export", "--watch", "-", "-o", out).refused(2, "folders, and patterns in quotes");
        CliRun.of("export", "--watch", card, "--name", "{date}/{n:04}").refused(2, "cannot number photos");
        CliRun.of("export", "--watch", card, "--shard", "1/2").refused(2, "--shard");
        CliRun.of("export", "--watch", card, "--print-commands").refused(2, "--print-commands");
        CliRun.of("export", "--watch", card, "--settle", "-1").refused(2, "--settle takes 0 to 3600 seconds");
        CliRun.of("export", "--watch", card, "-o", out.resolve("one.exr")).refused(2, "must name a folder");
        CliRun.of("stereo", "--watch", card).refused(2, "--skip-existing or --overwrite");
    }
}
