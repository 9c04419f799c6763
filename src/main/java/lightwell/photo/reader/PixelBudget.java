package lightwell.photo.reader;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import lightwell.message.Message;
import lightwell.photo.PixelLimit;

/**
 * Decides which pictures of one file may be decoded, so that a few bytes cannot cost minutes and gigabytes. Each picture is counted once,
 * in the order of requests.
 */
final class PixelBudget {

    /** A map or matte may be larger than its picture by this factor, or in any case up to this many pixels. */
    private static final long AUXILIARY_FACTOR = 4;
    private static final long AUXILIARY_LEAST = 16_000_000;

    private final long bytes;
    private final long limit;
    private final Map<Integer, Optional<Message>> verdicts = new HashMap<>();
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
     * Charges a picture's pixels; if there are too many, charges none and returns the reason.
     *
     * @param id     of the picture in the file
     * @param pixels cost of decoding it
     */
    Optional<Message> refusal(int id, long pixels) {
        return verdicts.computeIfAbsent(id, key -> {
            if (pixels <= left) {
                left -= pixels;
                return Optional.empty();
            }
            refused++;
            refusedPixels += pixels;
            return Optional.of(Message.of("photo.refused-by-budget", id, mega(pixels), mega(left), words()));
        });
    }

    /** Charges a picture that belongs to another one, which has {@code base} pixels. */
    Optional<Message> refusal(int id, long pixels, long base) {
        if (!verdicts.containsKey(id) && pixels > Math.max(AUXILIARY_LEAST, AUXILIARY_FACTOR * base)) {
            verdicts.put(id, Optional.of(Message.of("photo.refused-by-budget-of-base", id, mega(pixels), AUXILIARY_FACTOR)));
        }
        return refusal(id, pixels);
    }

    /** Charges the picture to show, which is requested first; returns the sentence for the user. */
    Optional<Message> refusalOfBase(int id, long pixels) {
        return refusal(id, pixels).map(reason -> Message.of("photo.main-picture-over-budget", mega(pixels), words()));
    }

    /** Reports one sentence if pictures were refused because all together have too many pixels. */
    void warn(Consumer<Message> warnings) {
        if (refused > 0) {
            warnings.accept(refused == 1 ? Message.of("photo.picture-over-budget", mega(refusedPixels), words())
                    : Message.of("photo.pictures-over-budget", refused, mega(refusedPixels), words()));
        }
    }

    private Message words() {
        return bytes < 1_000_000 ? Message.of("photo.budget-of-kilobytes", mega(limit), Math.max(1, bytes / 1000))
                : Message.of("photo.budget-of-megabytes", mega(limit), bytes / 1_000_000);
    }

    private static long mega(long pixels) {
        return (pixels + 999_999) / 1_000_000;
    }
}
