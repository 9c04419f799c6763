package lightwell.ui.render;

/**
 * How a picture differs from another that shows the same, at the first's size. The second is read where it is as large, else
 * interpolated bilinearly, with half-pixel centres and clamped edges. A picture of one channel counts as grey beside one of three.
 * Values that are not finite count as 0.
 */
public record DifferenceBands(Bands picture, Bands reference, Mode mode) implements Bands {

    /** What is computed of each channel. */
    public enum Mode {
        /** picture - reference */
        SIGNED,
        /** |picture - reference| */
        ABSOLUTE,
        /** |picture - reference| / (|reference| + 0.01), as tev has it */
        RELATIVE
    }

    private static final float DARKEST = 0.01f;

    @Override
    public int width() {
        return picture.width();
    }

    @Override
    public int height() {
        return picture.height();
    }

    @Override
    public int channels() {
        return Math.max(picture.channels(), reference.channels());
    }

    /** True when the reference is of another size, so that its values are interpolated. */
    public boolean resampled() {
        return reference.width() != width() || reference.height() != height();
    }

    @Override
    public void read(int x, int y, int width, int rows, float[] out) {
        int pixels = width * rows;
        float[] first = new float[pixels * picture.channels()];
        picture.read(x, y, width, rows, first);
        float[] second = new float[pixels * reference.channels()];
        if (resampled()) {
            resample(x, y, width, rows, second);
        } else {
            reference.read(x, y, width, rows, second);
        }
        int channels = channels();
        for (int p = 0, o = 0; p < pixels; p++) {
            for (int c = 0; c < channels; c++, o++) {
                out[o] = difference(value(first, picture.channels(), p, c), value(second, reference.channels(), p, c));
            }
        }
    }

    private static float value(float[] values, int channels, int pixel, int channel) {
        float v = values[pixel * channels + Math.min(channel, channels - 1)];
        return Float.isFinite(v) ? v : 0;
    }

    private float difference(float a, float b) {
        return switch (mode) {
            case SIGNED -> a - b;
            case ABSOLUTE -> Math.abs(a - b);
            case RELATIVE -> Math.abs(a - b) / (Math.abs(b) + DARKEST);
        };
    }

    /** Two rows of the reference for each of the picture; only the columns that are needed. */
    private void resample(int x, int y, int width, int rows, float[] out) {
        int channels = reference.channels();
        int begin = (int) at(x, width(), reference.width());
        int end = Math.min(reference.width() - 1, (int) at(x + width - 1, width(), reference.width()) + 1) + 1;
        float[] upper = new float[(end - begin) * channels];
        float[] lower = new float[upper.length];
        int held = -1;
        for (int row = 0, o = 0; row < rows; row++) {
            double down = at(y + row, height(), reference.height());
            int source = (int) down;
            if (source != held) {
                reference.read(begin, source, end - begin, 1, upper);
                reference.read(begin, Math.min(reference.height() - 1, source + 1), end - begin, 1, lower);
                held = source;
            }
            float below = (float) (down - source);
            for (int column = 0; column < width; column++) {
                double across = at(x + column, width(), reference.width());
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

    private static double at(int i, int size, int referenceSize) {
        return Math.min(referenceSize - 1.0, Math.max(0, (i + 0.5) * referenceSize / size - 0.5));
    }
}
