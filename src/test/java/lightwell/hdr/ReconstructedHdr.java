package lightwell.hdr;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import lightwell.hdr.HdrOptions.Choice;
import lightwell.hdr.HdrOptions.GainCurve;
import lightwell.hdr.HdrOptions.MissingGain;
import lightwell.image.Raster;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.IsoGainMap;

/** Tests that reconstruct HDR from pictures of noise and compare it with the formulas. */
abstract class ReconstructedHdr {

    static final int WIDTH = 41;
    static final int HEIGHT = 23;

    static HdrOptions options(Choice choice, OptionalDouble headroom, GainCurve curve) {
        return new HdrOptions(choice, headroom, curve, MissingGain.ZERO);
    }

    static IsoGainMap iso(double base, double alternate, boolean useBase, Optional<ColorEncoding> encoding) {
        return new IsoGainMap(useBase, base, alternate, List.of(new IsoGainMap.Channel(0, 2, 1, 0, 0)), encoding, "ISO 21496-1 tmap");
    }

    static Raster noise(int width, int height, int channels, int bits) {
        Random random = new Random(7);
        Raster raster = Raster.allocate(width, height, channels, bits);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int c = 0; c < channels; c++) {
                    raster.set(x, y, c, random.nextInt(raster.maxCode() + 1));
                }
            }
        }
        return raster;
    }

    static float[] light() {
        Random random = new Random(11);
        float[] light = new float[WIDTH * HEIGHT * 3];
        for (int i = 0; i < light.length; i++) {
            light[i] = random.nextFloat();
        }
        return light;
    }
}
