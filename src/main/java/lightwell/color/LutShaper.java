package lightwell.color;

import lightwell.presets.OpenColorIO;

/**
 * Divides light, 0..{@value #BRIGHTEST}, into cells along one axis of a 3D LUT: half of them are equal steps of the view's result for grey,
 * so that the axis contains most of the view's curve and little is left to interpolate; the other half are equal steps of the light's
 * logarithm, for colours and darks.
 */
final class LutShaper {

    static final float BRIGHTEST = 64;
    /** Below this the logarithm becomes linear. */
    private static final double TOE = 1.0 / 192;
    private static final double RANGE = Math.log1p(BRIGHTEST / TOE);
    private static final int SAMPLES = 4096;
    private static final double OF_GREY = 0.5;

    private final double[] positions = new double[SAMPLES + 1];
    private final int cells;

    /** @param rendering from light to light of a display */
    LutShaper(OpenColorIO.Processor rendering, PackedChannel lane, int cells) {
        this.cells = cells;
        float[] greys = new float[3 * positions.length];
        for (int i = 0; i < greys.length; i++) {
            greys[i] = (float) light((double) (i / 3) / SAMPLES);
        }
        Pixels.run(rendering, greys, positions.length);
        double[] way = new double[positions.length];
        for (int i = 1; i < way.length; i++) {
            way[i] = way[i - 1] + Math.abs(lane.of(greys[3 * i + 1]) - lane.of(greys[3 * i - 2]));
        }
        double whole = way[SAMPLES];
        for (int i = 0; i < way.length; i++) {
            double even = (double) i / SAMPLES;
            positions[i] = whole > 0 ? OF_GREY * way[i] / whole + (1 - OF_GREY) * even : even;
        }
    }

    /** The position on the axis, 0..cells; light below 0 and NaN count as 0. */
    double position(float light) {
        double at = Math.log1p(Math.min(BRIGHTEST, light > 0 ? light : 0) / TOE) / RANGE * SAMPLES;
        int i = Math.min(SAMPLES - 1, (int) at);
        return (positions[i] + (at - i) * (positions[i + 1] - positions[i])) * cells;
    }

    /** The light at the borders of the cells, {@code cells + 1} values. */
    float[] borders() {
        float[] borders = new float[cells + 1];
        int i = 0;
        for (int border = 0; border <= cells; border++) {
            double wanted = (double) border / cells;
            while (i < SAMPLES - 1 && positions[i + 1] < wanted) {
                i++;
            }
            borders[border] = (float) light((i + Math.min(1, (wanted - positions[i]) / (positions[i + 1] - positions[i]))) / SAMPLES);
        }
        return borders;
    }

    /** @param even 0..1 along the logarithm */
    private static double light(double even) {
        return TOE * Math.expm1(even * RANGE);
    }
}
