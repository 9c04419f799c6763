package lightwell.photo;

import java.util.OptionalLong;

/**
 * How many pixels of one file are decoded at most, those of all its pictures together; one of more than 8 bits counts twice.
 *
 * @param pixels empty for the usual limit, which follows the size of the file: see {@link #of}
 */
public record PixelLimit(OptionalLong pixels) {

    /** What coded pictures of cameras are far below: an eighth of a bit for each pixel. */
    static final long PIXELS_PER_BYTE = 64;
    /** Small files, too, have so many: a plain picture takes hardly any bytes. */
    static final long LEAST = 64_000_000;
    static final long MOST = 1_000_000_000;
    private static final long MEGA = 1_000_000;
    /** Megapixels, in place of the usual limit: what the window takes. */
    private static final String PROPERTY = "lightwell.maxPixels";

    /** 64 pixels for each byte of the file, from 64 to 1000 megapixels; or what the system property lightwell.maxPixels says. */
    public static PixelLimit usual() {
        Long megapixels = Long.getLong(PROPERTY);
        return megapixels == null || megapixels < 1 ? new PixelLimit(OptionalLong.empty()) : ofMegapixels(megapixels);
    }

    /** @param megapixels 1 or more */
    public static PixelLimit ofMegapixels(long megapixels) {
        return new PixelLimit(OptionalLong.of(Math.multiplyExact(megapixels, MEGA)));
    }

    /** From now on the usual limit of this process. @param megapixels 1 or more */
    public static void makeUsual(long megapixels) {
        System.setProperty(PROPERTY, String.valueOf(megapixels));
    }

    /** Pixels for a file of so many bytes. */
    public long of(long bytes) {
        return pixels.orElse(Math.max(LEAST, Math.min(MOST, bytes * PIXELS_PER_BYTE)));
    }
}
