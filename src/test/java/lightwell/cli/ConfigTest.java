package lightwell.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every command that computes colours takes a config, and says which one it took. */
class ConfigTest {

    private static final String DARK = """
            ocio_profile_version: 2
            name: darkness
            roles: {default: Base, scene_linear: Base, aces_interchange: Base}
            displays: {Wall: [!<View> {name: Dark, colorspace: Dark}]}
            colorspaces:
              - !<ColorSpace> {name: Base}
              - !<ColorSpace>
                name: Dark
                from_scene_reference: !<MatrixTransform> {matrix: [.01, 0, 0, 0, 0, .01, 0, 0, 0, 0, .01, 0, 0, 0, 0, 1]}
            """;

    @TempDir
    Path folder;
    private Path photo;
    private Path config;

    @BeforeEach
    void prepare() throws IOException {
        photo = Photos.good(folder.resolve("demo.heic"));
        config = Files.writeString(folder.resolve("dark.ocio"), DARK);
    }

    @ParameterizedTest
    @CsvSource({"export, x.exr", "cloud, x.ply", "report, x.html", "report, x.csv"})
    void aConfigThatCannotBeIsFoundBeforeThePhoto(String command, String output) throws IOException {
        Path out = folder.resolve("new").resolve(output);
        Path self = Files.writeString(folder.resolve("self.ocio"),
                "colorspaces: [!<ColorSpace> {name: A, to_reference: !<ColorSpaceTransform> {src: A, dst: A}}]");
        if (!output.endsWith(".csv")) { // which has no colours
            CliRun.of(command, photo, "-o", out, "--config", folder.resolve("no.ocio")).refused(2, "There is no OCIO config", "no.ocio");
            CliRun.of(command, photo, "-o", out, "--config", self).refused(2, "its colour space A is defined by itself.");
        }
        CliRun run = CliRun.of(command, photo, "-o", out, "--config", config).done();
        assertEquals(!output.endsWith(".csv"), run.err().contains("lightwell: Colour config: " + config + "."), run.err().toString());
        assertTrue(Files.size(out) > 100);
    }

    @Test
    void theExportSaysWhichItWas() throws IOException {
        Path exr = folder.resolve("x.exr");
        assertEquals(List.of(), CliRun.of("export", photo, "-o", exr, "--compression", "none").done().err());
        assertTrue(text(exr).contains("built-in Lightwell config"));

        CliRun run = CliRun.of("export", photo, "-o", exr, "--overwrite", "--config", config, "--colorspace", "Dark").done();
        assertEquals(List.of("lightwell: Colour config: " + config + "."), run.err());
        assertTrue(text(exr).contains("dark.ocio (darkness)"));
        assertFalse(text(exr).contains(folder.toString()), "no folders in a file that is given away");

        CliRun.of("export", photo, "-o", exr, "--overwrite", "--config", config).done();
        assertTrue(text(exr).contains("built-in Lightwell config"), "ACEScg, which that config lacks, is our own's");
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }
}
