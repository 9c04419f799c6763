package lightwell.color;

import lightwell.presets.OpenColorIO;

/**
 * A view that tone-maps, in few steps a pixel: the rendering as {@link CellPlanes} over a {@link LightAxis}, then the display's curve by a table.
 * The planes hold light and not codes, so the bends where colours leave the display's gamut stay sharp.
 * Light below 0 and NaN count as 0, light above {@value LightAxis#BRIGHTEST} as that.
 */
final class PlaneView implements ColorEngine.ScreenTransform {

    private static final int TABLE_BITS = 13;
    private static final int TABLE = 1 << TABLE_BITS;
    /** Lanes fill a long but for its lowest bit; the highest bits of each are its index in the table. */
    private static final int RED_SHIFT = Long.SIZE - TABLE_BITS;
    private static final int GREEN_SHIFT = RED_SHIFT - Lane.BITS;
    private static final int BLUE_SHIFT = GREEN_SHIFT - Lane.BITS;
    private static final int FRACTION = (1 << CellPlanes.FRACTION_BITS) - 1;
    /** Pixels whose indices stay in the fastest cache between the two loops. */
    private static final int CHUNK = 512;
    /** The code at a lane's toe: with more, dark colours are coarse; with less, the gamut's border is. */
    private static final double TOE_CODE = 0.5;

    private final long[] reds = new long[FloatIndex.SIZE];
    private final long[] greens = new long[FloatIndex.SIZE];
    private final long[] blues = new long[FloatIndex.SIZE];
    private final long[] planes;
    private final byte[] codes;

    /** @param rendering to a display's light; {@code curve} from there to its codes, each channel alone */
    PlaneView(OpenColorIO.Processor rendering, OpenColorIO.Processor curve) {
        Lane wide = new Lane(toe(curve), -1, LightAxis.BRIGHTEST);
        LightAxis axis = new LightAxis(rendering, wide, CellPlanes.CELLS);
        for (int i = 0; i < FloatIndex.SIZE; i++) {
            double position = axis.position(FloatIndex.representative(i));
            reds[i] = CellPlanes.index(position, 0);
            greens[i] = CellPlanes.index(position, 1);
            blues[i] = CellPlanes.index(position, 2);
        }
        float[] light = nodes(rendering, axis.borders());
        Lane lane = fitting(light, wide.toe());
        for (int i = 0; i < light.length; i++) {
            light[i] = (float) lane.of(light[i]);
        }
        planes = CellPlanes.of(light);
        codes = codes(curve, lane);
    }

    @Override
    public void apply(float[] rgb, int pixels, float gain, int[] argb, int offset) {
        long[] indices = new long[Math.min(CHUNK, pixels)];
        for (int p = 0; p < pixels; p += CHUNK) {
            int count = Math.min(CHUNK, pixels - p);
            index(rgb, 3 * p, gain, indices, count);
            show(planes, codes, indices, argb, offset + p, count);
        }
    }

    /** Two loops with few arrays each: the compiler keeps these in registers. */
    private void index(float[] rgb, int from, float gain, long[] indices, int count) {
        long[] ofRed = reds;
        long[] ofGreen = greens;
        long[] ofBlue = blues;
        for (int p = 0; p < count; p++) {
            indices[p] = ofRed[FloatIndex.of(rgb[from + 3 * p] * gain)]
                    + ofGreen[FloatIndex.of(rgb[from + 3 * p + 1] * gain)]
                    + ofBlue[FloatIndex.of(rgb[from + 3 * p + 2] * gain)];
        }
    }

    private static void show(long[] planes, byte[] codes, long[] indices, int[] argb, int offset, int count) {
        for (int p = 0; p < count; p++) {
            long v = indices[p];
            int at = (int) (v >>> 3 * CellPlanes.FRACTION_BITS) << 2;
            long lanes = planes[at]
                    + (v >>> 2 * CellPlanes.FRACTION_BITS & FRACTION) * planes[at + 1]
                    + (v >>> CellPlanes.FRACTION_BITS & FRACTION) * planes[at + 2]
                    + (v & FRACTION) * planes[at + 3];
            argb[offset + p] = 0xFF00_0000
                    | (codes[(int) (lanes >>> RED_SHIFT)] & 0xFF) << 16
                    | (codes[TABLE + ((int) (lanes >>> GREEN_SHIFT) & TABLE - 1)] & 0xFF) << 8
                    | codes[2 * TABLE + ((int) (lanes >>> BLUE_SHIFT) & TABLE - 1)] & 0xFF;
        }
    }

    /** What the rendering makes of every node, red slowest. */
    private static float[] nodes(OpenColorIO.Processor rendering, float[] axis) {
        int n = axis.length;
        float[] rgb = new float[3 * n * n * n];
        for (int i = 0; i < rgb.length / 3; i++) {
            rgb[3 * i] = axis[i / (n * n)];
            rgb[3 * i + 1] = axis[i / n % n];
            rgb[3 * i + 2] = axis[i % n];
        }
        Pixels.run(rendering, rgb, rgb.length / 3);
        return rgb;
    }

    /** No wider than the light there is: the steps are the finer. */
    private static Lane fitting(float[] light, double toe) {
        double lowest = 0;
        double highest = 1;
        for (float v : light) {
            lowest = v < lowest ? v : lowest;
            highest = v > highest ? v : highest;
        }
        return new Lane(toe, Math.max(-1, lowest), Math.min(LightAxis.BRIGHTEST, highest));
    }

    /** The light that the display shows as {@link #TOE_CODE}. */
    private static double toe(OpenColorIO.Processor curve) {
        float[] light = new float[3 * 4096];
        for (int i = 0; i < light.length; i++) {
            light[i] = (float) Math.pow(2, (i / 3) / 128.0 - 24);
        }
        float[] code = light.clone();
        Pixels.run(curve, code, code.length / 3);
        for (int i = 1; i < light.length; i += 3) {
            if (code[i] >= TOE_CODE) {
                return light[i];
            }
        }
        return 1;
    }

    private static byte[] codes(OpenColorIO.Processor curve, Lane lane) {
        float[] light = new float[3 * TABLE];
        for (int i = 0; i < light.length; i++) {
            light[i] = (float) lane.light((i / 3 + 0.5) * (1 << Lane.BITS - TABLE_BITS));
        }
        Pixels.run(curve, light, TABLE);
        byte[] codes = new byte[3 * TABLE];
        for (int i = 0; i < TABLE; i++) {
            for (int channel = 0; channel < 3; channel++) {
                codes[channel * TABLE + i] = ScreenCurve.code(light[3 * i + channel]);
            }
        }
        return codes;
    }
}
