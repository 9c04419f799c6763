package lightwell.queue;

import lightwell.photo.DecodedBytes;
import lightwell.photo.Photo;

/**
 * How much memory writing a photo takes, from its header alone. Measured as the growth of the process while one more photo is written: 1.8
 * to 2.4 times the decoded samples for EXR, TIFF and clouds, 2.7 times for a report of 12 megapixels.
 */
public final class MemoryEstimate {

    /** Bands, tables and the output's buffers. */
    private static final long FIXED = 32L << 20;
    /** The samples, and the decoder's own copy of them. */
    private static final int TIMES = 2;

    /**
     * Of authoring: codes of the source, base and map, the encoder's and the reader's own pictures, bands of floats. Measured as the growth
     * by one more at the same time, good quality, read back: 40 bytes a pixel at 12 megapixels, 55 at 24, much of it left to the collector.
     */
    private static final long AUTHORING_PIXEL = 48;

    private MemoryEstimate() {}

    public static long of(Photo photo) {
        return of(DecodedBytes.of(photo));
    }

    /**
     * Of authoring a picture, its encoders and its reading back included, whatever it is read from.
     *
     * @param pixels of the source
     */
    static long ofAuthoring(long pixels) {
        return FIXED + AUTHORING_PIXEL * pixels;
    }

    /** @param decoded bytes of all layers */
    static long of(long decoded) {
        return FIXED + TIMES * decoded;
    }
}
