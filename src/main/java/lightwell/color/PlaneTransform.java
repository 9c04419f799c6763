package lightwell.color;

import lightwell.presets.OpenColorIO;

/**
 * A tone-mapping view in few steps per pixel: the rendering as {@link LutPlanes} over a {@link LutShaper}, then the display's curve by
 * table. The planes hold light and not codes, so the bends where colours leave the display's gamut stay sharp. Light below 0 and NaN count
 * as 0, light above {@value LutShaper#BRIGHTEST} as that.
 */
final class PlaneTransform implements ScreenTransform {

    private static final int TABLE_BITS = 13;
    private static final int TABLE = 1 << TABLE_BITS;
    /** Channels fill a long except its lowest bit; the highest bits of each are its index in the table. */
    private static final int RED_SHIFT = Long.SIZE - TABLE_BITS;
    private static final int GREEN_SHIFT = RED_SHIFT - PackedChannel.BITS;
    private static final int BLUE_SHIFT = GREEN_SHIFT - PackedChannel.BITS;
    /** Reused, since newly allocated memory is not in the processor's cache. */
    private static final ThreadLocal<long[]> PLACES = ThreadLocal.withInitial(() -> new long[0]);
    /** The code at a channel's toe: a larger one makes dark colours coarse, a smaller one the border of the gamut. */
    private static final double TOE_CODE = 0.5;

    private final long[] reds = new long[FloatIndex.SIZE];
    private final long[] greens = new long[FloatIndex.SIZE];
    private final long[] blues = new long[FloatIndex.SIZE];
    private final long[] planes;
    private final byte[] codes;

    /**
     * @param rendering to a display's light
     * @param curve     from there to its codes, the same for each channel
     */
    PlaneTransform(OpenColorIO.Processor rendering, OpenColorIO.Processor curve) {
        PackedChannel wide = new PackedChannel(toe(curve), -1, LutShaper.BRIGHTEST);
        LutShaper axis = new LutShaper(rendering, wide, LutPlanes.CELLS);
        for (int i = 0; i < FloatIndex.SIZE; i++) {
            double position = axis.position(FloatIndex.representative(i));
            reds[i] = LutPlanes.place(position, 0);
            greens[i] = LutPlanes.place(position, 1);
            blues[i] = LutPlanes.place(position, 2);
        }
        float[] light = nodes(rendering, axis.borders());
        PackedChannel lane = fitting(light, wide.toe());
        for (int i = 0; i < light.length; i++) {
            light[i] = (float) lane.of(light[i]);
        }
        planes = LutPlanes.of(light);
        codes = codes(curve, lane);
    }

    @Override
    public void apply(float[] rgb, int pixels, float gain, int[] argb, int offset) {
        long[] places = scratch(pixels);
        if (gain != 1) {
            for (int i = 0; i < 3 * pixels; i++) {
                rgb[i] *= gain;
            }
        }
        place(reds, greens, blues, rgb, places, pixels);
        show(planes, codes, places, argb, offset, pixels);
    }

    private static long[] scratch(int pixels) {
        long[] places = PLACES.get();
        if (places.length < pixels) {
            places = new long[pixels];
            PLACES.set(places);
        }
        return places;
    }

    /** Two loops with few arrays each, so that the compiler keeps them in registers. */
    private static void place(long[] reds, long[] greens, long[] blues, float[] rgb, long[] places, int pixels) {
        for (int p = 0; p < pixels; p++) {
            places[p] = reds[FloatIndex.of(rgb[3 * p])] + greens[FloatIndex.of(rgb[3 * p + 1])] + blues[FloatIndex.of(rgb[3 * p + 2])];
        }
    }

    private static void show(long[] planes, byte[] codes, long[] places, int[] argb, int offset, int pixels) {
        int mask = codes.length - 1; // not a constant, so that the compiler sees that each index lies inside
        for (int p = 0; p < pixels; p++) {
            long v = places[p];
            int at = LutPlanes.cell(v);
            long lanes = planes[at] + LutPlanes.red(v) * planes[at + 1] + LutPlanes.green(v) * planes[at + 2]
                    + LutPlanes.blue(v) * planes[at + 3];
            argb[offset + p] = 0xFF00_0000
                    | (codes[(int) (lanes >>> RED_SHIFT) & mask] & 0xFF) << 16
                    | (codes[(int) (lanes >>> GREEN_SHIFT) & mask] & 0xFF) << 8
                    | codes[(int) (lanes >>> BLUE_SHIFT) & mask] & 0xFF;
        }
    }

    /** The rendering of every node, red slowest. */
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

    /** A channel no wider than the existing light, which makes its steps finer. */
    private static PackedChannel fitting(float[] light, double toe) {
        double lowest = 0;
        double highest = 1;
        for (float v : light) {
            lowest = v < lowest ? v : lowest;
            highest = v > highest ? v : highest;
        }
        return new PackedChannel(toe, Math.max(-1, lowest), Math.min(LutShaper.BRIGHTEST, highest));
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

    private static byte[] codes(OpenColorIO.Processor curve, PackedChannel lane) {
        float[] light = new float[3 * TABLE];
        for (int i = 0; i < light.length; i++) {
            light[i] = (float) lane.light((i / 3 + 0.5) * (1 << PackedChannel.BITS - TABLE_BITS));
        }
        Pixels.run(curve, light, TABLE);
        byte[] codes = new byte[TABLE];
        for (int i = 0; i < TABLE; i++) {
            codes[i] = ScreenCurve.code(light[3 * i + 1]);
        }
        return codes;
    }
}
