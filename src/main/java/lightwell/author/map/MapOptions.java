package lightwell.author.map;

import java.util.OptionalDouble;

/**
 * How a gain map is made.
 *
 * @param colour      three channels; otherwise one, which is the most widely shown
 * @param reduction   base pixels per sample in each direction: 1, 2 or 4
 * @param bits        8 or 10
 * @param maxHeadroom limits the headroom, linear; empty for that of the content
 * @param apple       the map must also have Apple's meaning, so it has one channel and no offsets
 */
public record MapOptions(boolean colour, int reduction, int bits, OptionalDouble maxHeadroom, boolean apple) {

    /** The size of the base, since smaller maps have halos; one channel, 8 bits, both meanings. */
    public static final MapOptions DEFAULT = new MapOptions(false, 1, 8, OptionalDouble.empty(), true);

    public MapOptions {
        if (reduction != 1 && reduction != 2 && reduction != 4) {
            throw new IllegalArgumentException("A map has every pixel, every second or every fourth, not every " + reduction + "th");
        }
        if (bits != 8 && bits != 10) {
            throw new IllegalArgumentException("A map has 8 or 10 bits, not " + bits);
        }
    }

    /** Whether Apple's formula can say what the map means. */
    public boolean appleApplies(double headroom) {
        return apple && !colour && headroom <= AppleFit.LARGEST;
    }
}
