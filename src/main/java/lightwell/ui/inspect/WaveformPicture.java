package lightwell.ui.inspect;

import java.util.List;
import lightwell.image.stats.Waveform;

/** A waveform as pixels, transparent where there is nothing, brighter for larger shares of a column. Stateless. */
final class WaveformPicture {

    /** The share of a column that has full brightness. */
    private static final double FULL = 0.12;

    private WaveformPicture() {}

    static int width(Waveform trace, boolean parade) {
        return parade ? trace.columns() * trace.channels() : trace.columns();
    }

    /** Premultiplied ARGB, row by row, the highest level on top; channels overlaid, or side by side as a parade. */
    static int[] of(Waveform trace, List<String> channels, boolean parade) {
        int width = width(trace, parade);
        int levels = trace.axis().bins();
        int[] argb = new int[width * levels];
        for (int c = 0; c < trace.channels(); c++) {
            if (!parade && c == 3) {
                continue; // the luminance would cover all of them
            }
            int[] counts = trace.counts(c);
            double full = full(counts, trace.columns());
            int color = ChannelColors.of(channels, c);
            for (int level = 0; level < levels; level++) {
                int out = (levels - 1 - level) * width + (parade ? c * trace.columns() : 0);
                for (int x = 0; x < trace.columns(); x++) {
                    int count = counts[level * trace.columns() + x];
                    if (count > 0) {
                        argb[out + x] = add(argb[out + x], color, 0.15 + 0.85 * Math.min(1, Math.sqrt(count / full)));
                    }
                }
            }
        }
        return argb;
    }

    private static double full(int[] counts, int columns) {
        long all = 0;
        for (int count : counts) {
            all += count;
        }
        return Math.max(1, FULL * all / columns);
    }

    private static int add(int under, int color, double share) {
        int red = Math.min(255, (under >> 16 & 255) + (int) ((color >> 16 & 255) * share));
        int green = Math.min(255, (under >> 8 & 255) + (int) ((color >> 8 & 255) * share));
        int blue = Math.min(255, (under & 255) + (int) ((color & 255) * share));
        return 0xFF00_0000 | red << 16 | green << 8 | blue;
    }
}
