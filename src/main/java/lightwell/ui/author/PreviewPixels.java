package lightwell.ui.author;

import java.util.Arrays;
import java.util.function.IntConsumer;
import lightwell.author.base.Matrix;
import lightwell.author.preview.Preview;
import lightwell.color.ColorEngine;
import lightwell.color.ColorException;
import lightwell.color.PrimariesMatrix;
import lightwell.jobs.ParallelFor;
import lightwell.metadata.Primaries;
import lightwell.ui.look.ScreenSettings;
import lightwell.ui.render.Painter;

/**
 * Draws previews as opaque ARGB pixels. Light is shown as the panes show a base: through the view without tone mapping of the chosen
 * screen. Stateless; blocks.
 */
final class PreviewPixels {

    private static final int ROWS = 32;
    private static final int OPAQUE = 0xFF000000;
    /** Of the picture behind clipped pixels: 1 is as bright as it is. */
    private static final float DIMMED = 0.35f;

    private PreviewPixels() {}

    /**
     * What a display of some headroom shows, darkened so that its brightest light, or that of the picture if it is less, is white.
     *
     * @param display linear, 1 for the SDR base
     */
    static int[] light(Preview preview, double display, ColorEngine color, ScreenSettings settings, ParallelFor fork)
            throws ColorException {
        Painter painter = settings.painter(color, settings.plain(color));
        Matrix toScreen = new Matrix(PrimariesMatrix.between(preview.primaries(), Primaries.AP1));
        int width = preview.width();
        int[] pixels = new int[width * preview.height()];
        bands(preview, fork, y -> {
            int rows = Math.min(ROWS, preview.height() - y);
            float[] rgb = new float[3 * width * rows];
            preview.shown(display, y, rows, rgb);
            toScreen.apply(rgb, rgb, rgb.length);
            painter.paint(rgb, width * rows, pixels, y * width);
        });
        return pixels;
    }

    /** The gain map at the size of the base, as stored: black for the smallest gain. */
    static int[] map(Preview preview, ParallelFor fork) {
        int width = preview.width();
        int[] pixels = new int[width * preview.height()];
        bands(preview, fork, y -> {
            for (int i = y * width; i < Math.min(y + ROWS, preview.height()) * width; i++) {
                int red = Math.round(255 * preview.code(i, 0));
                int green = preview.channels() == 1 ? red : Math.round(255 * preview.code(i, 1));
                int blue = preview.channels() == 1 ? red : Math.round(255 * preview.code(i, 2));
                pixels[i] = argb(red, green, blue);
            }
        });
        return pixels;
    }

    /** The SDR base in dark grey, and clipped pixels in the colours of their clipped channels: white if all of them are. */
    static int[] clipped(Preview preview, ColorEngine color, ScreenSettings settings, ParallelFor fork) throws ColorException {
        int[] pixels = light(preview, 1, color, settings, fork);
        Arrays.setAll(pixels, i -> {
            int full = preview.clippedAt(i);
            int sum = (pixels[i] >> 16 & 0xFF) + 2 * (pixels[i] >> 8 & 0xFF) + (pixels[i] & 0xFF);
            int grey = Math.round(DIMMED * sum / 4);
            return full == 0 ? argb(grey, grey, grey) : argb(255 * (full & 1), 255 * (full >> 1 & 1), 255 * (full >> 2 & 1));
        });
        return pixels;
    }

    private static int argb(int red, int green, int blue) {
        return OPAQUE | red << 16 | green << 8 | blue;
    }

    private static void bands(Preview preview, ParallelFor fork, IntConsumer band) {
        fork.run((preview.height() + ROWS - 1) / ROWS, i -> band.accept(i * ROWS));
    }
}
