package lightwell.author.verify;

import lightwell.color.ColorException;
import lightwell.color.PrimariesMatrix;
import lightwell.metadata.Primaries;

/**
 * Measures how much a picture differs from its reference, band by band, in fixed memory. Light is linear with SDR white (203 nits) at 1;
 * both are converted to Rec. 2020, where negative components count as 0. Several threads may add bands.
 */
public final class LightDifference {

    private final float[] fromReference;
    private final float[] fromPicture;
    private final DifferenceTally all = new DifferenceTally();

    /** @throws ColorException if the primaries span no triangle */
    public LightDifference(Primaries reference, Primaries picture) throws ColorException {
        this.fromReference = toRec2020(reference);
        this.fromPicture = toRec2020(picture);
    }

    private static float[] toRec2020(Primaries from) throws ColorException {
        double[] matrix = PrimariesMatrix.between(from, Primaries.REC2020);
        float[] floats = new float[9];
        for (int i = 0; i < 9; i++) {
            floats[i] = (float) matrix[i];
        }
        return floats;
    }

    /** Adds the first pixels of two bands, interleaved RGB. */
    public void add(float[] reference, float[] picture, int pixels) {
        DifferenceTally band = new DifferenceTally();
        float[] one = new float[3];
        float[] other = new float[3];
        for (int i = 0; i < 3 * pixels; i += 3) {
            convert(fromReference, reference, i, one);
            convert(fromPicture, picture, i, other);
            band.add(one, other);
        }
        synchronized (all) {
            all.merge(band);
        }
    }

    private static void convert(float[] m, float[] rgb, int at, float[] out) {
        for (int c = 0; c < 3; c++) {
            out[c] = Math.max(0, m[3 * c] * rgb[at] + m[3 * c + 1] * rgb[at + 1] + m[3 * c + 2] * rgb[at + 2]);
        }
    }

    /** The difference of all bands so far; at least one pixel must have been added. */
    public Difference result() {
        synchronized (all) {
            return all.difference();
        }
    }
}
