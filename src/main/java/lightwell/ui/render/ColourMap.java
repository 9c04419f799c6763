package lightwell.ui.render;

import lightwell.image.Turbo;
import lightwell.image.Viridis;

/** A colour map for values of one channel. */
public enum ColourMap {

    TURBO {
        @Override
        public int argb(float value) {
            return Turbo.argb(value);
        }
    },
    VIRIDIS {
        @Override
        public int argb(float value) {
            return Viridis.argb(value);
        }
    },
    GREY {
        @Override
        public int argb(float value) {
            return 0xFF00_0000 | 0x01_0101 * Math.round(255 * Math.min(1f, Math.max(0f, value)));
        }
    };

    /** Opaque ARGB of a value, which is clamped to 0..1; NaN counts as 0. */
    public abstract int argb(float value);

    /**
     * Paints the first channel of a picture.
     *
     * @param low  value of the map's first colour
     * @param high value of its last colour; below {@code low} it reverses the map
     * @throws IllegalArgumentException if they are equal or not finite
     */
    public Painter painter(int channels, float low, float high) {
        float scale = 1 / (high - low);
        if (!Float.isFinite(scale) || !Float.isFinite(low)) {
            throw new IllegalArgumentException("A colour map needs two different ends, not " + low + " and " + high + ".");
        }
        return (values, pixels, argb, offset) -> {
            for (int p = 0, i = 0; p < pixels; p++, i += channels) {
                argb[offset + p] = argb((values[i] - low) * scale);
            }
        };
    }
}
