package lightwell.ui.look;

import java.util.Objects;
import lightwell.ui.render.ColourMap;
import lightwell.ui.render.Painter;

/**
 * How a single-channel layer is painted.
 *
 * @param reversed the map's first colour is for the highest value
 * @param low      the lowest value with a colour of its own, as a share 0..1 of all codes
 * @param high     the highest one; above {@code low}
 */
public record ScalarLook(ColourMap map, boolean reversed, double low, double high) {

    /** The smallest distance of the ends: a code of 10 bits. */
    private static final double NARROWEST = 1.0 / 1024;

    /** Ends that are outside 0..1, too close to each other, or not numbers are corrected. */
    public ScalarLook {
        Objects.requireNonNull(map);
        low = low >= 0 ? Math.min(low, 1 - NARROWEST) : 0;
        high = high <= 1 ? Math.max(high, low + NARROWEST) : 1;
    }

    static ScalarLook of(ColourMap map, boolean reversed) {
        return new ScalarLook(map, reversed, 0, 1);
    }

    public ScalarLook withMap(ColourMap chosen) {
        return new ScalarLook(chosen, reversed, low, high);
    }

    public ScalarLook withReversed(boolean chosen) {
        return new ScalarLook(map, chosen, low, high);
    }

    public ScalarLook withRange(double from, double to) {
        return new ScalarLook(map, reversed, from, to);
    }

    /** Paints the first channel. */
    Painter painter(int channels) {
        return map.painter(channels, (float) (reversed ? high : low), (float) (reversed ? low : high));
    }

    /** The colour of a share 0..1 of the range. */
    int argb(double share) {
        return map.argb((float) (reversed ? 1 - share : share));
    }
}
