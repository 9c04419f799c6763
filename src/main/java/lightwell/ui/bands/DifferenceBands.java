package lightwell.ui.bands;

/**
 * The difference between a picture and a reference with the same content, at the picture's size. A reference of another size is {@link
 * Resampled}. A picture of one channel counts as grey beside one of three. Values that are not finite count as 0.
 */
public record DifferenceBands(Bands picture, Bands reference, Mode mode) implements Bands {

    /** The formula for each channel. */
    public enum Mode {
        /** picture - reference */
        SIGNED,
        /** |picture - reference| */
        ABSOLUTE,
        /** |picture - reference| / (|reference| + 0.01), as in tev */
        RELATIVE,
        /** Not of channels but of colours: {@link DeltaEBands}. */
        DELTA_E,
        /** Of what surrounds a pixel, too: {@link lightwell.compare.flip.Flip}. */
        FLIP;

        /** Whether it compares colours as people see them, so that there is no formula for a channel. */
        public boolean seen() {
            return this == DELTA_E || this == FLIP;
        }
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

    /** A picture at the larger size of two. */
    public static Bands larger(Bands picture, Bands other) {
        boolean larger = (long) picture.width() * picture.height() >= (long) other.width() * other.height();
        return larger ? picture : Resampled.to(picture, other.width(), other.height());
    }

    /** The difference at the larger of both sizes: the smaller picture is {@link Resampled}. */
    public static DifferenceBands atLarger(Bands picture, Bands reference, Mode mode) {
        return new DifferenceBands(larger(picture, reference), reference, mode);
    }

    /** True if the reference has another size, so that its values are interpolated. */
    public boolean resampled() {
        return reference.width() != width() || reference.height() != height();
    }

    @Override
    public void read(int x, int y, int width, int rows, float[] out) {
        int pixels = width * rows;
        float[] first = new float[pixels * picture.channels()];
        picture.read(x, y, width, rows, first);
        float[] second = new float[pixels * reference.channels()];
        Resampled.to(reference, width(), height()).read(x, y, width, rows, second);
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
            case DELTA_E, FLIP -> throw new IllegalStateException(mode + " is no formula for a channel");
        };
    }
}
