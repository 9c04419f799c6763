package lightwell.ui.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import lightwell.color.ColorEngine;
import lightwell.color.ColorException;
import lightwell.color.ScreenTransform;
import lightwell.ui.bands.GridBands;
import lightwell.ui.bands.Pyramid;
import lightwell.ui.render.DisplaySettings.Light;
import org.junit.jupiter.api.Test;

class DisplayTransformTest {

    /** Shows light as hundredths, up to 255 of them. */
    private static final ScreenTransform HUNDREDTHS = (rgb, pixels, gain, argb, offset) -> {
        for (int p = 0; p < pixels; p++) {
            int pixel = 0xFF;
            for (int c = 0; c < 3; c++) {
                pixel = pixel << 8 | Math.min(255, Math.max(0, Math.round(rgb[3 * p + c] * gain * 100)));
            }
            argb[offset + p] = pixel;
        }
    };

    @Test
    void gradingIsExposureThenOffsetThenGamma() {
        assertPixel(40, 80, 160, paint(grading(1, 0, 1), .2f, .4f, .8f));
        assertPixel(50, 90, 170, paint(grading(1, .1, 1), .2f, .4f, .8f));
        assertPixel(71, 95, 130, paint(grading(1, .1, 2), .2f, .4f, .8f)); // the roots of .5, .9 and 1.7
    }

    @Test
    void powersAreExactToAThousandthAndOdd() {
        for (double exponent : new double[] {1 / 2.2, 0.3, 1, 2.4}) {
            Grading.Power power = new Grading.Power(exponent);
            for (float v = 1e-6f; v < 1e5f; v *= 1.0137f) {
                double expected = Math.pow(v, exponent);
                assertEquals(1, power.of(v) / expected, 0.0015, v + " to " + exponent);
                assertEquals(-power.of(v), power.of(-v));
            }
            assertEquals(0, power.of(Float.NaN));
            assertEquals(0, power.of(0));
            assertTrue(Float.isFinite(power.of(Float.POSITIVE_INFINITY)) && power.of(Float.POSITIVE_INFINITY) > 1e11f);
        }
    }

