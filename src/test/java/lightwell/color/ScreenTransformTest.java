package lightwell.color;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import lightwell.metadata.Primaries;
import lightwell.metadata.Transfer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The baked screen transform against OCIO's own result. */
class ScreenTransformTest {

    private static ColorEngine engine;

    @BeforeAll
    static void load() throws ColorException {
        engine = ColorEngine.load(ConfigChoice.USUAL, null);
    }

    @Test
    void everyViewOfEveryDisplayAgreesWithOcio() throws ColorException {
        for (String display : engine.displays()) {
            for (String view : engine.views(display)) {
                compare(display, view, lightUpTo16(60_000));
            }
        }
    }

    @Test
    void theBorderOfTheGamutStaysSharp() throws ColorException {
        for (String display : engine.displays()) {
            for (String view : engine.views(display)) {
                compare(display, view, saturated(60_000));
            }
        }
    }

    @Test
    void plainViewsAreComputedAndNotInterpolated() throws ColorException {
        for (String display : engine.displays()) {
            assertInstanceOf(MatrixTransform.class, engine.screen(display, "Un-tone-mapped"), display);
        }
        assertInstanceOf(PlaneTransform.class, engine.screen("sRGB - Display", "ACES 1.0 - SDR Video"));
        assertInstanceOf(PlaneTransform.class, engine.screen("Display P3 - Display", "ACES 1.0 - SDR Video"));
    }

    /** PQ is too steep near black for planes: such views take the slower way. */
    @Test
    void whatPlanesCannotFollowIsInterpolatedBetweenMoreNodes() throws ColorException {
        assertInstanceOf(LutTransform.class, engine.screen("Rec.2100-PQ - Display", "ACES 1.1 - HDR Video (1000 nits & Rec.2020 lim)"));
    }

    /** An SDR picture looks exactly as it was coded. */
    @Test
    void codesOfAnSdrPictureComeBackUnchanged() throws ColorException {
        Transfer.Srgb curve = new Transfer.Srgb();
        record Case(String display, Primaries primaries) {}
        for (Case c : new Case[] {new Case("sRGB - Display", Primaries.REC709), new Case("Display P3 - Display", Primaries.DISPLAY_P3)}) {
            double[] m = PrimariesMatrix.between(c.primaries, Primaries.AP1);
            ScreenTransform screen = engine.screen(c.display, "Un-tone-mapped");
            Random random = new Random(3);
            for (int i = 0; i < 20_000; i++) {
                int code = i < 256 ? i * 0x010101 : random.nextInt(0x1000000);
                double[] ap1 = PrimariesMatrix.transform(m, new double[] {curve.toLinear((code >> 16 & 255) / 255.0),
                    curve.toLinear((code >> 8 & 255) / 255.0), curve.toLinear((code & 255) / 255.0)});
                int[] argb = new int[1];
                screen.apply(new float[] {(float) ap1[0], (float) ap1[1], (float) ap1[2]}, 1, 1, argb, 0);
                assertEquals(Integer.toHexString(0xFF000000 | code), Integer.toHexString(argb[0]));
            }
        }
    }

    @Test
    void gainMultipliesTheLight() throws ColorException {
        for (String view : engine.views("sRGB - Display")) {
            ScreenTransform screen = engine.screen("sRGB - Display", view);
            int[] argb = new int[3];
            screen.apply(new float[] {.1f, .2f, .3f, .4f, .8f, 1.2f}, 2, 1, argb, 0);
            screen.apply(new float[] {.1f, .2f, .3f}, 1, 4, argb, 2);
            assertEquals(argb[1], argb[2], view);
        }
    }

