package lightwell.author.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import lightwell.author.BaseSpace;
import lightwell.author.Chroma;
import lightwell.author.GainMapCodes;
import lightwell.author.GainMapPicture;
import lightwell.author.HdrSpace;
import lightwell.author.LightLevels;
import lightwell.author.Quality;
import lightwell.image.Raster;
import lightwell.metadata.IsoGainMap;

/** Pictures of flat upright stripes, whose colours survive any encoder in their middle. */
final class Patches {

    /** Blue, red, green, skin, grey, white: RGB codes of 8 bits. */
    static final int[][] COLOURS = {{20, 40, 230}, {225, 30, 25}, {30, 200, 40}, {224, 172, 138}, {118, 118, 118}, {255, 255, 255}};
    static final LightLevels LEVELS = new LightLevels(812, 91.4, 0.005);
    static final IsoGainMap.Channel FITTED = new IsoGainMap.Channel(0, 1.96875, 0.716, 0, 0);
    static final IsoGainMap.Channel RGB = new IsoGainMap.Channel(-0.25, 2.5, 1, 1 / 64.0, 1 / 64.0);

    private Patches() {}

    static HeifOptions best(Chroma chroma) {
        return new HeifOptions(Quality.BEST, chroma, warning -> {
            throw new AssertionError(warning.english());
        });
    }

    /** Stripes of {@link #COLOURS}, scaled to the bits. */
    static Raster stripes(int width, int height, int bits) {
        Raster raster = Raster.allocate(width, height, 3, bits);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int c = 0; c < 3; c++) {
                    raster.set(x, y, c, code(x, width, c, bits));
                }
            }
        }
        return raster;
    }

    private static int code(int x, int width, int channel, int bits) {
        return Math.round(COLOURS[x * COLOURS.length / width][channel] * ((1 << bits) - 1) / 255f);
    }

    /** Checks the middle of every stripe that is wide enough to have one. */
    static void assertStripes(Raster decoded, int width, int height, double tolerance8) {
        assertEquals(List.of(width, height, 3), List.of(decoded.width(), decoded.height(), decoded.channels()));
        for (int stripe = 0; stripe < COLOURS.length && width >= 30; stripe++) {
            int x = (2 * stripe + 1) * width / (2 * COLOURS.length);
            for (int y : new int[] {height / 4, height / 2, height - 1}) {
                assertPixel(decoded, x, y, COLOURS[stripe], tolerance8);
            }
        }
        if (width == 1) {
            assertPixel(decoded, 0, 0, COLOURS[0], tolerance8);
        }
    }

    private static void assertPixel(Raster decoded, int x, int y, int[] colour, double tolerance8) {
        for (int c = 0; c < 3; c++) {
            assertEquals(colour[c], decoded.get(x, y, c) * 255.0 / decoded.maxCode(), tolerance8,
                    "channel " + c + " at " + x + "," + y);
        }
    }

    /** A map of half the size whose codes rise from left to right. */
    static Raster ramp(int width, int height, int channels, int bits) {
        Raster map = Raster.allocate((width + 1) / 2, (height + 1) / 2, channels, bits);
        for (int y = 0; y < map.height(); y++) {
            for (int x = 0; x < map.width(); x++) {
                for (int c = 0; c < channels; c++) {
                    map.set(x, y, c, (x + c * 7) * map.maxCode() / (map.width() + 14));
                }
            }
        }
        return map;
    }

    /** A map of one channel that Apple's formula can say, of headroom 4. */
    static GainMapPicture mono(int width, int height, int bits) {
        GainMapCodes map = new GainMapCodes(ramp(width, height, 1, bits), 4, List.of(FITTED), true, OptionalDouble.of(0.02));
        return new GainMapPicture(stripes(width, height, bits), BaseSpace.SRGB, map, HdrSpace.P3, LEVELS, Optional.empty());
    }

    /** A map of three channels with offsets, of headroom 6, in the primaries of the alternate; only ISO 21496-1 can say it. */
    static GainMapPicture rgb(int width, int height, int bits) {
        IsoGainMap.Channel green = new IsoGainMap.Channel(-0.125, 2, 1.25, 1 / 64.0, 1 / 32.0);
        GainMapCodes map = new GainMapCodes(ramp(width, height, 3, bits), 6, List.of(RGB, green, RGB), false, OptionalDouble.empty());
        return new GainMapPicture(stripes(width, height, bits), BaseSpace.DISPLAY_P3, map, HdrSpace.REC2020, LEVELS, Optional.empty());
    }
}
