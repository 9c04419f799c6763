package lightwell.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import lightwell.photo.PixelLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The option --max-pixels, of commands and of the window. */
class PixelsOptionTest {

    @TempDir
    Path folder;

    @Test
    void raisesTheLimitOfAFile() throws IOException {
        CraftedHeif crafted = new CraftedHeif();
        crafted.heif.primary(crafted.grid(20, 20)); // 104.9 megapixels
        Path file = Files.write(folder.resolve("plain.heic"), crafted.bytes());
        CliRun.of("info", "--quick", file).refused(1, "plain.heic: The picture takes 105 megapixels to decode",
                "the limit is 64 megapixels", "(--max-pixels 105 raises this).");
        CliRun.of("info", "--quick", "--max-pixels", "104", file).refused(1, "--max-pixels 105");
        CliRun run = CliRun.of("info", "--quick", "--max-pixels", "105", file).done();
        assertTrue(run.out().stream().anyMatch(line -> line.contains("10240x10240")), run.out().toString());
    }

    @Test
    void takesMegapixelsInReason() {
        CliRun.of("info", "--max-pixels", "0", "photo.heic").refused(2, "--max-pixels takes megapixels from 1 to 100000, not 0.");
        CliRun.of("export", "--max-pixels", "100001", "photo.heic").refused(2, "--max-pixels takes megapixels from 1 to 100000");
    }

    @Test
    void theWindowTakesItToo() {
        String before = System.getProperty("lightwell.maxPixels");
        try {
            CliRun.of((files, config) -> assertEquals(OptionalLong.of(300_000_000), PixelLimit.usual().pixels()), "--max-pixels", "300")
                    .done();
        } finally {
            if (before == null) {
                System.clearProperty("lightwell.maxPixels");
            } else {
                System.setProperty("lightwell.maxPixels", before);
            }
        }
    }
}
