package lightwell.ui.content;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import lightwell.depth.DepthScale;
import lightwell.depth.quality.DepthSamples;
import lightwell.image.FloatPlane;
import lightwell.image.Raster;
import lightwell.photo.Layer;
import lightwell.ui.bands.Bands;
import lightwell.ui.bands.CodeBands;
import lightwell.ui.bands.ValueBands;

/**
 * Formats the values of a layer for people.
 *
 * @param largest code; 0 if the values are not codes
 */
public record PixelReadout(Bands bands, Unit unit, int largest) {

    private static final long[] POWERS = {1, 10, 100, 1000, 10_000};
    private static final double LARGEST_EXACT = 1e15;

    enum Unit { LIGHT, CODE, METRES, MILLIMETRES, DIFFERENCE, VALUE }

    static PixelReadout light(Bands acescg) {
        return new PixelReadout(acescg, Unit.LIGHT, 0);
    }

    static PixelReadout codes(Raster raster) {
        return new PixelReadout(new CodeBands(raster), Unit.CODE, raster.maxCode());
    }

    private static PixelReadout metres(Raster raster, DepthScale scale) {
        return new PixelReadout(new Table(new CodeBands(raster), raster.maxCode(), scale.metres()), Unit.METRES, 0);
    }

    /** Floats as stored. */
    static PixelReadout values(FloatPlane plane) {
        return new PixelReadout(new ValueBands(plane, false), Unit.VALUE, 0);
    }

    /** Metres as stored, else by the codes. */
    static PixelReadout metres(Layer.Depth depth, DepthScale scale) throws IOException {
        Optional<FloatPlane> values = depth.pixels().values();
        return values.isPresent() ? new PixelReadout(new ValueBands(values.get(), false), Unit.METRES, 0) : metres(depth.raster(), scale);
    }

    /** Millimetres per code. */
    static PixelReadout steps(Raster raster, DepthSamples map) {
        float[] millimetres = new float[map.levels()];
        for (int code = 0; code < millimetres.length; code++) {
            millimetres[code] = map.isHole(code) ? Float.POSITIVE_INFINITY : (float) map.stepMillimetres(code);
        }
        return new PixelReadout(new Table(new CodeBands(raster), raster.maxCode(), millimetres), Unit.MILLIMETRES, 0);
    }

    /** As in the probe, with up to 4 decimals for light, or 3 for metres. */
    public String text(float value, int decimals) {
        if (!Float.isFinite(value)) {
            return Float.isNaN(value) ? "NaN" : value > 0 ? "∞" : "-∞";
        }
        return switch (unit) {
            case LIGHT -> fixed(value, decimals);
            case DIFFERENCE -> value > 0 ? "+" + fixed(value, decimals) : fixed(value, decimals);
            case CODE -> Integer.toString(Math.round(value * largest));
            case VALUE -> Float.toString(value);
            case METRES -> fixed(value, Math.min(3, decimals));
            case MILLIMETRES -> fixed(value, Math.min(2, decimals));
        };
    }

    /** Like String.format, but fast: a screen holds about 10,000 of them. */
    private static String fixed(float value, int decimals) {
        double scaled = Math.rint(Math.abs((double) value) * POWERS[decimals]);
        if (scaled >= LARGEST_EXACT) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        long whole = (long) scaled / POWERS[decimals];
        String rest = Long.toString((long) scaled % POWERS[decimals] + POWERS[decimals]).substring(1);
        return (value < 0 && scaled > 0 ? "-" : "") + whole + "." + rest;
    }

    /** The meaning of a depth map's codes; infinite if the map cannot tell. */
    private record Table(CodeBands codes, int largest, float[] values) implements Bands {

        @Override
        public int width() {
            return codes.width();
        }

        @Override
        public int height() {
            return codes.height();
        }

        @Override
        public int channels() {
            return 1;
        }

        @Override
        public void read(int x, int y, int width, int rows, float[] out) {
            float[] read = codes.channels() == 1 ? out : new float[width * rows * codes.channels()];
            codes.read(x, y, width, rows, read);
            for (int i = 0; i < width * rows; i++) {
                out[i] = values[Math.round(read[i * codes.channels()] * largest)];
            }
        }
    }
}
