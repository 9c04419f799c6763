package lightwell.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import lightwell.color.ColorEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No command writes over what it reads, whatever that is called and whatever is allowed. */
class InputsKeptTest extends OnePhoto {

    private Path other;

    @BeforeEach
    void second() throws IOException {
        other = Photos.good(folder.resolve("other.heic"));
    }

    /** LINK is another name of one of the photos. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "x.csv ; report PHOTO OTHER -o LINK --overwrite",
        "x.html ; report PHOTO OTHER -o LINK --overwrite",
        "x.html ; report OTHER -o LINK --overwrite",
        "x.csv ; report OTHER -o LINK",
        "x.html ; report --compare PHOTO OTHER -o LINK --overwrite",
        "x.exr ; export OTHER -o LINK --overwrite",
        "x.exr ; export OTHER -o LINK --skip-existing",
        "demo_acescg.exr ; export PHOTO OTHER -o OUT/ --overwrite",
        "demo_acescg.exr ; export PHOTO OTHER -o OUT/ --skip-existing",
        "x.ply ; cloud OTHER -o LINK --overwrite",
        "x.glb ; cloud OTHER -o LINK",
        "other_base.tif ; extract OTHER -o OUT --overwrite",
        "demo.json ; extract PHOTO OTHER -o OUT --overwrite",
        "other_base.tif ; extract OTHER -o OUT --skip-existing"})
    void aPhotoOfTheRunStays(String name, String line) throws IOException {
        Path link = out.resolve(name);
        for (boolean symbolic : new boolean[] {true, false}) {
            if (symbolic) {
                Files.createSymbolicLink(link, other);
            } else {
                Files.createLink(link, other);
            }
            String[] arguments = line.replace("LINK", link.toString()).replace("PHOTO", photo.toString()).replace("OTHER", other.toString())
                    .replace("OUT", out.toString()).split(" ");
            CliRun run = CliRun.of((Object[]) arguments);
            assertEquals(1, run.status(), run.toString());
            assertTrue(run.err().get(0).contains("itself") || run.err().get(0).contains("is the same file as " + other),
                    run.err().toString());
            assertArrayEquals(Photos.good(), Files.readAllBytes(other));
            Files.delete(link);
        }
    }

    /** A config may be called anything. */
    @ParameterizedTest
    @CsvSource({"x.csv, report", "x.html, report", "x.ply, cloud"})
    void theConfigOfDepthStays(String name, String command) throws IOException {
        Path config = folder.resolve(name);
        try (InputStream own = ColorEngine.class.getResourceAsStream("/lightwell/ocio/lightwell.ocio")) {
            Files.copy(own, config);
        }
        byte[] before = Files.readAllBytes(config);
        CliRun run = CliRun.of(command, photo, "-o", config, "--overwrite", "--config", config);
        assertEquals(1, run.status(), run.toString());
        assertTrue(run.err().get(run.err().size() - 1).contains("is the same file as " + config), run.err().toString());
        assertArrayEquals(before, Files.readAllBytes(config));
    }

    @Test
    void theConfigStays() throws IOException {
        Path config = Files.writeString(folder.resolve("my.exr"), "no config");
        CliRun.of("export", photo, "-o", config, "--overwrite", "--config", config);
        assertEquals("no config", Files.readString(config));
    }

    @Test
    void aNameThatIsTooLongIsNoticedBeforeTheWork() {
        String name = "x".repeat(252);
        CliRun.of("export", photo, "-o", out.resolve(name + ".exr")).refused(1, "too long");
        CliRun.of("cloud", photo, "-o", out.resolve(name + ".ply")).refused(1, "too long");
        CliRun.of("report", photo, "-o", out.resolve(name + ".html")).refused(1, "too long");
        CliRun.of("report", photo, other, "-o", out.resolve("new").resolve(name + ".csv")).refused(1, "too long");
        CliRun.of("extract", photo, "-o", out.resolve(name + "toolong")).refused(1, "too long");
        CliRun.of("sample", out.resolve(name + "toolong")).refused(1, "too long");
    }

    @Test
    void aSourceWithTheLongestNameGetsNamesThatFit() throws IOException {
        String stem = "写".repeat(83);
        Path one = Photos.good(folder.resolve(stem + "1.heic")); // 255 bytes
        Path two = Photos.good(folder.resolve(stem + "2.heic"));
        assertEquals(2, CliRun.of("export", one, two, "-o", out).done().out().size());
        int files = CliRun.of("extract", photo, "-o", out).done().out().size();
        assertEquals(2 * files, CliRun.of("extract", one, two, "-o", out).done().out().size());
        assertEquals(1, CliRun.of("extract", one, "-o", out).status(), "the names are the same every time");
    }
}
