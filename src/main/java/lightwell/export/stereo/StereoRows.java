package lightwell.export.stereo;

import java.io.IOException;
import java.util.Arrays;
import lightwell.color.Anaglyph;
import lightwell.color.ColorEngine;
import lightwell.color.RasterToLinear;
import lightwell.image.Raster;
import lightwell.metadata.Primaries;
import lightwell.photo.StereoEyes;

/**
 * The rows of both eyes in linear light of Rec.709's primaries, SDR white at 1, shifted apart as in the window: black where an eye has no
 * pixels, and equally far on the other side, so that both end at the same columns. Valid while the photo is open; for one thread.
 */
final class StereoRows {

    private final Raster[] pictures;
    private final RasterToLinear[] decoders;
    private final int[] shifts;
    private final int width;
    private final float[] before;

    /** @param shift share of the width */
    StereoRows(StereoEyes eyes, double shift, ColorEngine color) throws IOException {
        pictures = new Raster[] {eyes.left().layer().raster(), eyes.right().layer().raster()};
        decoders = new RasterToLinear[] {color.decoder(eyes.left().encoding(), pictures[0].bitDepth(), Primaries.REC709),
            color.decoder(eyes.right().encoding(), pictures[1].bitDepth(), Primaries.REC709)};
        width = pictures[0].width();
        int left = (int) Math.round(shift * width / 2);
        shifts = new int[] {-left, (int) Math.round(shift * width) - left};
        before = new float[3 * width];
    }

    /** @param eye 0: left, 1: right */
    void read(int eye, int y, float[] out) {
        int by = shifts[eye];
        decoders[eye].apply(pictures[eye], y, 1, by == 0 ? out : before);
        if (by != 0) {
            int side = Math.abs(by);
            Arrays.fill(out, 0, 3 * width, 0);
            System.arraycopy(before, 3 * (side - by), out, 3 * side, 3 * (width - 2 * side));
        }
    }

    /** A row of both, combined in place. */
    static void combine(float[] left, float[] right, Anaglyph method) {
        double[] a = method.left();
        double[] b = method.right();
        for (int i = 0; i < left.length; i += 3) {
            float r = left[i];
            float g = left[i + 1];
            float blue = left[i + 2];
            for (int c = 0, m = 0; c < 3; c++, m += 3) {
                left[i + c] = (float) (a[m] * r + a[m + 1] * g + a[m + 2] * blue
                        + b[m] * right[i] + b[m + 1] * right[i + 1] + b[m + 2] * right[i + 2]);
            }
        }
    }
}
