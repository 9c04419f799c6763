package lightwell.ui.open;

import java.util.function.LongSupplier;
import java.util.stream.Stream;
import lightwell.jobs.SpareMemory;
import lightwell.photo.DecodedBytes;
import lightwell.photo.LayerInfo;
import lightwell.photo.Photo;

/**
 * Limits the memory of prefetched photos.
 *
 * @param share   bytes for all of them together
 * @param reserve bytes to leave to other programs
 * @param spare   returns the bytes that the machine has left
 */
record PrefetchBudget(long share, long reserve, LongSupplier spare) {

    /** Larger files are not prefetched. */
    static final long LARGEST_FILE = 64L << 20;
    /** Larger pictures are not prefetched. */
    private static final long LARGEST_PIXELS = 100_000_000;
    /** The divisor of Java's maximum heap, which represents what this process may use. */
    private static final int SHARE_OF_HEAP = 16;
    private static final long RESERVE = 512L << 20;

    static PrefetchBudget standard() {
        return new PrefetchBudget(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP, RESERVE, SpareMemory::bytes);
    }

    /** The size of a newly opened photo: its base and its gain map. {@link Long#MAX_VALUE} if it is never prefetched. */
    static long opened(Photo photo) {
        LayerInfo base = photo.base().info();
        boolean large = (long) base.width() * base.height() > LARGEST_PIXELS;
        return large ? Long.MAX_VALUE : DecodedBytes.of(Stream.concat(Stream.of(photo.base()), photo.gainMap().stream()));
    }

    /** The largest size of a photo that was shown: all its layers may have been decoded. */
    static long shown(Photo photo) {
        return DecodedBytes.of(photo);
    }

    /** @param held bytes of the photos that are held already */
    boolean admits(long bytes, long held) {
        return bytes <= share - held && bytes <= spare.getAsLong() - reserve;
    }

    /** True if memory is short, so that photos should be discarded. */
    boolean isShort() {
        return spare.getAsLong() < reserve;
    }
}
