package lightwell.ui.render;

import java.util.Arrays;
import lightwell.image.Diverging;
import lightwell.ui.bands.Bands;

/** Reduces a pixel's difference of several channels to one number, for its colour and for the range of a picture. */
public enum DifferenceValue {
    /** The luminance of three channels of ACEScg light. */
    LUMINANCE {
        @Override
        float of(float[] values, int i) {
            return ChannelView.luminance(values[i], values[i + 1], values[i + 2]);
        }
    },
    /** The mean of three channels of codes. */
    MEAN {
        @Override
        float of(float[] values, int i) {
            return (values[i] + values[i + 1] + values[i + 2]) / 3;
        }
    },
    /** The largest of three channels. */
    LARGEST {
        @Override
        float of(float[] values, int i) {
            return Math.max(values[i], Math.max(values[i + 1], values[i + 2]));
        }
    };

    /** The number of rows that are read for a range. */
    private static final int ROWS = 64;

    abstract float of(float[] values, int i);

    private float of(float[] values, int channels, int pixel) {
        return channels == 1 ? values[pixel] : of(values, pixel * channels);
    }

    /**
     * The magnitude that 99 of 100 pixels do not exceed, estimated from up to 64 rows distributed over the picture.
     *
     * @return 0 if the pixels do not differ
     */
    public float range(Bands difference) {
        int rows = Math.min(ROWS, difference.height());
        float[] row = new float[difference.width() * difference.channels()];
        float[] sizes = new float[rows * difference.width()];
        for (int i = 0; i < rows; i++) {
            difference.read(0, (int) ((i + 0.5) * difference.height() / rows), difference.width(), 1, row);
            for (int x = 0; x < difference.width(); x++) {
                sizes[i * difference.width() + x] = Math.abs(of(row, difference.channels(), x));
            }
        }
        Arrays.sort(sizes);
        float common = sizes[(int) Math.ceil(0.99 * sizes.length) - 1];
        return common > 0 ? common : sizes[sizes.length - 1];
    }

    /** Whether any pixel differs; reads until one does. */
    public boolean differs(Bands difference) {
        float[] row = new float[difference.width() * difference.channels()];
        for (int y = 0; y < difference.height(); y++) {
            difference.read(0, y, difference.width(), 1, row);
            for (int x = 0; x < difference.width(); x++) {
                if (of(row, difference.channels(), x) != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * @param range  the value of the last colour
     * @param signed uses {@link Diverging}; otherwise {@link ColourMap#VIRIDIS}
     */
    public Painter painter(int channels, float range, boolean signed) {
        float scale = range > 0 ? 1 / range : 0;
        return (values, pixels, argb, offset) -> {
            for (int p = 0; p < pixels; p++) {
                float value = of(values, channels, p) * scale;
                argb[offset + p] = signed ? Diverging.argb(value) : ColourMap.VIRIDIS.argb(value);
            }
        };
    }
}
