package lightwell.author.base;

import lightwell.color.ColorException;
import lightwell.color.PrimariesMatrix;
import lightwell.metadata.Primaries;

/**
 * Compresses highlights and leaves everything below a knee alone. The brightness max(R, G, B) follows Reinhard's extended operator
 * (Reinhard et al. 2002, eq. 4), scaled so that its slope is 1 at the knee and the peak becomes 1; a pixel is scaled as a whole, so its hue
 * stays. Colours outside the base's primaries move towards grey of their luminance until they are inside. Immutable, thread-safe.
 */
public final class RollOff implements SdrRendition {

    private final float knee;
    private final float peak;
    private final float[] matrix;
    private final boolean same;
    private final float[] luminance;

    /**
     * @param knee 0 up to, not with, 1
     * @param peak becomes SDR white; 1 or less means that nothing is compressed
     */
    public RollOff(double knee, double peak, Primaries from, Primaries to) throws ColorException {
        if (!(knee >= 0 && knee < 1)) {
            throw new IllegalArgumentException("The knee is 0..1, not " + knee);
        }
        this.knee = (float) knee;
        this.peak = (float) peak;
        this.same = from.equals(to);
        this.matrix = floats(PrimariesMatrix.between(from, to));
        this.luminance = floats(PrimariesMatrix.luminance(to));
    }

    @Override
    public void apply(int y, int rows, int width, float[] hdr, float[] sdr) {
        int end = 3 * rows * width;
        for (int i = 0; i < end; i += 3) {
            float r = hdr[i], g = hdr[i + 1], b = hdr[i + 2];
            float warm = r > g ? r : g;
            float factor = factor(warm > b ? warm : b);
            sdr[i] = r * factor;
            sdr[i + 1] = g * factor;
            sdr[i + 2] = b * factor;
        }
        if (!same) {
            for (int i = 0; i < end; i += 3) {
                intoBase(sdr, i);
            }
        }
    }

    /** Whether a pixel is only scaled, by its {@link #factor}. */
    public boolean scales() {
        return same;
    }

    /** The factor of a pixel of this brightness, max(R, G, B). */
    public float factor(float brightness) {
        if (brightness <= knee || peak <= 1) {
            return 1;
        }
        float room = 1 - knee;
        float x = (brightness - knee) / room;
        float most = (peak - knee) / room;
        float y = x * (1 + x / (most * most)) / (1 + x);
        return Math.min(1, knee + room * y) / brightness;
    }

    private void intoBase(float[] rgb, int i) {
        float r = matrix[0] * rgb[i] + matrix[1] * rgb[i + 1] + matrix[2] * rgb[i + 2];
        float g = matrix[3] * rgb[i] + matrix[4] * rgb[i + 1] + matrix[5] * rgb[i + 2];
        float b = matrix[6] * rgb[i] + matrix[7] * rgb[i + 1] + matrix[8] * rgb[i + 2];
        float low = Math.min(r, Math.min(g, b));
        float high = Math.max(r, Math.max(g, b));
        float grey = Math.min(1, luminance[0] * r + luminance[1] * g + luminance[2] * b);
        float keep = 1;
        if (low < 0) {
            keep = grey / (grey - low);
        }
        if (high > 1) {
            keep = Math.min(keep, (1 - grey) / (high - grey));
        }
        if (keep < 1) {
            r = grey + keep * (r - grey);
            g = grey + keep * (g - grey);
            b = grey + keep * (b - grey);
        }
        rgb[i] = r;
        rgb[i + 1] = g;
        rgb[i + 2] = b;
    }

    private static float[] floats(double[] values) {
        float[] copy = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            copy[i] = (float) values[i];
        }
        return copy;
    }
}