    @Test
    void anyFloatGivesAnOpaquePixel() throws ColorException {
        float[] odd = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, -1, -0f, Float.MIN_VALUE, Float.MAX_VALUE, -1e30f,
            1e30f,
            Float.intBitsToFloat(0x7F800001), Float.intBitsToFloat(-1), 0};
        for (String display : engine.displays()) {
            for (String view : engine.views(display)) {
                ScreenTransform screen = engine.screen(display, view);
                int[] argb = new int[odd.length + 1];
                float[] rgb = new float[3 * odd.length];
                for (int i = 0; i < odd.length; i++) {
                    rgb[3 * i] = odd[i];
                    rgb[3 * i + 1] = odd[(i + 1) % odd.length];
                    rgb[3 * i + 2] = odd[(i + 5) % odd.length];
                }
                screen.apply(rgb, odd.length, 2, argb, 1);
                assertEquals(0, argb[0]);
                for (int i = 1; i < argb.length; i++) {
                    assertEquals(0xFF, argb[i] >>> 24);
                }
                screen.apply(new float[] {Float.POSITIVE_INFINITY, Float.POSITIVE_INFINITY, Float.POSITIVE_INFINITY,
                    Float.NaN, Float.NaN, Float.NaN}, 2, 1, argb, 0);
                int[] bright = new int[1];
                screen.apply(new float[] {60000, 60000, 60000}, 1, 1, bright, 0);
                assertEquals(bright[0], argb[0], "infinite light is the brightest: " + display + ", " + view);
            }
        }
    }

    private static void compare(String display, String view, float[] light) throws ColorException {
        int pixels = light.length / 3;
        float[] exact = light.clone();
        Pixels.run(engine.viewProcessor(display, view, ""), exact, pixels);
        int[] argb = new int[pixels];
        engine.screen(display, view).apply(light, pixels, 1, argb, 0);
        double worst = 0;
        double worstNits = 0;
        double worstShown = 0;
        double sum = 0;
        for (int i = 0; i < exact.length; i++) {
            double code = 255 * Math.min(1, Math.max(0, exact[i]));
            int baked = argb[i / 3] >> 16 - 8 * (i % 3) & 0xFF;
            double off = Math.abs(baked - code);
            sum += off;
            worst = Math.max(worst, off);
            worstShown = Math.max(worstShown, off <= 2.5 ? 0 : 100 * Math.abs(Math.pow(baked / 255.0, 2.4) - Math.pow(code / 255, 2.4)));
            worstNits = Math.max(worstNits, off <= 2 ? 0 : Math.abs(pqNits(baked / 255.0) - pqNits(code / 255)));
        }
        String what = String.format("%s, %s: max %.2f, mean %.3f codes", display, view, worst, sum / exact.length);
        System.out.println(what);
        assertTrue(sum / exact.length < 0.4, what + "; rounding alone gives 0.25");
        if (display.contains("PQ") || display.contains("2084")) {
            // near black a code of PQ is less light than any picture resolves: there the light is what counts
            assertTrue(worstNits < 5, what + "; off by up to " + worstNits + " nits");
        } else if (display.contains("1886")) {
            assertTrue(worstShown < 0.1, what + "; off by up to " + worstShown + " of 100 nits"); // gamma 2.4 has no straight part at black
        } else {
            assertTrue(worst <= 2.5, what);
        }
    }

    /** SMPTE ST 2084 */
    private static double pqNits(double code) {
        double p = Math.pow(code, 32 / 2523.0);
        return 10000 * Math.pow(Math.max(0, p - 3424 / 4096.0) / (2413 / 128.0 - 2392 / 128.0 * p), 16384 / 2610.0);
    }

    /** Any colour of Display P3 up to 16 times white, dark ones as often as bright ones. */
    private static float[] lightUpTo16(int pixels) throws ColorException {
        double[] m = PrimariesMatrix.between(Primaries.DISPLAY_P3, Primaries.AP1);
        Random random = new Random(1);
        float[] rgb = new float[3 * pixels];
        for (int i = 0; i < rgb.length; i += 3) {
            double level = Math.pow(2, random.nextDouble(-8, 4));
            double[] ap1 = PrimariesMatrix.transform(m, new double[] {
                level * random.nextDouble(), level * random.nextDouble(), level * random.nextDouble()});
            for (int c = 0; c < 3; c++) {
                rgb[i + c] = (float) ap1[c];
            }
        }
        return rgb;
    }

    /** Colours at and near the border of Display P3, where an sRGB display clips. */
    private static float[] saturated(int pixels) throws ColorException {
        double[] m = PrimariesMatrix.between(Primaries.DISPLAY_P3, Primaries.AP1);
        Random random = new Random(2);
        float[] rgb = new float[3 * pixels];
        for (int i = 0; i < rgb.length; i += 3) {
            double level = Math.pow(2, random.nextDouble(-4, 2));
            double[] p3 = {level * random.nextDouble(), level * random.nextDouble(), level * random.nextDouble()};
            p3[random.nextInt(3)] *= random.nextDouble(0.1);
            double[] ap1 = PrimariesMatrix.transform(m, p3);
            for (int c = 0; c < 3; c++) {
                rgb[i + c] = (float) ap1[c];
            }
        }
        return rgb;
    }
}
