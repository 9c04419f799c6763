package lightwell.ui.bands;

/** A picture at another size, interpolated bilinearly, with half-pixel centres and clamped edges. */
public record Resampled(Bands picture, int width, int height) implements Bands {

    /** The picture itself if it has this size. */
    public static Bands to(Bands picture, int width, int height) {
        return picture.width() == width && picture.height() == height ? picture : new Resampled(picture, width, height);
    }

    @Override
    public int channels() {
        return picture.channels();
    }

    /** Reads two rows of the picture for each result row; only the needed columns. */
    @Override
    public void read(int x, int y, int width, int rows, float[] out) {
        int channels = channels();
        int begin = (int) at(x, this.width, picture.width());
        int end = Math.min(picture.width() - 1, (int) at(x + width - 1, this.width, picture.width()) + 1) + 1;
        float[] upper = new float[(end - begin) * channels];
        float[] lower = new float[upper.length];
        int held = -1;
        for (int row = 0, o = 0; row < rows; row++) {
            double down = at(y + row, height, picture.height());
            int source = (int) down;
            if (source != held) {
                picture.read(begin, source, end - begin, 1, upper);
                picture.read(begin, Math.min(picture.height() - 1, source + 1), end - begin, 1, lower);
                held = source;
            }
            float below = (float) (down - source);
            for (int column = 0; column < width; column++) {
                double across = at(x + column, this.width, picture.width());
                int left = ((int) across - begin) * channels;
                int right = Math.min(left + channels, upper.length - channels);
                float beside = (float) (across - (int) across);
                for (int c = 0; c < channels; c++, o++) {
                    float above = upper[left + c] + beside * (upper[right + c] - upper[left + c]);
                    float under = lower[left + c] + beside * (lower[right + c] - lower[left + c]);
                    out[o] = above + below * (under - above);
                }
            }
        }
    }

    private static double at(int i, int size, int sourceSize) {
        return Math.min(sourceSize - 1.0, Math.max(0, (i + 0.5) * sourceSize / size - 0.5));
    }
}
