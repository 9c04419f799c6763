package lightwell.ui.viewer;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import lightwell.ui.render.Bands;
import lightwell.ui.viewer.LayerContent.Picture;

/**
 * A layer in small, painted as a pane paints it with its settings at rest.
 *
 * @param argb opaque, row by row; not changed once made
 */
public record LayerThumbnail(int width, int height, int[] argb) {

    /** Rows that are read for one of the thumbnail: few, so that a photo of any size takes some 10 ms. */
    private static final int ROWS = 3;

    /**
     * Decodes a layer that nobody needed before, so it blocks; the caller holds a lease.
     *
     * @param longest side of the thumbnail, pixels
     * @return empty when the photo has no such layer
     * @throws IOException one sentence, when it cannot be decoded
     */
    public static Optional<LayerThumbnail> of(OpenPhoto photo, LayerChoice choice, int longest) throws IOException {
        if (!(photo.layers().content(choice, photo.basis()) instanceof Picture picture)) {
            return Optional.empty();
        }
        Bands bands = picture.pyramid().level(0).orElseThrow();
        double scale = Math.min(1, (double) longest / Math.max(bands.width(), bands.height()));
        int width = Math.max(1, (int) Math.round(bands.width() * scale));
        int height = Math.max(1, (int) Math.round(bands.height() * scale));
        boolean nearest = picture.pyramid().flat();
        int[] argb = new int[width * height];
        float[] row = new float[bands.width() * bands.channels()];
        float[] sum = new float[width * bands.channels()];
        LayerContent.Look look = picture.painting().look(ScreenSettings.PLAIN);
        for (int y = 0; y < height; y++) {
            Arrays.fill(sum, 0);
            int reads = nearest ? 1 : ROWS;
            for (int k = 0; k < reads; k++) {
                int source = (int) ((y + (k + 0.5) / reads) * bands.height() / height);
                bands.read(0, Math.min(bands.height() - 1, source), bands.width(), 1, row);
                addColumns(row, bands.channels(), bands.width(), width, nearest, 1f / reads, sum);
            }
            look.painter().paint(sum, width, argb, y * width);
        }
        return Optional.of(new LayerThumbnail(width, height, argb));
    }

    private static void addColumns(float[] row, int channels, int from, int to, boolean nearest, float weight, float[] sum) {
        for (int x = 0; x < to; x++) {
            int begin = (int) ((long) x * from / to);
            int end = Math.max(begin + 1, (int) ((long) (x + 1) * from / to));
            if (nearest) {
                begin = (begin + end) / 2;
                end = begin + 1;
            }
            for (int c = 0; c < channels; c++) {
                float mean = 0;
                for (int at = begin; at < end; at++) {
                    mean += row[at * channels + c];
                }
                sum[x * channels + c] += mean / (end - begin) * weight;
            }
        }
    }
}
