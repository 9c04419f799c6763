package lightwell.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lightwell.export.Stamp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code --skip-unchanged}: files that the same photo and options made are kept, others with a stamp are written again. */
class UnchangedFilesTest extends OnePhoto {

    private Path target;

    @BeforeEach
    void exported() {
        target = out.resolve("demo_acescg.exr");
        CliRun.of("export", photo, "-o", target).done();
    }

    private CliRun again(Object... more) {
        return CliRun.of(Stream.concat(Stream.of("export", photo, "-o", target, "--skip-unchanged"), Stream.of(more)).toArray());
    }

    private void written(CliRun run) {
        assertEquals(1, run.done().out().size(), "skipped: " + run.err());
    }

    private static void skipped(CliRun run) {
        assertEquals(List.of(), run.done().out());
        assertTrue(run.err().stream().anyMatch(line -> line.endsWith(" is unchanged.")), run.err().toString());
    }

    @Test
    void theSamePhotoAndOptionsAreSkipped() throws IOException {
        Object before = Files.readAttributes(target, "unix:ino,lastModifiedTime");
        skipped(again());
        skipped(again("--threads", "1"));
        skipped(again("--compression", "zip"));
        Files.write(photo, Files.readAllBytes(photo));
        skipped(again());
        assertEquals(before, Files.readAttributes(target, "unix:ino,lastModifiedTime"));
    }

    @Test
    void otherOptionsWriteAgain() throws IOException {
        byte[] first = Files.readAllBytes(target);
        Path config = folder.resolve("own.ocio");
        try (InputStream builtIn = UnchangedFilesTest.class.getResourceAsStream("/lightwell/ocio/lightwell.ocio")) {
            Files.copy(builtIn, config);
        }
        Files.writeString(config, Files.readString(config).replace("name: lightwell-v1", "name: own-v1"));
        for (List<Object> options : List.<List<Object>>of(List.of("--compression", "piz"), List.of("--headroom", "2"),
                List.of("--layers", "hdr"), List.of("--config", config))) {
            written(again(options.toArray()));
            skipped(again(options.toArray()));
        }
        written(again());
        assertArrayEquals(first, Files.readAllBytes(target));
    }

    @Test
    void aChangedPhotoIsWrittenAgain() throws IOException {
        Optional<String> first = Stamp.in(target);
        assertTrue(first.orElseThrow().matches("[0-9a-f]{64}"), first.toString());
        Files.write(photo, new byte[] {0, 0, 0, 8, 'f', 'r', 'e', 'e'}, StandardOpenOption.APPEND);
        written(again());
        assertNotEquals(first, Stamp.in(target));
        skipped(again());
    }

    @Test
    void filesWithoutAStampAreRefusedAndKept() throws IOException {
        for (byte[] foreign : List.of("mine".getBytes(StandardCharsets.UTF_8), new byte[0],
                new byte[] {0x76, 0x2f, 0x31, 0x01, 2, 0, 0, 0, 'a'})) {
            Files.write(target, foreign);
            again().refused(1, "exists already", "--overwrite replaces it");
            assertArrayEquals(foreign, Files.readAllBytes(target));
        }
    }

    @Test
    void onlyEveryExrHasAStamp() {
        CliRun.of("stereo", photo, "-o", out, "--skip-unchanged").refused(2, "works for EXR only", ".png");
        CliRun.of("export", photo, "-o", out, "--skip-unchanged", "--overwrite").refused(2, "mutually exclusive");
        CliRun.of("export", folder.resolve("gone.heic"), "-o", out, "--skip-unchanged").refused(1, "There is no file");
    }
}
