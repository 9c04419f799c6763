package lightwell.ui.open;

import java.util.function.LongSupplier;
import java.util.stream.Stream;
import lightwell.photo.Layer;
import lightwell.photo.LayerInfo;
import lightwell.photo.Photo;

/**
 * How much memory photos may take that nobody looks at.
 *
 * @param share   bytes, for all of them together
 * @param reserve bytes that they leave to others
 * @param spare   tells how many bytes the machine has left
 */
record PrefetchBudget(long share, long reserve, LongSupplier spare) {

    /** Larger files are not read for it, whatever they hold. */
    static final long LARGEST_FILE = 64L << 20;
    /** Larger pictures are never decoded ahead. */
    private static final long LARGEST_PIXELS = 100_000_000;
    /** Of what Java's heap may grow to, which stands for what this process may take. */
    private static final int SHARE_OF_HEAP = 16;
    private static final long RESERVE = 512L << 20;

    static PrefetchBudget usual() {
        return new PrefetchBudget(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP, RESERVE, SpareMemory::bytes);
    }

    /**
     * What a photo takes that has just been opened: its base and its gain map. {@link Long#MAX_VALUE} for one that is never decoded ahead.
     */
    static long opened(Photo photo) {
        LayerInfo base = photo.base().info();
        boolean large = (long) base.width() * base.height() > LARGEST_PIXELS;
        return large ? Long.MAX_VALUE : bytes(Stream.concat(Stream.of(photo.base()), photo.gainMap().stream()));
    }

    /** What a photo takes at most that was shown: all of its layers may have been decoded. */
    static long shown(Photo photo) {
        return bytes(photo.layers().stream().filter(layer -> !(layer instanceof Layer.Other other && other.problem().isPresent())));
    }

    private static long bytes(Stream<? extends Layer> layers) {
        return layers.map(Layer::info)
                .mapToLong(info -> (long) info.width() * info.height() * info.channels() * (info.bitDepth() > 8 ? 2 : 1)).sum();
    }

    /** @param held by those that are there already */
    boolean admits(long bytes, long held) {
        return bytes <= share - held && bytes <= spare.getAsLong() - reserve;
    }

    /** True when they should make room for others. */
    boolean isShort() {
        return spare.getAsLong() < reserve;
    }
}
