package lightwell.hdr;

import java.util.Locale;
import lightwell.presets.PixelRows;

/** Applies a row of gains to a row of linear light. Immutable. */
interface Gain {

    /**
     * @param gains of the row, {@code channels} interleaved values per pixel
     * @param rgb   changed in place, from index {@code at} on
     */
    void apply(float[] gains, int channels, float[] rgb, int at, int width);

    /** True if a map of one channel has the same effect with any primaries: offsets, if any, are equal for the three channels. */
    boolean scalesLight();

    /** True if the light is only multiplied; {@link #factors} gives the factors. */
    default boolean multiplies() {
        return false;
    }

    /** For maps of one channel: converts gains to factors of the light, in place. */
    default void factors(float[] gains, int count) {
        throw new UnsupportedOperationException("Not a factor");
    }

    /** The factor that converts a value of the map to the value of {@link HdrReconstruction#gain}. */
    float shown();

    /** The stops by which a displayed gain value raises the light, ignoring offsets. */
    double stops(float shown);

    /** The meaning of the displayed gain value, in words. */
    String unit();

    /** Apple: HDR = SDR * (1 + (H - 1) * g)^weight. */
    record Apple(float headroom, float weight) implements Gain {

        @Override
        public boolean multiplies() {
            return true;
        }

        @Override
        public void factors(float[] gains, int count) {
            PixelRows.factors(gains, headroom - 1, count);
            if (weight != 1) {
                for (int i = 0; i < count; i++) {
                    gains[i] = Exp2.of(weight * Log2.of(gains[i]));
                }
            }
        }

        private void applyWeighted(float[] gains, int channels, float[] rgb, int at, int width) {
            float over = headroom - 1;
            for (int k = 0, i = at; k < width * channels; k++) {
                float factor = Exp2.of(weight * Log2.of(1 + over * gains[k]));
                for (int c = 0; c < 3 / channels; c++) { // a single gain applies to all three
                    rgb[i++] *= factor;
                }
            }
        }

        @Override
        public void apply(float[] gains, int channels, float[] rgb, int at, int width) {
            if (weight != 1) {
                applyWeighted(gains, channels, rgb, at, width);
                return;
            }
            PixelRows.raise(rgb, at, gains, channels, headroom - 1, width);
        }

        @Override
        public boolean scalesLight() {
            return true;
        }

        @Override
        public float shown() {
            return 1;
        }

        @Override
        public double stops(float shown) {
            return weight * Math.log(1 + (headroom - 1.0) * shown) / Math.log(2);
        }

        @Override
        public String unit() {
            String formula = "HDR = SDR * (1 + (headroom - 1) * gain)";
            return "linear 0..1: " + formula + (weight == 1 ? "" : String.format(Locale.ROOT, "^%.4f, headroom %.4f", weight, headroom));
        }
    }

    /** ISO 21496-1: HDR = (SDR + base offset) * 2^(L * w) - alternate offset; offsets by channel. */
    record Iso(float weight, float[] baseOffset, float[] alternateOffset) implements Gain {

        @Override
        public void apply(float[] gains, int channels, float[] rgb, int at, int width) {
            if (weight == 0) {
                return; // the result is the base itself, even if the offsets differ
            }
            if (channels == 1) {
                for (int x = 0, i = at; x < width; x++, i += 3) {
                    float factor = Exp2.of(gains[x] * weight);
                    rgb[i] = (rgb[i] + baseOffset[0]) * factor - alternateOffset[0];
                    rgb[i + 1] = (rgb[i + 1] + baseOffset[1]) * factor - alternateOffset[1];
                    rgb[i + 2] = (rgb[i + 2] + baseOffset[2]) * factor - alternateOffset[2];
                }
            } else {
                for (int x = 0, k = 0; x < width; x++) {
                    for (int c = 0; c < 3; c++, k++) {
                        rgb[at + k] = (rgb[at + k] + baseOffset[c]) * Exp2.of(gains[k] * weight) - alternateOffset[c];
                    }
                }
            }
        }

        @Override
        public boolean scalesLight() {
            return grey(baseOffset) && grey(alternateOffset);
        }

        private static boolean grey(float[] rgb) {
            return rgb[0] == rgb[1] && rgb[1] == rgb[2];
        }

        @Override
        public float shown() {
            return weight;
        }

        @Override
        public double stops(float shown) {
            return shown;
        }

        @Override
        public String unit() {
            return "stops, the mean of the channels: HDR = SDR * 2^gain, but for the description's offsets";
        }
    }
}
