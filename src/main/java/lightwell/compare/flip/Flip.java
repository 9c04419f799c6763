package lightwell.compare.flip;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import lightwell.author.BandWalk;
import lightwell.author.CurveTable;
import lightwell.author.verify.Light;
import lightwell.image.FloatPlane;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;

/**
 * FLIP: how different two pictures look that alternate, 0 (alike) to 1, for each pixel. LDR-FLIP by Andersson, Nilsson, Akenine-Moller,
 * Oskarsson, Astrom and Fairchild (HPG 2020) for pictures up to SDR white, HDR-FLIP by Andersson, Nilsson, Shirley and Akenine-Moller
 * (Eurographics 2021) for brighter ones: the largest LDR-FLIP over a range of exposures. A pixel is 1/67 of a degree, as the authors take
 * it: a display of 3840 pixels as far away as it is wide. Colours outside of Rec. 709 are clipped. Stateless.
 */
public final class Flip {

    private static final double COLOUR_EXPONENT = 0.7;
    private static final double LARGEST = Math.pow(FlipColour.largest(), COLOUR_EXPONENT);
    private static final double KNEE = 0.4 * LARGEST;
    private static final double AT_KNEE = 0.95;
    private static final CurveTable POWER = new CurveTable(x -> Math.pow(x, COLOUR_EXPONENT), 512);
    private static final int BAND_PIXELS = 1 << 18;

    private Flip() {}

    /**
     * Computes the picture of errors in bands, on several threads; blocks.
     *
     * @param picture  linear light of Rec. 709, finite; of the reference's size
     * @param exposure of HDR pictures; empty for SDR
     * @throws IOException of the lights
     */
    public static FloatPlane of(Light picture, Light reference, Optional<FlipExposures> exposure, ParallelFor fork, Progress progress)
            throws IOException {
        int width = reference.width();
        int height = reference.height();
        FlipFilters filters = FlipFilters.of(FlipFilters.USUAL);
        int rows = Math.max(filters.reach(), Math.min(height, BAND_PIXELS / width));
        FloatPlane errors = new FloatPlane(width, height);
        AtomicLong done = new AtomicLong();
        BandWalk.run(height, rows, fork, (y, count) -> {
            progress.checkCancelled();
            float[] band = band(picture, reference, exposure, filters, y, count, progress);
            synchronized (errors) {
                errors.put(y, count, band, 1);
            }
            progress.report(done.addAndGet(count), height);
        });
        return errors;
    }

    private static float[] band(Light picture, Light reference, Optional<FlipExposures> exposure, FlipFilters filters, int y, int rows,
            Progress progress) throws IOException {
        int width = reference.width();
        float[] one = read(picture, y, rows, filters.reach());
        float[] other = read(reference, y, rows, filters.reach());
        FlipBand shown = new FlipBand(filters, width, rows);
        FlipBand expected = new FlipBand(filters, width, rows);
        float[] errors = new float[width * rows];
        float[] seen = new float[one.length];
        int exposures = exposure.map(FlipExposures::count).orElse(1);
        for (int i = 0; i < exposures; i++) {
            progress.checkCancelled();
            look(one, exposure, i, seen);
            shown.load(seen, rows);
            look(other, exposure, i, seen);
            expected.load(seen, rows);
            for (int row = 0; row < rows; row++) {
                shown.row(row);
                expected.row(row);
                errors(shown, expected, width, errors, row * width);
            }
        }
        return errors;
    }

    /** Reads rows with those around them; the first and last row of the picture are repeated. */
    private static float[] read(Light light, int y, int rows, int reach) throws IOException {
        int width = 3 * light.width();
        int from = Math.max(0, y - reach);
        int to = Math.min(light.height(), y + rows + reach);
        float[] there = new float[width * (to - from)];
        light.rows().read(from, to - from, there);
        float[] all = new float[width * (rows + 2 * reach)];
        for (int row = 0; row < rows + 2 * reach; row++) {
            int source = Math.max(from, Math.min(to - 1, y - reach + row)) - from;
            System.arraycopy(there, source * width, all, row * width, width);
        }
        return all;
    }

    private static void look(float[] light, Optional<FlipExposures> exposure, int which, float[] seen) {
        if (exposure.isEmpty()) {
            for (int i = 0; i < light.length; i++) {
                seen[i] = Math.max(0, Math.min(1, light[i]));
            }
            return;
        }
        float factor = exposure.get().curve().factor(which);
        for (int i = 0; i < light.length; i++) {
            seen[i] = ToneCurve.shown(factor * Math.max(0, light[i]));
        }
    }

    /** Writes what exceeds the errors of other exposures. */
    private static void errors(FlipBand shown, FlipBand expected, int width, float[] errors, int at) {
        float[] one = new float[3];
        float[] other = new float[3];
        for (int x = 0; x < width; x++) {
            shown.colour(x, one);
            expected.colour(x, other);
            float distance = FlipColour.distance(one, other);
            if (distance > 0) {
                double feature = Math.max(Math.abs(expected.edge(x) - shown.edge(x)), Math.abs(expected.point(x) - shown.point(x)));
                double error = Math.pow(redistributed(POWER.of(distance)), 1 - Math.sqrt(feature / Math.sqrt(2)));
                errors[at + x] = Math.max(errors[at + x], (float) error);
            }
        }
    }

    /** Most of the range 0..1 for the small distances, which are frequent. */
    private static double redistributed(double power) {
        return power < KNEE ? AT_KNEE / KNEE * power : AT_KNEE + (power - KNEE) / (LARGEST - KNEE) * (1 - AT_KNEE);
    }
}
