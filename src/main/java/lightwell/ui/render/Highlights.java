package lightwell.ui.render;

/** Selects the pixels of a row where the scene is above SDR white, and shows the others as dim grey, unaffected by grading. */
final class Highlights {

    /** Factor of the scene's luminance, so that SDR white is a dark grey and every highlight is brighter at its exposure. */
    private static final float DIM = 0.04f;

    private final float[] dimmed;

    private Highlights(float[] dimmed) {
        this.dimmed = dimmed;
    }

    /** @param rgb light of the scene before any grading */
    static Highlights of(float[] rgb, int pixels) {
        float[] dimmed = new float[pixels];
        for (int p = 0, i = 0; p < pixels; p++, i += 3) {
            boolean bright = rgb[i] > 1 || rgb[i + 1] > 1 || rgb[i + 2] > 1;
            float grey = DIM * ChannelView.luminance(rgb[i], rgb[i + 1], rgb[i + 2]);
            dimmed[p] = bright ? Float.NaN : grey > 0 ? grey : 0;
        }
        return new Highlights(dimmed);
    }

    /** @param rgb of the same pixels; those that are not highlights become grey */
    void dimOthers(float[] rgb) {
        for (int p = 0, i = 0; p < dimmed.length; p++, i += 3) {
            if (!Float.isNaN(dimmed[p])) {
                rgb[i] = dimmed[p];
                rgb[i + 1] = dimmed[p];
                rgb[i + 2] = dimmed[p];
            }
        }
    }
}
