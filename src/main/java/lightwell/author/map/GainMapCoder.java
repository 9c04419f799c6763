package lightwell.author.map;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import lightwell.author.GainMapCodes;
import lightwell.image.Raster;
import lightwell.jobs.ParallelFor;
import lightwell.metadata.IsoGainMap;

/** Gives gains their codes. Stateless. */
public final class GainMapCoder {

    /** The offset of maps of three channels, as libavif has it. With one channel any offset would change the hue of saturated colours. */
    private static final double OFFSET = 1 / 64.0;
    /** Added while gains of one channel are measured, so that the noise of black is none: 0.05 nits. */
    private static final double GUARD = 1 / 4096.0;

    /** Single pixels must not stretch the codes of all others (libavif drops as many). */
    private static final double OUTLIERS = 0.001;
    /** Codes of a map with a single gain still need a range. */
    private static final double SMALLEST_RANGE = 1 / 64.0;

    /** That one thread gives codes at a time. */
    private static final int ROWS = 64;

    private GainMapCoder() {}

    /**
     * @param content   headroom of the content, linear, at least 1
     * @param baseSpace whether gains of three channels are in the primaries of the base; a single factor is the same in all primaries
     */
    public static GainMapCodes code(GainField gains, double content, MapOptions options, boolean baseSpace, ParallelFor fork) {
        double[] range = gains.range(0, OUTLIERS, fork);
        double largest = range[1];
        double whole = options.maxHeadroom().orElse(Double.MAX_VALUE);
        // Apple's formula reaches no gain above its headroom
        double headroom = Math.min(whole, Math.max(content, options.apple() ? Math.pow(2, largest) : 1));
        return options.appleApplies(headroom) && headroom > 1 ? both(gains, headroom, options, fork)
                : iso(gains, range, headroom, options, baseSpace || !options.colour(), fork);
    }

    private static GainMapCodes both(GainField gains, double headroom, MapOptions options, ParallelFor fork) {
        AppleFit fit = AppleFit.close(headroom);
        int codes = 1 << options.bits();
        double[] meaning = new double[codes];
        for (int code = 0; code < codes; code++) {
            meaning[code] = fit.stops(code / (codes - 1.0));
        }
        return new GainMapCodes(raster(gains, options.bits(), List.of(nearest(meaning)), fork), headroom, List.of(fit.channel()), true,
                OptionalDouble.of(fit.deviation()));
    }

    /** @param first the range of the first channel */
    private static GainMapCodes iso(GainField gains, double[] first, double headroom, MapOptions options, boolean baseSpace,
            ParallelFor fork) {
        double offset = options.colour() ? OFFSET : 0;
        double most = Math.log(headroom) / Math.log(2);
        List<IsoGainMap.Channel> channels = new ArrayList<>();
        List<short[]> tables = new ArrayList<>();
        int codes = 1 << options.bits();
        for (int c = 0; c < gains.channels(); c++) {
            double[] range = c == 0 ? first : gains.range(c, OUTLIERS, fork);
            double top = range[1] < SMALLEST_RANGE ? most : range[1]; // all highlights are fewer pixels than the outliers
            double high = options.maxHeadroom().isPresent() ? Math.min(top, most) : top;
            double low = Math.min(range[0], high - SMALLEST_RANGE);
            channels.add(new IsoGainMap.Channel(low, high, 1, offset, offset));
            double[] meaning = new double[codes];
            for (int code = 0; code < codes; code++) {
                meaning[code] = low + (high - low) * code / (codes - 1);
            }
            tables.add(nearest(meaning));
        }
        return new GainMapCodes(raster(gains, options.bits(), tables, fork), headroom, channels, baseSpace, OptionalDouble.empty());
    }

    /** What is added to both sides while gains are measured. */
    public static double guard(MapOptions options) {
        return options.colour() ? OFFSET : GUARD;
    }

    /** @param tables from steps of the gains to codes, for each channel */
    private static Raster raster(GainField gains, int bits, List<short[]> tables, ParallelFor fork) {
        Raster raster = Raster.allocate(gains.width(), gains.height(), gains.channels(), bits);
        fork.run((gains.height() + ROWS - 1) / ROWS, band -> {
            byte[] row = new byte[gains.width() * gains.channels() * raster.bytesPerSample()];
            for (int y = band * ROWS; y < Math.min(gains.height(), (band + 1) * ROWS); y++) {
                code(gains, y, tables, raster.bytesPerSample(), row);
                raster.samples().put(y * raster.rowStride(), row);
            }
        });
        return raster;
    }

    private static void code(GainField gains, int y, List<short[]> tables, int bytes, byte[] row) {
        int samples = gains.width() * gains.channels();
        for (int c = 0; c < gains.channels(); c++) {
            short[] table = tables.get(c);
            for (int i = c; i < samples; i += gains.channels()) {
                int code = table[gains.step(y * samples + i)];
                row[bytes * i] = (byte) code;
                if (bytes == 2) {
                    row[2 * i + 1] = (byte) (code >> 8);
                }
            }
        }
    }

    /**
     * The codes nearest to the steps of a gain field.
     *
     * @param meaning stops of each code, rising
     */
    private static short[] nearest(double[] meaning) {
        short[] codes = new short[GainField.STEPS];
        int code = 0;
        for (int step = 0; step < codes.length; step++) {
            double stops = GainField.stops(step);
            while (code + 1 < meaning.length && Math.abs(meaning[code + 1] - stops) <= Math.abs(meaning[code] - stops)) {
                code++;
            }
            codes[step] = (short) code;
        }
        return codes;
    }
}