    @Test
    void aGradingIsOfNumbers() {
        assertThrows(IllegalArgumentException.class, () -> new Grading(Double.NaN, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Grading(0, 0, 0));
    }

    @Test
    void channelsAreShownAsGrey() {
        assertPixel(20, 20, 20, paint(channel(ChannelView.RED), .2f, .4f, .8f));
        assertPixel(40, 40, 40, paint(channel(ChannelView.GREEN), .2f, .4f, .8f));
        assertPixel(80, 80, 80, paint(channel(ChannelView.BLUE), .2f, .4f, .8f));
        // .2722287 * .2 + .6740818 * .4 + .0536895 * .8 = .3670
        assertPixel(37, 37, 37, paint(channel(ChannelView.LUMINANCE), .2f, .4f, .8f));
        // (.8 - .2) / .8 as a code of the screen
        assertPixel(191, 191, 191, paint(channel(ChannelView.SATURATION), .2f, .4f, .8f));
        assertPixel(0, 0, 0, paint(channel(ChannelView.SATURATION), 0, 0, 0));
    }

    @Test
    void lightIsClippedToWhatSdrHolds() {
        assertPixel(100, 50, 0, paint(light(Light.CLIP), 2, .5f, -1));
    }

    /** The scene decides what is a highlight; the grading, how it looks. */
    @Test
    void highlightsAreTheScenesAndGraded() {
        assertPixel(200, 50, 0, paint(light(Light.HIGHLIGHTS), 2, .5f, 0));
        assertPixel(100, 25, 0, paint(highlights(-1, ChannelView.RGB), 2, .5f, 0)); // black when white was asked for after the exposure
        assertPixel(200, 100, 50, paint(highlights(-2, ChannelView.RGB), 8, 4, 2)); // flat white before
        assertPixel(25, 25, 25, paint(highlights(-1, ChannelView.GREEN), 2, .5f, 0));
        for (double exposure : new double[] {-3, 0, 3}) {
            // hundredths of 4 % of the luminance: .2722287 + .6740818 + .0536895 = 1, and .2722287 * .6 + .6740818 * .5 = .5004
            assertPixel(4, 4, 4, paint(highlights(exposure, ChannelView.RGB), 1, 1, 1));
            assertPixel(2, 2, 2, paint(highlights(exposure, ChannelView.RGB), .6f, .5f, 0));
            assertPixel(0, 0, 0, paint(highlights(exposure, ChannelView.RGB), -1, -.5f, 0));
            assertPixel(0, 0, 0, paint(highlights(exposure, ChannelView.RGB), Float.NaN, .5f, 0));
        }
    }

    private static DisplaySettings highlights(double exposure, ChannelView channel) {
        return new DisplaySettings(new Grading(exposure, 0, 1), channel, Light.HIGHLIGHTS, DisplaySettings.Stripes.NONE);
    }

    @Test
    void falseColoursAreBandsOfAStop() {
        float grey = 0.18f;
        assertEquals(0xFF808080, FalseColour.argb(grey));
        assertEquals(0xFF808080, FalseColour.argb(grey * 1.40f));
        assertEquals(0xFF808080, FalseColour.argb(grey * 0.72f));
        assertNotEquals(0xFF808080, FalseColour.argb(grey * 1.43f));
        for (FalseColour.Band band : FalseColour.bands()) {
            assertEquals(band.argb(), FalseColour.argb((float) (0.18 * Math.pow(2, band.from() + 0.01))), band.toString());
            assertEquals(band.argb(), FalseColour.argb((float) (0.18 * Math.pow(2, band.to() - 0.01))), band.toString());
        }
        assertEquals(17, FalseColour.bands().stream().map(FalseColour.Band::argb).distinct().count());
        for (float dark : new float[] {0, -1, Float.NaN, Float.NEGATIVE_INFINITY, Float.MIN_VALUE, 1e-4f}) {
            assertEquals(0xFF000000, FalseColour.argb(dark));
        }
        assertEquals(0xFFFFFFFF, FalseColour.argb(1000));
        assertEquals(0xFFFFFFFF, FalseColour.argb(Float.POSITIVE_INFINITY));
    }

    /** An artist who exposes by a stop still wants to know what the scene holds. */
    @Test
    void falseColoursMeasureTheSceneWhateverTheGrading() {
        for (Grading grading : new Grading[] {Grading.NONE, new Grading(1, 0, 1), new Grading(-3, 0, 1), new Grading(0, .1, 1),
            new Grading(2, -.05, 2.2)}) {
            DisplaySettings settings = new DisplaySettings(grading, ChannelView.RGB, Light.FALSE_COLOUR, DisplaySettings.Stripes.NONE);
            for (int stop = -8; stop <= 8; stop++) {
                float light = (float) (0.18 * Math.pow(2, stop));
                assertEquals(FalseColour.bands().get(stop + 8).argb(), paint(settings, light, light, light), stop + " stops, " + grading);
            }
            // .6740818 * .534 = .36: a stop over middle grey
            assertEquals(FalseColour.bands().get(9).argb(), paint(settings, 0, .534f, 0), grading.toString());
            DisplaySettings green = new DisplaySettings(grading, ChannelView.GREEN, Light.FALSE_COLOUR, DisplaySettings.Stripes.NONE);
            assertEquals(FalseColour.bands().get(10).argb(), paint(green, 0, .72f, 9), grading.toString());
        }
        assertPixel(191, 191, 191,
                paint(new DisplaySettings(Grading.NONE, ChannelView.SATURATION, Light.FALSE_COLOUR, DisplaySettings.Stripes.NONE),
                        .2f, .4f, .8f)); // no light, no stops
    }

    /** Stripes tell of the light that is shown: exposure can bring it back, but it changes nothing of what false colours measure. */
    @Test
    void stripesJudgeTheLightThatIsShown() {
        DisplaySettings.Stripes both = new DisplaySettings.Stripes(true, true);
        Grading darker = new Grading(-1, 0, 1);
        assertEquals(254, paint(new DisplaySettings(Grading.NONE, ChannelView.RGB, Light.ALL, both), 1.5f, .5f, .5f) >>> 24);
        assertEquals(255, paint(new DisplaySettings(darker, ChannelView.RGB, Light.ALL, both), 1.5f, .5f, .5f) >>> 24);
        assertEquals(253, paint(new DisplaySettings(new Grading(0, -.5, 1), ChannelView.RGB, Light.ALL, both), .9f, .5f, .9f) >>> 24);
        assertEquals(254, paint(new DisplaySettings(darker, ChannelView.RGB, Light.FALSE_COLOUR, both), 1.5f, .5f, .5f) >>> 24);
        assertEquals(255,
                paint(new DisplaySettings(new Grading(0, -.5, 1), ChannelView.RGB, Light.FALSE_COLOUR, both), .9f, .5f, .9f) >>> 24);
    }

    @Test
    void theLegendMarksGreyWhiteAndHeadroom() {
        assertEquals(2, FalseColour.marks(1).size());
        FalseColour.Mark headroom = FalseColour.marks(4).get(2);
        assertEquals(FalseColour.Kind.HEADROOM, headroom.kind());
        assertEquals(4.474, headroom.stops(), 0.001); // log2(4 / .18)
    }

    @Test
    void clippedPixelsAreStripedByTheirPlaceInTheView() {
        DisplaySettings stripes = new DisplaySettings(Grading.NONE, ChannelView.RGB, Light.ALL, new DisplaySettings.Stripes(true, true));
        float[] values = new float[32 * 16 * 3];
        for (int i = 0; i < values.length; i++) {
            int x = i / 3 % 32;
            values[i] = x < 16 ? 2 : x < 24 ? 0.5f : 0;
        }
        GridBands picture = new GridBands(32, 16, 3, values);
        for (double scale : new double[] {1, 2, 0.5}) {
            Frame frame = FrameRenderer.render(Pyramid.of(picture), new DisplayTransform(stripes, HUNDREDTHS),
                    new ViewArea(scale, 16, 8, 32, 16, 64, 40));
            int red = 0;
            int blue = 0;
            for (int i = 0; i < frame.argb().length; i++) {
                int pixel = frame.argb()[i];
                assertEquals(0xFF, pixel >>> 24, "opaque");
                int at = i % frame.width();
                boolean stripe = Math.floorMod(frame.x() + at + frame.y() + i / frame.width(), 8) < 4;
                int source = (int) ((at + 0.5) / scale);
                int expected = source >= 16 && source < 24 ? 0xFF323232
                        : stripe ? source < 16 ? 0xFFFF3030 : 0xFF3060FF : source < 16 ? 0xFFC8C8C8 : 0xFF000000;
                assertEquals(Integer.toHexString(expected), Integer.toHexString(pixel), "column " + at + " at scale " + scale);
                red += pixel == 0xFFFF3030 ? 1 : 0;
                blue += pixel == 0xFF3060FF ? 1 : 0;
            }
            assertTrue(red > 0 && blue > 0);
        }
    }

    @Test
    void eachEndIsMarkedByItself() {
        float[] values = {1, .5f, .5f, .99f, .5f, .5f, .5f, 0, .5f, 2, -1, 0, Float.NaN, .5f, .5f};
        assertArrayEquals(new byte[] {1, 0, 2, 1, 2}, ClippingStripes.marks(new DisplaySettings.Stripes(true, true), values, 5));
        assertArrayEquals(new byte[] {1, 0, 0, 1, 0}, ClippingStripes.marks(new DisplaySettings.Stripes(true, false), values, 5));
        assertArrayEquals(new byte[] {0, 0, 2, 2, 2}, ClippingStripes.marks(new DisplaySettings.Stripes(false, true), values, 5));
    }

    /** Plain settings are the view itself, whatever the light. */
    @Test
    void whatChangesNothingIsLeftOut() throws ColorException {
        ScreenTransform view = ColorEngine.load(Optional.empty()).screen("sRGB - Display", "ACES 1.0 - SDR Video");
        float[] odd = {.1f, .2f, .3f, Float.NaN, 1, 1, Float.POSITIVE_INFINITY, 0, 5, -1, -2, 3, 20, 20, 20};
        int[] expected = new int[5];
        view.apply(odd.clone(), 5, 4, expected, 0);
        int[] argb = new int[5];
        new DisplayTransform(grading(2, 0, 1), view).paint(odd.clone(), 5, argb, 0);
        assertArrayEquals(expected, argb);
    }

    @Test
    void anyFloatGivesAnOpaquePixelInEveryWayOfLooking() {
        float[] odd = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, -1, 0, Float.MAX_VALUE};
        for (ChannelView channel : ChannelView.values()) {
            for (Light light : Light.values()) {
                Painter painter = new DisplayTransform(
                        new DisplaySettings(new Grading(1, .1, 2.2), channel, light, DisplaySettings.Stripes.NONE), HUNDREDTHS);
                for (int i = 0; i < 216; i++) {
                    int[] argb = new int[1];
                    painter.paint(new float[] {odd[i % 6], odd[i / 6 % 6], odd[i / 36]}, 1, argb, 0);
                    assertEquals(0xFF, argb[0] >>> 24, channel + ", " + light);
                }
            }
        }
    }

    private static DisplaySettings grading(double exposure, double offset, double gamma) {
        return new DisplaySettings(new Grading(exposure, offset, gamma), ChannelView.RGB, Light.ALL, DisplaySettings.Stripes.NONE);
    }

    private static DisplaySettings channel(ChannelView channel) {
        return new DisplaySettings(Grading.NONE, channel, Light.ALL, DisplaySettings.Stripes.NONE);
    }

    private static DisplaySettings light(Light light) {
        return new DisplaySettings(Grading.NONE, ChannelView.RGB, light, DisplaySettings.Stripes.NONE);
    }

    private static int paint(DisplaySettings settings, float... rgb) {
        int[] argb = new int[2];
        new DisplayTransform(settings, HUNDREDTHS).paint(rgb, 1, argb, 1);
        assertEquals(0, argb[0]);
        return argb[1];
    }

    private static void assertPixel(int red, int green, int blue, int argb) {
        assertEquals(String.format("ff%02x%02x%02x", red, green, blue), Integer.toHexString(argb));
    }
}
