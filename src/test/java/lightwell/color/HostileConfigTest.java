package lightwell.color;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import lightwell.color.config.ExaminedConfig;
import lightwell.photo.Oracle;
import lightwell.presets.OpenColorIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Configs before OpenColorIO has them: what would end the process is refused, and what is not refused means what it meant. */
class HostileConfigTest {

    private static final String SELF = """
            ocio_profile_version: 2
            roles: {default: raw, scene_linear: ACEScg, aces_interchange: ACES}
            displays:
              d:
                - !<View> {name: v, colorspace: ACEScg}
            colorspaces:
              - !<ColorSpace> {name: raw, isdata: true}
              - !<ColorSpace> {name: ACES}
              - !<ColorSpace>
                name: ACEScg
                to_scene_reference: !<ColorSpaceTransform> {src: ACEScg, dst: ACES}
            """;

    private static final String ITSELF = "!<ColorSpaceTransform> {src: ACEScg, dst: ACES}";

    @TempDir
    Path folder;

    @Test
    void aSpaceThatIsDefinedByItselfIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("self.ocio"), SELF);
        String reason = "The OCIO config " + file + " cannot be loaded: its colour space ACEScg is defined by itself.";
        assertEquals(reason, assertThrows(ColorException.class, () -> ColorEngine.load(ConfigChoice.file(file), null)).getMessage());
        assertEquals(reason + " The environment variable OCIO names it: unset it to use the built-in config.",
                assertThrows(ColorException.class, () -> ColorEngine.load(ConfigChoice.USUAL, file.toString())).getMessage());
    }

    @Test
    void theFileOfTheFieldIsRefused() {
        Path self = Oracle.hostile("field/self.ocio");
        assertTrue(assertThrows(ColorException.class, () -> ColorEngine.load(ConfigChoice.file(self), null)).getMessage()
                .endsWith("cannot be loaded: its colour space ACEScg is defined by itself."));
    }

    /** As deep as is allowed, on a thread of the size that Java gives. */
    @Test
    void whatIsAllowedFitsOnTheStack() throws Exception {
        StringBuilder config = new StringBuilder("""
                ocio_profile_version: 2
                roles: {default: S60, scene_linear: S0, aces_interchange: S0}
                displays: {d: [!<View> {name: v, colorspace: S60}]}
                colorspaces:
                  - !<ColorSpace> {name: S0}
                """);
        for (int i = 1; i <= 60; i++) {
            config.append("  - !<ColorSpace> {name: S").append(i)
                    .append(", to_scene_reference: !<ColorSpaceTransform> {src: S").append(i - 1).append(", dst: S0}}\n");
        }
        Path file = Files.writeString(folder.resolve("deep.ocio"), config);
        Throwable[] thrown = new Throwable[1];
        Thread thread = new Thread(() -> {
            try {
                ColorEngine engine = ColorEngine.load(ConfigChoice.file(file), null);
                float[] rgb = {.1f, .2f, .3f};
                engine.fromLinear(LinearAnchor.AP0, "S60").apply(rgb, 1);
                assertArrayEquals(new float[] {.1f, .2f, .3f}, rgb, 1e-6f);
            } catch (Throwable e) {
                thrown[0] = e;
            }
        });
        thread.start();
        thread.join();
        assertEquals(null, thrown[0]);
    }

    @Test
    void ourOwnConfigMeansTheSameWhenItIsWrittenAnew() throws Exception {
        try (InputStream in = HostileConfigTest.class.getResourceAsStream("/lightwell/ocio/lightwell.ocio")) {
            sameAfterwards(Files.writeString(folder.resolve("own.ocio"), new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    @Test
    void theStudioConfigMeansTheSameWhenItIsWrittenAnew() throws Exception {
        sameAfterwards(Oracle.hostile("../ocio/studio-config-v1.0.0_aces-v1.3_ocio-v2.1.ocio"));
    }

    /** The library's own digest of everything in the config, and what it makes of a colour. */
    private static void sameAfterwards(Path file) throws Exception {
        OpenColorIO.Config before = OpenColorIO.Config.fromFile(file.toString());
        ExaminedConfig examined = ExaminedConfig.read(file, Map.of());
        OpenColorIO.Config after = OpenColorIO.Config.fromText(examined.yaml(), examined.folder().toString());
        after.validate();
        assertEquals(before.cacheId().split(":")[0], after.cacheId().split(":")[0]);
        assertEquals(before.name(), after.name());
        assertEquals(before.colorSpaceCount(), after.colorSpaceCount());
        for (int i = 0; i < before.colorSpaceCount(); i++) {
            assertEquals(before.colorSpaceName(i), after.colorSpaceName(i));
        }
        ColorEngine engine = ColorEngine.load(ConfigChoice.file(file), null);
        String display = engine.defaultDisplay();
        float[] expected = {.2f, .5f, .1f};
        Pixels.run(before.toDisplay("ACEScg", display, engine.defaultView(display)), expected, 1);
        float[] rgb = {.2f, .5f, .1f};
        Pixels.run(engine.viewProcessor(display, engine.defaultView(display), ""), rgb, 1);
        assertArrayEquals(expected, rgb, 2e-6f);
    }

    @Test
    void filesBesideTheConfigAreFound() throws IOException {
        Files.createDirectories(folder.resolve("a/luts"));
        Files.writeString(folder.resolve("a/luts/double.spimtx"), "2 0 0 0\n0 2 0 0\n0 0 2 0\n");
        for (String search : List.of("search_path: luts\n", "search_path: [nowhere, luts]\n", "search_path: \"nowhere:luts\"\n")) {
            Path file = Files.writeString(folder.resolve("a/config" + search.length() + ".ocio"),
                    SELF.replace(ITSELF, "!<FileTransform> {src: double.spimtx}").replace("ACEScg", "Double").replace("roles:",
                            search + "roles:"));
            float[] rgb = {1, 1, 1};
            ColorEngine.load(ConfigChoice.file(file), null).fromLinear(LinearAnchor.AP0, "Double").apply(rgb, 1);
            assertArrayEquals(new float[] {.5f, .5f, .5f}, rgb, 1e-6f, search);
        }
    }

    /** Its lines are those of the file. */
    @Test
    void aMessageNamesTheLine() throws IOException {
        Path file = Files.writeString(folder.resolve("odd.ocio"), SELF.replace(ITSELF, "!<OddTransform> {a: 1}"));
        String said = assertThrows(ColorException.class, () -> ColorEngine.load(ConfigChoice.file(file), null)).getMessage();
        assertTrue(said.contains("line 11"), said);
    }

    /** By itself it would write to standard error, between our own lines. */
    @Test
    void whatTheLibrarySaysIsLogged() throws IOException {
        List<String> logged = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger("OpenColorIO");
        log.addHandler(handler);
        try {
            ColorEngine.load(ConfigChoice.file(Files.writeString(folder.resolve("odd.ocio"), SELF.replace("src: ACEScg", "src: ACES")
                    .replace("{name: ACES}", "{name: ACES, colour: unheard of}"))), null);
            assertTrue(logged.stream().anyMatch(line -> line.contains("unknown key 'colour'")), logged.toString());
            assertEquals("", OpenColorIO.takeMessages());
        } finally {
            log.removeHandler(handler);
        }
    }
}
