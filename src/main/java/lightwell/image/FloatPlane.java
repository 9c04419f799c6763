package lightwell.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Objects;

/**
 * One value for each pixel, as 32-bit floats, the top row first. Values may be infinite or NaN. Filled by one thread, then read by any.
 */
public final class FloatPlane {

    private final int width;
    private final int height;
    private final FloatBuffer values;
    private float low = Float.POSITIVE_INFINITY;
    private float high = Float.NEGATIVE_INFINITY;

    /** Zeroes, in new direct memory. */
    public FloatPlane(int width, int height) {
        this.width = width;
        this.height = height;
        int bytes = Math.multiplyExact(4, Math.multiplyExact(width, height));
        this.values = ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder()).asFloatBuffer();
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /**
     * Sets complete rows.
     *
     * @param from value of the first pixel, then every {@code step}th
     */
    public void put(int y, int rows, float[] from, int step) {
        Objects.checkFromIndexSize(y, rows, height);
        for (int i = 0, at = y * width; i < rows * width; i++, at++) {
            float value = from[i * step];
            values.put(at, value);
            if (Float.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
    }

    public float get(int x, int y) {
        Objects.checkIndex(x, width);
        Objects.checkIndex(y, height);
        return values.get(y * width + x);
    }

    /** Reads a part of one row. */
    public void read(int x, int y, int count, float[] out, int at) {
        values.get(y * width + x, out, at, count);
    }

    /** The smallest finite value; 0 if there is none. */
    public float low() {
        return low <= high ? low : 0;
    }

    /** The largest finite value; 0 if there is none. */
    public float high() {
        return low <= high ? high : 0;
    }

    /** The share 0..1 of the way from {@link #low} to {@link #high}; 0 for NaN, and in a plane of one value. */
    public float share(float value) {
        double share = ((double) value - low()) / ((double) high() - low());
        return share > 0 ? (float) Math.min(1, share) : 0;
    }

    /** The value at a share 0..1. */
    public double at(double share) {
        return low() + share * ((double) high() - low());
    }
}
