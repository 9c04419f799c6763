package lightwell.author.verify;

import java.util.Optional;

/**
 * How much a picture differs from its reference, both as linear light.
 *
 * @param psnr       of the PQ codes of R, G and B in Rec. 2020, peak 1, dB; infinite for equal pictures
 * @param deltaE     delta E ITP (ITU-R BT.2124)
 * @param hue        of ICtCp, degrees, where the reference is {@link #LEAST_CHROMA} or more away from grey; may be empty
 * @param highlights |log2| of the ratio of luminance, stops, where the reference exceeds SDR white; may be empty
 */
public record Difference(double psnr, Spread deltaE, Optional<Spread> hue, Optional<Spread> highlights) {

    /**
     * The least distance from grey, as delta E ITP, at which a reference has a hue: below, the noise of a codec (1 delta E ITP) turns it by
     * more than 3 degrees.
     */
    public static final double LEAST_CHROMA = 20;
}
