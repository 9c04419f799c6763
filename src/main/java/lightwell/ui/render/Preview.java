package lightwell.ui.render;

import java.util.Arrays;

/** A reduced picture made in a hurry: of every {@code 2^level} rows it reads one. Along the rows pixels are means, across them samples. */
final class Preview {

    /** As large as this, at most, so that it fills a pane. */
    private static final int LONGEST = 1024;

    private Preview() { }

    static int levelFor(Bands full) {
        int level = 0;
        while (Level.size(Math.max(full.width(), full.height()), level) > LONGEST) {
            level++;
        }
        return level;
    }

    static Level of(Bands full, int level) {
        Level small = Level.of(full, level);
        int channels = full.channels();
        float[] row = new float[full.width() * channels];
        float[] means = new float[small.width() * channels];
        for (int y = 0; y < small.height(); y++) {
            int source = Math.min(full.height() - 1, (y << level) + (1 << level) / 2);
            full.read(0, source, full.width(), 1, row);
            Arrays.fill(means, 0);
            for (int x = 0; x < small.width(); x++) {
                int begin = x << level;
                int end = Math.min(full.width(), begin + (1 << level));
                for (int i = begin * channels; i < end * channels; i++) {
                    means[x * channels + i % channels] += row[i] / (end - begin);
                }
            }
            small.write(means, y, 1);
        }
        return small;
    }
}
