package lightwell.ui.bands;

import lightwell.jobs.ParallelFor;

/**
 * A reduced picture that is computed quickly: it reads one of every {@code 2^level} rows. Pixels are means along the rows and samples
 * across them.
 */
final class Preview {

    /** The longest sides of the previews: the first is available at once, before the code is compiled; the second fills a pane. */
    private static final int[] LONGEST = {256, 1024};
    private static final int PARTS_PER_THREAD = 4;

    private Preview() {}

    /** The number of previews, each finer than the previous one. */
    static int count() {
        return LONGEST.length;
    }

    static int levelFor(Bands full, int which) {
        int level = 0;
        while (Level.size(Math.max(full.width(), full.height()), level) > LONGEST[which]) {
            level++;
        }
        return level;
    }

    static Level of(Bands full, int level, ParallelFor fork) {
        Level small = Levels.empty(full, level);
        int parts = Math.min(small.height(), PARTS_PER_THREAD * fork.threads());
        fork.run(parts, part -> {
            int end = (int) ((long) small.height() * (part + 1) / parts);
            rows(full, level, (int) ((long) small.height() * part / parts), end, small);
        });
        return small;
    }

    private static void rows(Bands full, int level, int begin, int end, Level small) {
        int channels = full.channels();
        float[] row = new float[full.width() * channels];
        float[] means = new float[small.width() * channels];
        for (int y = begin; y < end; y++) {
            int source = Math.min(full.height() - 1, (y << level) + (1 << level) / 2);
            full.read(0, source, full.width(), 1, row);
            if (channels == 3) {
                colour(row, full.width(), level, means);
            } else {
                any(row, full.width(), channels, level, means);
            }
            small.write(means, y, 1);
        }
    }

    /** A separate loop, since it runs before the compiler has optimised it. */
    private static void colour(float[] row, int width, int level, float[] means) {
        for (int begin = 0, o = 0; begin < width; begin += 1 << level, o += 3) {
            int count = Math.min(1 << level, width - begin);
            float red = 0;
            float green = 0;
            float blue = 0;
            for (int i = 3 * begin, end = i + 3 * count; i < end; i += 3) {
                red += row[i];
                green += row[i + 1];
                blue += row[i + 2];
            }
            means[o] = red / count;
            means[o + 1] = green / count;
            means[o + 2] = blue / count;
        }
    }

    private static void any(float[] row, int width, int channels, int level, float[] means) {
        for (int begin = 0, o = 0; begin < width; begin += 1 << level) {
            int count = Math.min(1 << level, width - begin);
            for (int c = 0; c < channels; c++, o++) {
                float sum = 0;
                for (int i = begin; i < begin + count; i++) {
                    sum += row[i * channels + c];
                }
                means[o] = sum / count;
            }
        }
    }
}
