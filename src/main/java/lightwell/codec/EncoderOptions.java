package lightwell.codec;

import java.util.Set;

/**
 * Settings of an encoder.
 *
 * @param quality 0..100; 100 means lossless if the encoder supports it
 * @param preset  of x265: "ultrafast" .. "placebo"; other encoders get the nearest they have
 * @param chroma  "420", "422" or "444"; ignored for one channel
 */
public record EncoderOptions(int quality, String preset, String chroma) {

    static final int LOSSLESS = 100;
    private static final Set<String> CHROMA = Set.of("420", "422", "444");

    public EncoderOptions {
        if (quality < 0 || quality > LOSSLESS) {
            throw new IllegalArgumentException("Quality is 0..100, not " + quality);
        }
        if (!CHROMA.contains(chroma)) {
            throw new IllegalArgumentException("Chroma is 420, 422 or 444, not " + chroma);
        }
    }
}
