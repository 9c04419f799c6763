package lightwell.photo.reader;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import lightwell.photo.PixelLimit;

/**
 * Decides which pictures of one file are decoded, so that a few bytes cannot ask for minutes and gigabytes.
 * Each picture is counted once, in the order asked for.
 */
final class PixelBudget {

    /** A map or matte may be larger than its picture: so many times, or anyway up to so many pixels. */
    private static final long AUXILIARY_FACTOR = 4;
    private static final long AUXILIARY_LEAST = 16_000_000;

    private final long bytes;
    private final long limit;
    private final Map<Integer, Optional<String>> verdicts = new HashMap<>();
    private long left;
    private int refused;
    private long refusedPixels;

    /** @param bytes of the whole file */
    PixelBudget(PixelLimit limit, long bytes) {
        this.bytes = bytes;
        this.limit = limit.of(bytes);
        this.left = this.limit;
    }

    /**
     * Takes a picture's pixels; when they are too many, takes none and says why.
     *
     * @param id     of the picture in the file
     * @param pixels that decoding it takes
     */
    Optional<String> refusal(int id, long pixels) {
        return verdicts.computeIfAbsent(id, key -> {
            if (pixels <= left) {
                left -= pixels;
                return Optional.empty();
            }
            refused++;
            refusedPixels += pixels;
            return Optional.of("Picture " + id + " is not decoded: " + mega(pixels) + " megapixels are too many, where "
                    + mega(left) + " of the " + words() + " are left (--max-pixels raises this).");
        });
    }

    /** The same of one that belongs to another, of {@code base} pixels. */
    Optional<String> refusal(int id, long pixels, long base) {
        if (!verdicts.containsKey(id) && pixels > Math.max(AUXILIARY_LEAST, AUXILIARY_FACTOR * base)) {
            verdicts.put(id, Optional.of("Picture " + id + " is not decoded: its " + mega(pixels) + " megapixels are more than "
                    + AUXILIARY_FACTOR + " times those of the picture that it belongs to."));
        }
        return refusal(id, pixels);
    }

    /** Of the picture to show, which is asked for first: the sentence for whoever wanted to see it. */
    Optional<String> refusalOfBase(int id, long pixels) {
        return refusal(id, pixels).map(reason -> "The picture takes " + mega(pixels) + " megapixels to decode, where at most the "
                + words() + " are decoded (--max-pixels " + mega(pixels) + " raises this).");
    }

    /** One sentence when pictures were refused because all together have too many pixels. */
    void warn(Consumer<String> warnings) {
        if (refused > 0) {
            warnings.accept((refused == 1 ? "A picture of the file is" : refused + " pictures of the file are") + " not decoded: "
                    + (refused == 1 ? "it has " : "together they have ") + mega(refusedPixels)
                    + " megapixels, beyond the " + words() + " (--max-pixels raises this).");
        }
    }

    private String words() {
        return mega(limit) + " megapixels for a file of "
                + (bytes < 1_000_000 ? Math.max(1, bytes / 1000) + " kB" : bytes / 1_000_000 + " MB");
    }

    private static long mega(long pixels) {
        return (pixels + 999_999) / 1_000_000;
    }
}
