package lightwell.ui.bands;

import lightwell.author.verify.ItpColour;

/**
 * Delta E ITP (ITU-R BT.2124) of two pictures of ACEScg light of one size, SDR white (203 nits) at 1; what is not a number, or negative in
 * Rec. 2020, counts as 0.
 */
public record DeltaEBands(Bands picture, Bands reference) implements Bands {

    /** ACEScg to Rec. 2020, white to white (Bradford). */
    private static final float[] TO_REC2020 = {1.0258248f, -0.0200532f, -0.0057716f, -0.0022344f, 1.0045865f, -0.0023522f, -0.0050134f,
        -0.0252901f, 1.0303034f};

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
        return 1;
    }

    @Override
    public void read(int x, int y, int width, int rows, float[] out) {
        int pixels = width * rows;
        float[] first = new float[3 * pixels];
        float[] second = new float[3 * pixels];
        picture.read(x, y, width, rows, first);
        reference.read(x, y, width, rows, second);
        float[] rgb = new float[3];
        float[] one = new float[3];
        float[] other = new float[3];
        for (int p = 0; p < pixels; p++) {
            itp(first, 3 * p, rgb, one);
            itp(second, 3 * p, rgb, other);
            out[p] = ItpColour.deltaE(one, other);
        }
    }

    private static void itp(float[] acescg, int i, float[] rgb, float[] itp) {
        for (int c = 0; c < 3; c++) {
            float light = TO_REC2020[3 * c] * acescg[i] + TO_REC2020[3 * c + 1] * acescg[i + 1] + TO_REC2020[3 * c + 2] * acescg[i + 2];
            rgb[c] = light > 0 ? Math.min(light, Float.MAX_VALUE) : 0; // 0 for NaN
        }
        ItpColour.of(rgb, itp);
    }
}
