package lightwell.ui.render;

import lightwell.ui.bands.Bands;

/**
 * The difference of two pictures' luminance in stops: log2(picture / reference), of ACEScg light of the same size. Luminance of {@value
 * #DARKEST} and less counts as that, so that black equals black.
 */
public record StopDifferenceBands(Bands picture, Bands reference) implements Bands {

    /** 20 stops below SDR white. */
    private static final float DARKEST = 1f / (1 << 20);
    private static final float PER_E = (float) (1 / Math.log(2));

    /** @throws IllegalArgumentException if their sizes differ, or they do not have three channels */
    public StopDifferenceBands {
        if (picture.width() != reference.width() || picture.height() != reference.height() || picture.channels() != 3
                || reference.channels() != 3) {
            throw new IllegalArgumentException("Two pictures of colour and of one size can be compared.");
        }
    }

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
        for (int p = 0, i = 0; p < pixels; p++, i += 3) {
            float ratio = light(first, i) / light(second, i);
            out[p] = ratio == 1 ? 0 : (float) Math.log(ratio) * PER_E;
        }
    }

    private static float light(float[] rgb, int i) {
        float luminance = ChannelView.luminance(rgb[i], rgb[i + 1], rgb[i + 2]);
        return luminance > DARKEST ? Math.min(luminance, Float.MAX_VALUE) : DARKEST; // false for NaN
    }
}
