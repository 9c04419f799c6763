package lightwell.author.source;

import lightwell.color.ColorException;
import lightwell.color.PrimariesMatrix;
import lightwell.metadata.Primaries;

/** Converts finite RGB samples to linear light with SDR white at 1, in place. Thread-safe. */
@FunctionalInterface
interface SampleLight {

    void apply(float[] rgb, int pixels);

    /** Linear samples: a matrix between primaries. */
    static SampleLight linear(Primaries from, Primaries to) throws ColorException {
        if (from.equals(to)) {
            return (rgb, pixels) -> {};
        }
        double[] m = PrimariesMatrix.between(from, to);
        return (rgb, pixels) -> {
            for (int i = 0; i < 3 * pixels; i += 3) {
                double r = rgb[i];
                double g = rgb[i + 1];
                double b = rgb[i + 2];
                rgb[i] = (float) (m[0] * r + m[1] * g + m[2] * b);
                rgb[i + 1] = (float) (m[3] * r + m[4] * g + m[5] * b);
                rgb[i + 2] = (float) (m[6] * r + m[7] * g + m[8] * b);
            }
        };
    }

    /** The light multiplied. */
    default SampleLight times(double factor) {
        float gain = (float) factor;
        return gain == 1 ? this : (rgb, pixels) -> {
            apply(rgb, pixels);
            for (int i = 0; i < 3 * pixels; i++) {
                rgb[i] *= gain;
            }
        };
    }

    /** The brightest light of samples 0..1: of white, red, green and blue. */
    default float brightest() {
        float[] extremes = {1, 1, 1, 1, 0, 0, 0, 1, 0, 0, 0, 1};
        apply(extremes, 4);
        float most = 0;
        for (float light : extremes) {
            most = Math.max(most, light);
        }
        return most;
    }

    /** The light of a grey ramp: the mean of R, G and B at equal steps from 0 to 1. */
    default double[] ramp(int steps) {
        float[] rgb = new float[3 * (steps + 1)];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (float) (i / 3) / steps;
        }
        apply(rgb, steps + 1);
        double[] light = new double[steps + 1];
        for (int i = 0; i <= steps; i++) {
            light[i] = (rgb[3 * i] + rgb[3 * i + 1] + rgb[3 * i + 2]) / 3.0;
        }
        return light;
    }
}
