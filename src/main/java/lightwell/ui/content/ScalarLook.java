package lightwell.ui.content;

import java.util.Objects;
import lightwell.ui.render.ColourMap;
import lightwell.ui.render.Painter;

/**
 * How a layer of one channel is shown.
 *
 * @param reversed the map's first colour is for the highest value
 * @param low      the least value that has a colour of its own, as a share 0..1 of all codes
 * @param high     the largest one; above {@code low}
 */
public record ScalarLook(ColourMap map, boolean reversed, double low, double high) {

    /** Between the ends at least; a code of 10 bits. */
    private static final double NARROWEST = 1.0 / 1024;

    /** Ends beyond 0..1, too near to each other, or no numbers, are put where they can be. */
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

    /** Of the first channel. */
    Painter painter(int channels) {
        return map.painter(channels, (float) (reversed ? high : low), (float) (reversed ? low : high));
    }

    /** Of a share 0..1 of the range. */
    int argb(double share) {
        return map.argb((float) (reversed ? 1 - share : share));
    }
}
