package lightwell.photo;

import java.util.OptionalLong;

/**
 * The largest number of pixels that are decoded from one file, for all its pictures together; a pixel of more than 8 bits counts twice.
 *
 * @param pixels empty for the default limit, which depends on the size of the file: see {@link #of}
 */
public record PixelLimit(OptionalLong pixels) {

    /** An eighth of a bit per pixel; pictures of cameras have far more. */
    static final long PIXELS_PER_BYTE = 64;
    /** The limit of small files, since a plain picture takes few bytes. */
    static final long LEAST = 64_000_000;
    static final long MOST = 1_000_000_000;
    private static final long MEGA = 1_000_000;
    /** Megapixels that replace the default limit, also for the window. */
    private static final String PROPERTY = "lightwell.maxPixels";

    /**
     * The default: 64 pixels for each byte of the file, from 64 to 1000 megapixels, or the value of the system property
     * lightwell.maxPixels.
     */
    public static PixelLimit usual() {
        Long megapixels = Long.getLong(PROPERTY);
        return megapixels == null || megapixels < 1 ? new PixelLimit(OptionalLong.empty()) : ofMegapixels(megapixels);
    }

    /** @param megapixels 1 or more */
    public static PixelLimit ofMegapixels(long megapixels) {
        return new PixelLimit(OptionalLong.of(Math.multiplyExact(megapixels, MEGA)));
    }

    /**
     * Replaces the default limit of this process.
     *
     * @param megapixels 1 or more
     */
    public static void makeUsual(long megapixels) {
        System.setProperty(PROPERTY, String.valueOf(megapixels));
    }

    /** The limit in pixels for a file of this many bytes. */
    public long of(long bytes) {
        return pixels.orElse(Math.max(LEAST, Math.min(MOST, bytes * PIXELS_PER_BYTE)));
    }
}
