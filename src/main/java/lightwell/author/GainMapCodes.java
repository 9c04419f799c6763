package lightwell.author;

import java.util.List;
import java.util.OptionalDouble;
import lightwell.image.Raster;
import lightwell.metadata.IsoGainMap;

/**
 * A gain map with its meaning. The owner closes it.
 *
 * @param codes          1 or 3 channels of 8 or 10 bits, no larger than the base, of its aspect
 * @param headroom       of the picture, linear: the display that shows all of it
 * @param channels       the meaning by ISO 21496-1, one or three; the base is SDR (0 stops), the alternate has {@code headroom}, and the
 *                       maths happens in the primaries of the base, if {@code baseSpace}, else in those of the alternate
 * @param appleDeviation the greatest difference of Apple's light from ISO's over all codes, stops; empty if Apple's formula cannot say what
 *                       the map means (several channels, offsets, more than 8 times SDR white)
 */
public record GainMapCodes(Raster codes, double headroom, List<IsoGainMap.Channel> channels, boolean baseSpace,
        OptionalDouble appleDeviation) implements AutoCloseable {

    public GainMapCodes {
        channels = List.copyOf(channels);
    }

    /** log2 of the headroom. */
    public double stops() {
        return Math.log(headroom) / Math.log(2);
    }

    @Override
    public void close() {
        codes.close();
    }
}
