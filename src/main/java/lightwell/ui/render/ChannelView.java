package lightwell.ui.render;

import java.util.Arrays;

/** The displayed channel of a picture in ACEScg light. */
public enum ChannelView {

    RGB, RED, GREEN, BLUE,
    /** The Y of CIE XYZ, with the weights of ACEScg's primaries. */
    LUMINANCE,
    /** (largest - smallest) / largest channel, 0..1; 0 if no channel is above 0. */
    SATURATION,
    /** 1 everywhere, since pictures of light are opaque. The alpha of a photo is a layer of its own. */
    ALPHA;

    /** True for a channel that is not light and is shown as a code. */
    boolean code() {
        return this == SATURATION || this == ALPHA;
    }

    /** The middle row of the matrix from ACEScg (AP1, ACES white) to CIE XYZ, SMPTE ST 2065-1 and S-2014-004. */
    static final float RED_WEIGHT = 0.2722287f;
    static final float GREEN_WEIGHT = 0.6740818f;
    static final float BLUE_WEIGHT = 0.0536895f;

    static float luminance(float r, float g, float b) {
        return RED_WEIGHT * r + GREEN_WEIGHT * g + BLUE_WEIGHT * b;
    }

    static float saturation(float r, float g, float b) {
        float most = Math.max(r, Math.max(g, b));
        float least = Math.min(r, Math.min(g, b));
        return most > 0 ? Math.min(1, (most - least) / most) : 0; // NaN is not above 0
    }

    /** Copies the channel to all three channels of each pixel, in place. */
    void apply(float[] rgb, int pixels) {
        switch (this) {
            case RGB -> {}
            case RED -> spread(rgb, pixels, 0);
            case GREEN -> spread(rgb, pixels, 1);
            case BLUE -> spread(rgb, pixels, 2);
            case LUMINANCE -> {
                for (int i = 0; i < 3 * pixels; i += 3) {
                    grey(rgb, i, luminance(rgb[i], rgb[i + 1], rgb[i + 2]));
                }
            }
            case ALPHA -> Arrays.fill(rgb, 0, 3 * pixels, 1);
            case SATURATION -> {
                for (int i = 0; i < 3 * pixels; i += 3) {
                    grey(rgb, i, saturation(rgb[i], rgb[i + 1], rgb[i + 2]));
                }
            }
        }
    }

    private static void spread(float[] rgb, int pixels, int channel) {
        for (int i = 0; i < 3 * pixels; i += 3) {
            grey(rgb, i, rgb[i + channel]);
        }
    }

    private static void grey(float[] rgb, int i, float v) {
        rgb[i] = v;
        rgb[i + 1] = v;
        rgb[i + 2] = v;
    }
}
