package lightwell.hdr;

import java.io.IOException;
import java.util.Optional;
import lightwell.metadata.Primaries;
import lightwell.photo.Photo;

/**
 * Makes HDR of a photo's base and gain map, band by band. All light is linear with SDR white at 1.
 * Immutable once prepared; bands may be computed in several threads. Valid while the photo is open.
 */
public final class HdrReconstruction {

    /** Reads the descriptions, picks the rule, decodes the gain map. A photo without a usable map gives one that changes nothing. */
    public static HdrReconstruction prepare(Photo photo, HdrOptions options) throws IOException {
        throw new UnsupportedOperationException("see room hdr");
    }

    /** True when a gain map is applied. */
    public boolean active() {
        throw new UnsupportedOperationException("see room hdr");
    }

    /** Empty when no gain map is applied. */
    public Optional<Headroom> headroom() {
        throw new UnsupportedOperationException("see room hdr");
    }

    /** What is done, in one sentence: which description, which curve; or why no map is applied. */
    public String rule() {
        throw new UnsupportedOperationException("see room hdr");
    }

    /** The primaries in which {@link #apply} wants its RGB. */
    public Primaries primaries() {
        throw new UnsupportedOperationException("see room hdr");
    }

    /**
     * Turns SDR into HDR.
     *
     * @param y    first row, in pixels of the base
     * @param rows how many
     * @param rgb  {@code rows * width * 3} linear values in {@link #primaries}; changed in place
     */
    public void apply(int y, int rows, float[] rgb) {
        throw new UnsupportedOperationException("see room hdr");
    }

    /**
     * The gain map at the base's size, one value a pixel: Apple: linearised 0..1, so that HDR = SDR * (1 + (H - 1) * g);
     * ISO: the log2 gain that is applied, the mean of the channels. All zero without a map.
     */
    public void gain(int y, int rows, float[] out) {
        throw new UnsupportedOperationException("see room hdr");
    }
}
