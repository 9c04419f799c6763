package lightwell.ui.measure;

import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;
import lightwell.image.stats.Limits;
import lightwell.ui.bands.Bands;
import lightwell.ui.marks.MapGrid;
import lightwell.ui.marks.PixelPosition;
import lightwell.ui.marks.PixelRegion;

/**
 * A layer in one of its units, to be measured at the pixels of a photo. Immutable, except that the layer is decoded when it is first read.
 * Reading needs a lease.
 *
 * @param id       short and stable within the photo
 * @param title    in words
 * @param unit     in words; empty for plain numbers
 * @param detail   how the numbers are computed, one or more sentences
 * @param channels their names
 * @param limits   where a channel counts as clipped; equal for all channels
 * @param scale    ends of its histogram
 * @param ready    false if reading would decode a whole further picture that has not been shown yet
 */
public record Measurable(String id, String title, String unit, String detail, Figure figure, List<String> channels, Limits limits,
        ValueRange scale, BooleanSupplier ready, Source source) {

    /** Creates the bands; may decode. Called often, so it caches what is costly. */
    @FunctionalInterface
    public interface Source {
        Bands open() throws IOException;
    }

    /** The numbers of one pixel, as in the bands: the sample whose area contains the middle of the base pixel. */
    public float[] read(PixelPosition at, int baseWidth, int baseHeight) throws IOException {
        Bands bands = source.open();
        float[] values = new float[channels.size()];
        PixelPosition sample = new MapGrid(baseWidth, baseHeight, bands.width(), bands.height()).sample(at);
        bands.read(sample.x(), sample.y(), 1, 1, values);
        return values;
    }

    /** The samples of a layer that correspond to a region of the base. */
    public static PixelRegion samples(PixelRegion region, Bands bands, int baseWidth, int baseHeight) {
        return new MapGrid(baseWidth, baseHeight, bands.width(), bands.height()).samples(region);
    }
}
