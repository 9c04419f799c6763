package lightwell.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lightwell.photo.Oracle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A profile that kills native readers costs its photo the profile, and the photos after it nothing. */
class HostileProfileTest {

    @TempDir
    Path folder;

    @Test
    void theThirdOfABatchIsWritten() throws IOException {
        Photos.good(folder.resolve("1.heic"));
        Files.write(folder.resolve("2.heic"), withFalseLength(Photos.good()));
        Photos.good(folder.resolve("3.heic"));
        CliRun run = CliRun.of("extract", folder, "-o", folder.resolve("out")).done();
        assertEquals(2, run.err().size(), run.err().toString());
        assertTrue(run.err().get(1).startsWith("lightwell: 3 written"), run.err().toString());
        String said = run.err().get(0);
        assertTrue(said.startsWith("lightwell: warning: 2.heic: The ICC profile of base is not written, because"), said);
        for (String written : List.of("1_base.tif", "1_base.icc", "2_base.tif", "2_depth.tif", "2.json", "3_base.tif", "3_base.icc",
                "3.json")) {
            assertTrue(Files.isRegularFile(folder.resolve("out").resolve(written)), written);
        }
        assertTrue(Files.notExists(folder.resolve("out/2_base.icc")));
    }

    @Test
    void filesOfTheFieldAreWrittenWithoutTheirProfiles() throws IOException {
        Path hostile = Oracle.hostile("field");
        for (String name : List.of("icc_mluc.avif", "icc_mluc.jpg")) {
            Path out = folder.resolve(name);
            CliRun run = CliRun.of("extract", hostile.resolve(name), "-o", out).done();
            assertTrue(run.err().stream().anyMatch(line -> line.contains("The ICC profile of base is not written, because it can crash")),
                    run.err().toString());
            assertTrue(run.out().contains(out.resolve("icc_mluc_base.tif").toString()), run.out().toString());
            assertTrue(run.out().contains(out.resolve("icc_mluc.json").toString()), run.out().toString());
            assertTrue(run.out().stream().noneMatch(line -> line.endsWith(".icc")), run.out().toString());
        }
    }

    /** The name in the profile says to be far longer than the file. */
    private static byte[] withFalseLength(byte[] photo) {
        ByteBuffer bytes = ByteBuffer.wrap(photo);
        int mluc = new String(photo, StandardCharsets.ISO_8859_1).indexOf("mluc", 0);
        bytes.putInt(mluc + 20, 1 << 28);
        return photo;
    }
}
