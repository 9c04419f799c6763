package lightwell.presets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;

class OpenColorIOTest {

    /** OpenColorIO 2.5 approximates powers, to 2e-5 of their value. */
    private static final float POWER = 5e-4f;

    private static final String YAML = """
            ocio_profile_version: 2.1
            strictparsing: true
            roles: {default: linear, scene_linear: linear}
            file_rules:
              - !<Rule> {name: Default, colorspace: default}
            displays:
              screen:
                - !<View> {name: plain, colorspace: squared}
            colorspaces:
              - !<ColorSpace> {name: linear, aliases: [linéaire]}
              - !<ColorSpace>
                name: squared
                from_scene_reference: !<GroupTransform>
                  children:
                    - !<MatrixTransform> {matrix: [0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]}
                    - !<ExponentTransform> {value: 2}
            """;

    @Test
    void readsAConfigFromText() {
        try (var config = OpenColorIO.Config.fromText(YAML)) {
            config.validate();
            assertEquals(2, config.colorSpaceCount());
            assertEquals("linear", config.colorSpaceName(0));
            assertEquals("linear", config.canonicalName("linéaire"), "aliases are UTF-8");
            assertEquals("linear", config.canonicalName("scene_linear"));
            assertEquals("", config.canonicalName("nowhere"));
            assertTrue(config.hasRole("scene_linear"));
            assertFalse(config.hasRole("aces_interchange"));
            assertEquals("screen", config.defaultDisplay());
            assertEquals("plain", config.defaultView("screen"));
            assertEquals(2, config.majorVersion());
            assertEquals(1, config.minorVersion());
        }
        assertTrue(OpenColorIO.version().startsWith("2."));
    }

    @Test
    void transformsArraysAndBuffersFromAPixelOn() {
        var processor = OpenColorIO.Config.fromText(YAML).between("linear", "squared");
        float[] rgb = {9, 9, 9, 2, 3, 4, 9, 9, 9};
        processor.apply(rgb, 1, 1);
        assertArrayEquals(new float[] {9, 9, 9, 9, 4, 16, 9, 9, 9}, rgb, POWER);

        FloatBuffer direct = ByteBuffer.allocateDirect(24).order(ByteOrder.nativeOrder()).asFloatBuffer();
        direct.put(new float[] {9, 9, 9, 2, 3, 4}).flip();
        processor.apply(direct, 1, 1);
        float[] back = new float[6];
        direct.get(back);
        assertArrayEquals(new float[] {9, 9, 9, 9, 4, 16}, back, POWER);
    }

    @Test
    void splitsOffTheCurveAtTheEnd() {
        var processor = OpenColorIO.Config.fromText(YAML).toDisplay("linear", "screen", "plain");
        assertTrue(processor.hasChannelCrosstalk());
        assertEquals(1, processor.perChannelTail());
        float[] rgb = {2, 3, 4};
        processor.head(1).apply(rgb, 0, 1);
        assertArrayEquals(new float[] {3, 2, 4}, rgb, 1e-5f);
        processor.tail(1).apply(rgb, 0, 1);
        assertArrayEquals(new float[] {9, 4, 16}, rgb, POWER);
    }

    @Test
    void errorsArriveAsExceptions() {
        assertThrows(RuntimeException.class, () -> OpenColorIO.Config.fromText("not a config"));
        assertThrows(RuntimeException.class, () -> OpenColorIO.Config.fromFile("/nowhere/at/all.ocio"));
        assertThrows(RuntimeException.class, () -> OpenColorIO.Config.fromText(YAML).between("linear", "nowhere"));
    }
}
