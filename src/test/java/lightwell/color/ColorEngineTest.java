package lightwell.color;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lightwell.metadata.Primaries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColorEngineTest {

    private static final String USERS = """
            ocio_profile_version: 2.1
            strictparsing: true
            roles: {default: Base, scene_linear: Base, aces_interchange: Base}
            file_rules:
              - !<Rule> {name: Default, colorspace: default}
            displays:
              Wall:
                - !<View> {name: Doubled, colorspace: Doubled}
                - !<View> {name: Broken, colorspace: From a file}
            colorspaces:
              - !<ColorSpace> {name: Base}
              - !<ColorSpace>
                name: Doubled
                from_scene_reference: !<MatrixTransform> {matrix: [2, 0, 0, 0, 0, 2, 0, 0, 0, 0, 2, 0, 0, 0, 0, 1]}
              - !<ColorSpace>
                name: From a file
                from_scene_reference: !<FileTransform> {src: missing.cube}
            """;

    @TempDir
    Path folder;

    @Test
    void takesTheExplicitConfigThenTheEnvironmentsThenItsOwn() throws IOException {
        Path file = Files.writeString(folder.resolve("user.ocio"), USERS);
        assertEquals("built-in Lightwell config", ColorEngine.load(ConfigChoice.USUAL, null).configSource());
        assertEquals("built-in Lightwell config", ColorEngine.load(ConfigChoice.USUAL, "").configSource());
        assertEquals("$OCIO: " + file, ColorEngine.load(ConfigChoice.USUAL, file.toString()).configSource());
        ColorEngine explicit = ColorEngine.load(ConfigChoice.file(file), "/nowhere/config.ocio");
        assertEquals(file.toString(), explicit.configSource());
        assertEquals(List.of("Wall"), explicit.displays());
        assertEquals("Doubled", explicit.defaultView(explicit.defaultDisplay()));
    }

    @Test
    void theOwnConfigIsChosenWhateverTheEnvironmentSays() throws ColorException {
        ColorEngine own = ColorEngine.load(ConfigChoice.BUILT_IN, "/nowhere/config.ocio");
        assertTrue(own.builtIn());
        assertEquals(ConfigChoice.BUILT_IN, own.choice());
        assertTrue(List.of("2.1", "2.4").contains(own.facts().version()), own.facts().version());
    }

    /** The look halves, and the view doubles: together they change nothing; a view's own look gives way. */
    @Test
    void aLookComesBeforeTheViewInPlaceOfTheViewsOwn() throws IOException {
        String halves = """
                looks:
                  - !<Look> {name: half, process_space: Base, transform: !<CDLTransform> {slope: [0.5, 0.5, 0.5]}}
                  - !<Look> {name: black, process_space: Base, transform: !<CDLTransform> {slope: [0, 0, 0]}}
                """;
        String config = USERS.replace("displays:", halves + "displays:").replace("colorspace: Doubled}",
                "colorspace: Doubled, looks: black}");
        ColorEngine engine = ColorEngine.load(ConfigChoice.file(Files.writeString(folder.resolve("looks.ocio"), config)), null);
        assertEquals(List.of("half", "black"), engine.looks());
        float[] light = {.2f, .2f, .2f};
        int[] argb = new int[2];
        engine.screen("Wall", "Doubled").apply(light, 1, 1, argb, 0);
        engine.screen("Wall", "Doubled", "half").apply(light, 1, 1, argb, 1);
        assertEquals(0xFF000000, argb[0]);
        assertEquals(0xFF333333, argb[1]);
        assertEquals("The colour config has no look night; it has: half, black.",
                assertThrows(ColorException.class, () -> engine.screen("Wall", "Doubled", "night")).getMessage());
    }

    @Test
    void aBrokenConfigIsOneSentence() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.ocio"), "ocio_profile_version: 2.1\ncolorspaces: [");
        ColorException e = assertThrows(ColorException.class, () -> ColorEngine.load(ConfigChoice.file(broken), null));
        assertTrue(e.getMessage().startsWith("The OCIO config " + broken + " cannot be loaded: "), e.getMessage());
        assertFalse(e.getMessage().contains("\n"), e.getMessage());

        e = assertThrows(ColorException.class, () -> ColorEngine.load(ConfigChoice.USUAL, "/nowhere/config.ocio"));
        assertEquals("There is no OCIO config /nowhere/config.ocio."
                + " The environment variable OCIO names it: unset it to use the built-in config.", e.getMessage());
        assertThrows(ColorException.class, () -> ColorEngine.load(ConfigChoice.file(folder), null));
    }

    @Test
    void lightGoesFromAnyPrimariesToNamedSpaces() throws ColorException {
        ColorEngine engine = ColorEngine.load(ConfigChoice.USUAL, null);
        for (String name : List.of("ACEScg", "lin_ap1", "scene_linear")) {
            float[] rgb = {.5f, .2f, .8f, 0, 0, 0, 1, 1, 1, 4, 0, 0};
            engine.fromLinear(Primaries.DISPLAY_P3, name).apply(rgb, 4);
            double[] m = PrimariesMatrix.between(Primaries.DISPLAY_P3, Primaries.AP1);
            double[] first = PrimariesMatrix.transform(m, new double[] {.5, .2, .8});
            assertArrayEquals(new float[] {(float) first[0], (float) first[1], (float) first[2], 0, 0, 0, 1, 1, 1,
                (float) (4 * m[0]), (float) (4 * m[3]), (float) (4 * m[6])}, rgb, 2e-6f);
        }
        float[] same = {.5f, -.2f, 80f};
        engine.fromLinear(Primaries.DISPLAY_P3, "Linear P3-D65").apply(same, 1);
        assertArrayEquals(new float[] {.5f, -.2f, 80f}, same, 2e-5f);
        engine.fromLinear(Primaries.AP1, "ACEScg").apply(same, 1);
        assertArrayEquals(new float[] {.5f, -.2f, 80f}, same, 2e-5f);
    }

    /** Long runs are cut into shorter ones; nothing may be lost at the joints. */
    @Test
    void everyPixelOfALongRunIsTransformed() throws ColorException {
        int pixels = (1 << 16) * 2 + 1027;
        float[] rgb = new float[3 * pixels + 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = 1 + i % 7;
        }
        float[] last = {rgb[3 * pixels], rgb[3 * pixels + 1], rgb[3 * pixels + 2]};
        double[] m = PrimariesMatrix.between(Primaries.REC2020, LinearAnchor.AP0);
        float[] in = rgb.clone();
        ColorEngine.load(ConfigChoice.USUAL, null).fromLinear(Primaries.REC2020, "ACES2065-1").apply(rgb, pixels);
        for (int i = 0; i < 3 * pixels; i += 3) {
            assertEquals(m[0] * in[i] + m[1] * in[i + 1] + m[2] * in[i + 2], rgb[i], 1e-5);
        }
        assertArrayEquals(last, new float[] {rgb[3 * pixels], rgb[3 * pixels + 1], rgb[3 * pixels + 2]});
    }

    @Test
    void aUsersConfigIsEnteredByItsInterchangeRole() throws IOException {
        ColorEngine engine = ColorEngine.load(ConfigChoice.file(Files.writeString(folder.resolve("user.ocio"), USERS)), null);
        float[] rgb = {.1f, .2f, .3f};
        double[] ap0 = PrimariesMatrix.transform(PrimariesMatrix.between(Primaries.AP1, LinearAnchor.AP0), new double[] {.1, .2, .3});
        engine.fromLinear(Primaries.AP1, "Doubled").apply(rgb, 1);
        for (int c = 0; c < 3; c++) {
            assertEquals(2 * ap0[c], rgb[c], 1e-6);
        }
        int[] argb = new int[1];
        engine.screen("Wall", "Doubled").apply(new float[] {.1f, .1f, .1f}, 1, 1, argb, 0);
        assertEquals("ff333333", Integer.toHexString(argb[0]));

        float[] cg = {.1f, .2f, .3f};
        engine.fromLinear(Primaries.AP1, "ACEScg").apply(cg, 1);
        assertArrayEquals(new float[] {.1f, .2f, .3f}, cg, 1e-6f, "a space that the config lacks is our own config's");
    }

    @Test
    void whatCannotBeDoneIsSaid() throws IOException {
        ColorEngine own = ColorEngine.load(ConfigChoice.USUAL, null);
        assertEquals("There is no colour space aces-cgg in the built-in Lightwell config. Did you mean ACEScg or ACEScct?",
                assertThrows(ColorException.class, () -> own.fromLinear(Primaries.AP1, "aces-cgg")).getMessage());
        assertTrue(assertThrows(ColorException.class, () -> own.fromLinear(Primaries.AP1, "Raw")).getMessage().contains("for data"));
        assertTrue(assertThrows(ColorException.class, () -> own.screen("Wall", "Raw")).getMessage().contains("no display Wall"));
        assertTrue(assertThrows(ColorException.class, () -> own.screen("sRGB - Display", "x")).getMessage().contains("Un-tone-mapped"));
        assertEquals(List.of(), own.views("Wall"));

        ColorEngine user = ColorEngine.load(ConfigChoice.file(Files.writeString(folder.resolve("user.ocio"), USERS)), null);
        assertTrue(assertThrows(ColorException.class, () -> user.screen("Wall", "Broken")).getMessage().contains("missing.cube"));

        Path alien = Files.writeString(folder.resolve("alien.ocio"), USERS.replace(", aces_interchange: Base", ""));
        ColorEngine lost = ColorEngine.load(ConfigChoice.file(alien), null);
        assertTrue(assertThrows(ColorException.class, () -> lost.screen("Wall", "Doubled")).getMessage().contains("aces_interchange"));
    }

    @Test
    void threadsShareOneEngine() throws Exception {
        ColorEngine engine = ColorEngine.load(ConfigChoice.USUAL, null);
        float[] expected = ramp();
        engine.fromLinear(Primaries.DISPLAY_P3, "ACEScct").apply(expected, expected.length / 3);
        var pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<float[]>> results = new ArrayList<>();
            for (int t = 0; t < 16; t++) {
                results.add(pool.submit(() -> {
                    float[] rgb = ramp();
                    engine.fromLinear(Primaries.DISPLAY_P3, "ACEScct").apply(rgb, rgb.length / 3);
                    engine.screen("sRGB - Display", "ACES 1.0 - SDR Video").apply(rgb, 100, 1, new int[100], 0);
                    return rgb;
                }));
            }
            for (Future<float[]> result : results) {
                assertArrayEquals(expected, result.get());
            }
        } finally {
            pool.shutdownNow();
        }
        assertSame(engine.screen("sRGB - Display", "Raw"), engine.screen("sRGB - Display", "Raw"), "baked once");
    }

    private static float[] ramp() {
        float[] rgb = new float[3 * 20_000];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = i / 20_000f;
        }
        return rgb;
    }
}
