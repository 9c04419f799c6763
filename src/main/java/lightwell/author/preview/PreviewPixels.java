package lightwell.author.preview;

import java.util.function.IntConsumer;
import lightwell.author.CurveTable;
import lightwell.author.Curves;
import lightwell.author.base.Matrix;
import lightwell.color.ColorException;
import lightwell.color.PrimariesMatrix;
import lightwell.jobs.ParallelFor;
import lightwell.metadata.Primaries;

/** Draws previews as opaque ARGB pixels for an sRGB screen, row by row. Stateless; blocks. */
public final class PreviewPixels {

    private static final int ROWS = 32;
    private static final int OPAQUE = 0xFF000000;
    private static final CurveTable SRGB = new CurveTable(Curves::srgb, 1);

    private PreviewPixels() {}

    /** The SDR base. */
    public static int[] sdr(Preview preview, ParallelFor fork) throws ColorException {
        return light(preview, 0, 1, fork);
    }

    /**
     * What a display of some headroom shows, darkened so that its brightest light, or that of the picture if it is less, is white.
     *
     * @param display linear, 1 or more
     */
    public static int[] hdr(Preview preview, double display, ParallelFor fork) throws ColorException {
        return light(preview, preview.weight(display), Math.min(display, preview.headroom()), fork);
    }

    /** The gain map at the size of the base, as stored: black for the smallest gain. */
    public static int[] map(Preview preview, ParallelFor fork) {
        int width = preview.width();
        int[] pixels = new int[width * preview.height()];
        bands(preview, fork, y -> {
            for (int i = y * width; i < Math.min(y + ROWS, preview.height()) * width; i++) {
                int red = Math.round(255 * preview.code(i, 0));
                int green = preview.channels() == 1 ? red : Math.round(255 * preview.code(i, 1));
                int blue = preview.channels() == 1 ? red : Math.round(255 * preview.code(i, 2));
                pixels[i] = OPAQUE | red << 16 | green << 8 | blue;
            }
        });
        return pixels;
    }

    private static int[] light(Preview preview, double weight, double white, ParallelFor fork) throws ColorException {
        double[] values = PrimariesMatrix.between(preview.primaries(), Primaries.REC709).clone();
        for (int i = 0; i < values.length; i++) {
            values[i] /= white;
        }
        Matrix toScreen = new Matrix(values);
        int width = preview.width();
        int[] pixels = new int[width * preview.height()];
        bands(preview, fork, y -> {
            int rows = Math.min(ROWS, preview.height() - y);
            float[] rgb = new float[3 * width * rows];
            preview.light(weight, y, rows, rgb);
            toScreen.apply(rgb, rgb, rgb.length);
            for (int i = 0, to = y * width; i < rgb.length; i += 3, to++) {
                pixels[to] = OPAQUE | code(rgb[i]) << 16 | code(rgb[i + 1]) << 8 | code(rgb[i + 2]);
            }
        });
        return pixels;
    }

    private static int code(float light) {
        return (int) (255 * SRGB.of(light) + 0.5f);
    }

    private static void bands(Preview preview, ParallelFor fork, IntConsumer band) {
        fork.run((preview.height() + ROWS - 1) / ROWS, i -> band.accept(i * ROWS));
    }
}
