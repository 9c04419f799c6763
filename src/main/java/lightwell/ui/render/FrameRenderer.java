package lightwell.ui.render;

import java.util.Arrays;
import java.util.List;

/** Computes what a view shows of a pyramid: only the visible part, at the level that fits. Stateless. */
public final class FrameRenderer {

    private FrameRenderer() { }

    /**
     * The level for a scale: the smallest picture that is still as fine as the view, so that a view pixel covers less than two each way.
     *
     * @param step pixels of the full picture per view pixel
     */
    public static int levelFor(double step) {
        return step < 2 ? 0 : Math.getExponent(step);
    }

    /** True when the level that fits is there already. */
    public static boolean ready(Pyramid pyramid, ViewArea area) {
        return pyramid.complete() || pyramid.levels().size() > levelFor(area.step(pyramid));
    }

    /** From the level that fits, or from the last that there is. */
    public static Frame render(Pyramid pyramid, Painter painter, ViewArea area) {
        List<Bands> levels = pyramid.levels();
        int level = Math.min(levels.size() - 1, levelFor(area.step(pyramid)));
        Bands picture = levels.get(level);
        PixelAxis columns = area.columns(pyramid, level);
        PixelAxis rows = area.rows(pyramid, level);
        if (columns.count() == 0 || rows.count() == 0) {
            return Frame.NOTHING;
        }
        int[] argb = new int[columns.count() * rows.count()];
        if (columns.taps() == 1 && rows.taps() == 1) {
            repeat(picture, painter, columns, rows, argb);
        } else {
            average(picture, painter, columns, rows, argb);
        }
        return new Frame(columns.first(), rows.first(), columns.count(), rows.count(), argb);
    }

    /** Each picture pixel is painted once, then repeated. */
    private static void repeat(Bands picture, Painter painter, PixelAxis columns, PixelAxis rows, int[] argb) {
        int x = columns.sourceBegin();
        int span = columns.sourceEnd() - x;
        RowWindow window = new RowWindow(picture, x, span, rows.sourceEnd());
        float[] values = new float[span * picture.channels()];
        int[] painted = new int[span];
        int width = columns.count();
        for (int row = 0; row < rows.count(); row++) {
            int out = row * width;
            if (row > 0 && rows.source(row) == rows.source(row - 1)) {
                System.arraycopy(argb, out - width, argb, out, width);
                continue;
            }
            int from = window.seek(rows.source(row));
            System.arraycopy(window.values(), from, values, 0, values.length);
            painter.paint(values, span, painted, 0);
            for (int i = 0; i < width; i++) {
                argb[out + i] = painted[columns.source(i) - x];
            }
        }
    }

    /** Means by coverage, first along the rows, then across them; the values are still linear here. */
    private static void average(Bands picture, Painter painter, PixelAxis columns, PixelAxis rows, int[] argb) {
        int x = columns.sourceBegin();
        RowWindow window = new RowWindow(picture, x, columns.sourceEnd() - x, rows.sourceEnd());
        int channels = picture.channels();
        float[] across = new float[columns.count() * channels];
        float[] sum = new float[across.length];
        int held = -1;
        for (int row = 0; row < rows.count(); row++) {
            Arrays.fill(sum, 0);
            for (int k = 0; k < rows.taps(); k++) {
                float weight = rows.weight(row, k);
                if (weight == 0) {
                    continue;
                }
                int source = rows.source(row) + k;
                if (source != held) {
                    int from = window.seek(source);
                    reduce(window.values(), from - x * channels, channels, columns, across);
                    held = source;
                }
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += weight * across[i];
                }
            }
            painter.paint(sum, columns.count(), argb, row * columns.count());
        }
    }

    /** One row of means; {@code from} is where column 0 of the picture would be. */
    private static void reduce(float[] values, int from, int channels, PixelAxis columns, float[] out) {
        if (channels == 3) {
            reduceColour(values, from, columns, out);
            return;
        }
        for (int i = 0; i < columns.count(); i++) {
            int at = from + columns.source(i);
            float sum = 0;
            for (int k = 0; k < columns.taps(); k++) {
                float weight = columns.weight(i, k);
                if (weight != 0) {
                    sum += weight * values[at + k];
                }
            }
            out[i] = sum;
        }
    }

    private static void reduceColour(float[] values, int from, PixelAxis columns, float[] out) {
        for (int i = 0, o = 0; i < columns.count(); i++, o += 3) {
            int at = from + columns.source(i) * 3;
            float red = 0;
            float green = 0;
            float blue = 0;
            for (int k = 0; k < columns.taps(); k++, at += 3) {
                float weight = columns.weight(i, k);
                if (weight != 0) {
                    red += weight * values[at];
                    green += weight * values[at + 1];
                    blue += weight * values[at + 2];
                }
            }
            out[o] = red;
            out[o + 1] = green;
            out[o + 2] = blue;
        }
    }
}
