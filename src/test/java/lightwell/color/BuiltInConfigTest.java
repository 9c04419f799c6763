package lightwell.color;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import lightwell.presets.OpenColorIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BuiltInConfigTest {

    private static final Path STUDIO = Path.of("../shared/ocio/studio-config-v1.0.0_aces-v1.3_ocio-v2.1.ocio");
    private static LoadedConfig own;

    @BeforeAll
    static void load() throws ColorException {
        own = LoadedConfig.builtIn();
    }

    @Test
    void isValidForOcio21() {
        own.ocio().validate();
        assertEquals(2, own.ocio().majorVersion());
        assertEquals(1, own.ocio().minorVersion());
    }

    @Test
    void hasTheSpacesRolesDisplaysAndViews() {
        for (String name : List.of("ACES2065-1", "ACEScg", "ACEScct", "Linear Rec.709 (sRGB)", "Linear P3-D65", "Linear Rec.2020",
                "sRGB - Texture", "sRGB Encoded P3-D65", "Raw", "CIE-XYZ-D65", "sRGB - Display", "P3-D65 PQ", "Rec.2100-PQ",
                "Display P3", "lin_ap1", "lin_ap0", "lin_p3d65")) {
            assertTrue(own.find(name).isPresent(), name);
        }
        for (String role : List.of("aces_interchange", "cie_xyz_d65_interchange", "scene_linear", "compositing_log", "data", "default")) {
            assertTrue(own.ocio().hasRole(role), role);
        }
        assertEquals("sRGB - Display", own.ocio().defaultDisplay());
        assertEquals("Un-tone-mapped", own.ocio().defaultView("sRGB - Display"));
        assertEquals(List.of("Un-tone-mapped", "ACES 1.0 - SDR Video", "Raw"),
                own.views("sRGB - Display").stream().filter(view -> !view.startsWith("ACES 2.0")).toList());
        assertTrue(own.views("Rec.2100-PQ - Display").contains("ACES 1.1 - HDR Video (1000 nits & Rec.2020 lim)"));
        assertFalse(own.displays().isEmpty());
    }

    /** The text for libraries with ACES 2.0 is the same but for its views; that the library takes it is seen where it has them. */
    @Test
    void theViewsOfAces2AreWrittenDownForLibrariesThatHaveThem() throws IOException {
        String without = OwnConfig.text(false);
        String with = OwnConfig.text(true);
        assertTrue(with.startsWith("ocio_profile_version: 2.4\n") && without.startsWith("ocio_profile_version: 2.1\n"));
        assertTrue(with.lines().noneMatch(line -> line.startsWith("#aces2")));
        assertEquals(without.lines().skip(1).map(line -> line.startsWith("#aces2 ") ? line.substring(7) : line).toList(),
                with.lines().skip(1).toList());
        List<String> added = without.lines().filter(line -> line.startsWith("#aces2 ")).toList();
        assertEquals(4, added.stream().filter(line -> line.contains("_2.0}")).count());
    }

    @Test
    void rec709IsGamma24() {
        float[] rgb = {0.18f, 0.18f, 0.18f, 1, 1, 1, 0, 0, 0};
        Pixels.run(own.ocio().toDisplay("Linear Rec.709 (sRGB)", "Rec.1886 Rec.709 - Display", "Un-tone-mapped"), rgb, 3);
        assertEquals(Math.pow(0.18, 1 / 2.4), rgb[0], 1e-5);
        assertEquals(1, rgb[4], 1e-5);
        assertEquals(0, rgb[8], 1e-6);
    }

    @Test
    void spacesThatTheStudioConfigHasTooMeanTheSame() {
        OpenColorIO.Config studio = studio();
        int compared = 0;
        for (String name : own.colorSpaces()) {
            if (!studio.canonicalName(name).isEmpty() && !own.ocio().isData(name)) {
                compare(name, own.ocio().between("ACES2065-1", name), studio.between("ACES2065-1", name), light());
                compare(name, own.ocio().between(name, "ACES2065-1"), studio.between(name, "ACES2065-1"), codes());
                compared++;
            }
        }
        assertTrue(compared >= 11, "compared only " + compared);
    }

    @Test
    void viewsThatTheStudioConfigHasTooLookTheSame() {
        OpenColorIO.Config studio = studio();
        LoadedConfig other = new LoadedConfig(studio, "studio");
        int compared = 0;
        for (String display : own.displays()) {
            for (String view : own.views(display)) {
                if (other.views(display).contains(view)) {
                    compare(display + ", " + view, own.ocio().toDisplay("ACEScg", display, view),
                            studio.toDisplay("ACEScg", display, view), light());
                    compared++;
                }
            }
        }
        assertTrue(compared >= 13, "compared only " + compared);
    }

    /** Against numpy, by the primaries and curves of the standards: see src/test/oracles/make.py. */
    @Test
    void spacesAreWhatTheirStandardsSay() throws IOException {
        JsonNode oracle;
        try (InputStream json = getClass().getResourceAsStream("/oracles/spaces.json")) {
            oracle = new ObjectMapper().readTree(json);
        }
        JsonNode aces = oracle.get("ACES2065-1");
        assertEquals(9, oracle.size());
        for (Map.Entry<String, JsonNode> space : oracle.properties()) {
            float[] there = floats(aces);
            Pixels.run(own.ocio().between("ACES2065-1", space.getKey()), there, aces.size());
            float[] back = floats(space.getValue());
            Pixels.run(own.ocio().between(space.getKey(), "ACES2065-1"), back, aces.size());
            for (int i = 0; i < there.length; i++) {
                String what = space.getKey() + ", colour " + i / 3 + ", channel " + i % 3;
                assertEquals(space.getValue().get(i / 3).get(i % 3).asDouble(), there[i], 1e-5 + 1e-5 * Math.abs(there[i]), what);
                assertEquals(aces.get(i / 3).get(i % 3).asDouble(), back[i], 1e-5 + 1e-5 * Math.abs(back[i]), what + ", back");
            }
        }
    }

    private static float[] floats(JsonNode colours) {
        float[] rgb = new float[3 * colours.size()];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (float) colours.get(i / 3).get(i % 3).asDouble();
        }
        return rgb;
    }

    /** The one display that the studio config of that version lacks, against IEC 61966-2-1 and the P3 primaries. */
    @Test
    void displayP3IsTheSrgbCurveInP3Primaries() {
        float[] rgb = {0, 0, 0, .002f, .002f, .002f, .18f, .18f, .18f, .5f, .2f, .8f, 1, 1, 1};
        float[] linear = rgb.clone();
        Pixels.run(own.ocio().between("Linear P3-D65", "Display P3 - Display"), rgb, 5);
        for (int i = 0; i < rgb.length; i++) {
            double v = linear[i];
            assertEquals(v <= .0031308 ? 12.92 * v : 1.055 * Math.pow(v, 1 / 2.4) - .055, rgb[i], 1e-4);
        }
    }

    private static OpenColorIO.Config studio() {
        assumeTrue(Files.exists(STUDIO), STUDIO + " is not here");
        return OpenColorIO.Config.fromFile(STUDIO.toString());
    }

    private static void compare(String what, OpenColorIO.Processor ours, OpenColorIO.Processor theirs, float[] in) {
        float[] a = in.clone();
        float[] b = in.clone();
        Pixels.run(ours, a, in.length / 3);
        Pixels.run(theirs, b, in.length / 3);
        for (int i = 0; i < in.length; i++) {
            assertEquals(b[i], a[i], 1e-5 + 1e-5 * Math.abs(b[i]), what + " at value " + in[i]);
        }
    }

    private static float[] light() {
        Random random = new Random(1);
        float[] rgb = new float[3 * 5000];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (float) (Math.pow(2, random.nextDouble(-10, 5)) * (random.nextInt(20) == 0 ? -.1 : 1));
        }
        return rgb;
    }

    private static float[] codes() {
        Random random = new Random(2);
        float[] rgb = new float[3 * 5000];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = random.nextFloat();
        }
        return rgb;
    }
}
