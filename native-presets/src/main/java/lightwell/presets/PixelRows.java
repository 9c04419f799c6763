package lightwell.presets;

import java.nio.ByteBuffer;
import java.util.Objects;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.annotation.Cast;
import org.bytedeco.javacpp.annotation.Const;
import org.bytedeco.javacpp.annotation.CriticalRegion;
import org.bytedeco.javacpp.annotation.Name;
import org.bytedeco.javacpp.annotation.Namespace;
import org.bytedeco.javacpp.annotation.Platform;

/**
 * The loops over rows of pixels, compiled ahead ({@code lightwell_rows.h}): a short process would compile them for longer than it runs
 * them. Operations are those of Java's floats in the documented order, so the results are the same on every machine. Arrays are pinned
 * during a call: pass a row or two. Stateless, thread-safe.
 */
@Platform(include = "lightwell_rows.h", compiler = "cpp17")
@Namespace("lightwell_rows")
public final class PixelRows {

    private static final int RGB = 3;
    private static final int MATRIX = 9;

    static {
        Loader.load();
    }

    private PixelRows() {}

    /**
     * Codes of a row, in direct memory or in an array.
     *
     * @param buffer   little-endian samples; its position does not matter
     * @param at       byte of the first sample
     * @param channels samples per pixel
     * @param bytes    per sample, 1 or 2
     */
    public record Codes(ByteBuffer buffer, int at, int channels, int bytes) {

        /** @param read samples of the last pixel */
        private void check(int pixels, int read) {
            long end = at + ((pixels - 1L) * channels + read) * bytes;
            if (at < 0 || channels < 1 || bytes < 1 || bytes > Short.BYTES || pixels < 0 || end > buffer.capacity()) {
                throw new IndexOutOfBoundsException(pixels + " pixels do not lie in the samples");
            }
        }

        /** From the first byte of all samples. */
        private ByteBuffer whole() {
            return buffer.position() == 0 ? buffer : buffer.duplicate().position(0);
        }
    }

    /**
     * The table's value for the first sample of each pixel; larger codes than it has take the last one.
     *
     * @param first index of {@code out} for the first pixel
     * @param step  from there to the next pixel
     */
    public static void lookUp(Codes codes, float[] table, float[] out, int first, int step, int pixels) {
        codes.check(pixels, 1);
        if (pixels > 0) {
            Objects.checkIndex(first, out.length);
            Objects.checkIndex(Math.addExact(first, Math.multiplyExact(step, pixels - 1)), out.length);
            lookUp(codes.whole(), codes.at(), codes.channels() * codes.bytes(), codes.bytes(), table, last(table), out, first, step,
                    pixels);
        }
    }

    /**
     * Linear RGB: {@code m0*r + m1*g + m2*b}, where r, g and b are the tables' values. One or two channels are grey.
     *
     * @param tables three of one length, for red, green and blue
     * @param matrix row-major, 9
     * @param first  index of {@code rgb} for the first pixel's red
     */
    public static void decode(Codes codes, float[][] tables, float[] matrix, float[] rgb, int first, int pixels) {
        decoded(codes, tables, matrix, null, rgb, first, pixels);
    }

    /** The same with {@code r}, {@code g} and {@code b} multiplied by the pixel's factor first. @param factors one per pixel */
    public static void decode(Codes codes, float[][] tables, float[] matrix, float[] factors, float[] rgb, int first, int pixels) {
        Objects.checkFromIndexSize(0, pixels, factors.length);
        decoded(codes, tables, matrix, factors, rgb, first, pixels);
    }

    /** @param factors may be null */
    private static void decoded(Codes codes, float[][] tables, float[] matrix, float[] factors, float[] rgb, int first, int pixels) {
        codes.check(pixels, codes.channels() < RGB ? 1 : RGB);
        Objects.checkFromIndexSize(first, Math.multiplyExact(RGB, pixels), rgb.length);
        int last = Math.min(last(tables[0]), Math.min(last(tables[1]), last(tables[2])));
        if (matrix.length != MATRIX) {
            throw new IllegalArgumentException("A matrix of " + matrix.length + " values");
        }
        decode(codes.whole(), codes.at(), codes.channels(), codes.bytes(), tables[0], tables[1], tables[2], last, matrix, factors, rgb,
                first, pixels);
    }

    /** Writes {@code upper + share * (lower - upper)} for the values from {@code from} up to {@code end}, exclusive. */
    public static void between(float[] upper, float[] lower, float share, float[] out, int from, int end) {
        Objects.checkFromToIndex(from, end, Math.min(out.length, Math.min(upper.length, lower.length)));
        interpolate(upper, lower, share, out, from, end);
    }

    /**
     * Writes {@code a + share * (b - a)} for each pixel and channel, where a is the sample to the left and b the next one.
     *
     * @param row    samples, channels interleaved; one more than the largest of {@code left}, which is not checked for each pixel
     * @param left   sample by pixel, ascending
     * @param shares by pixel
     * @param x      first pixel
     * @param first  index of {@code out} for its first channel
     */
    public static void spread(float[] row, int[] left, float[] shares, int channels, int x, float[] out, int first, int pixels) {
        Objects.checkFromIndexSize(x, pixels, Math.min(left.length, shares.length));
        Objects.checkFromIndexSize(first, Math.multiplyExact(channels, pixels), out.length);
        if (pixels > 0) {
            Objects.checkFromToIndex(left[x] * channels, (left[x + pixels - 1] + 2) * channels, row.length);
            interpolate(row, left, shares, channels, x, out, first, pixels);
        }
    }

    /**
     * Writes {@code a/4 + 3b/4} and {@code 3b/4 + c/4} for each sample b between its neighbours a and c.
     *
     * @param sample first of them, 1 or more
     * @param pairs  number of them
     */
    public static void spreadTwice(float[] row, int sample, float[] out, int first, int pairs) {
        Objects.checkFromIndexSize(sample - 1, pairs + 2, row.length);
        Objects.checkFromIndexSize(first, Math.multiplyExact(2, pairs), out.length);
        interpolateTwice(row, sample, out, first, pairs);
    }

    /** Multiplies light by {@code 1 + over * gain}. @param gains one per pixel, or one for each of its three channels */
    public static void raise(float[] rgb, int first, float[] gains, int channels, float over, int pixels) {
        Objects.checkFromIndexSize(first, Math.multiplyExact(RGB, pixels), rgb.length);
        if (channels != 1 && channels != RGB) {
            throw new IllegalArgumentException(channels + " gains for three channels");
        }
        Objects.checkFromIndexSize(0, channels * pixels, gains.length);
        multiply(rgb, first, gains, channels, over, pixels);
    }

    /** Gains become factors, {@code 1 + over * gain}, in place. */
    public static void factors(float[] gains, float over, int count) {
        Objects.checkFromIndexSize(0, count, gains.length);
        factors(gains, over, (long) count);
    }

    /**
     * Writes opaque ARGB: {@code m0*r + m1*g + m2*b + m9} is red's value, and so on; each channel's table has its code. Infinite light
     * counts as 1e12.
     *
     * @param matrix row-major, 9, then the offsets of red, green and blue
     * @param tables codes by {@code floatToRawIntBits(value) >>> shift}, for red, green and blue
     * @param offset index of {@code argb} for the first pixel
     */
    public static void show(float[] rgb, int pixels, float[] matrix, byte[][] tables, int shift, int[] argb, int offset) {
        Objects.checkFromIndexSize(0, Math.multiplyExact(RGB, pixels), rgb.length);
        Objects.checkFromIndexSize(offset, pixels, argb.length);
        if (matrix.length != MATRIX + RGB || shift < 1 || shift >= Integer.SIZE) {
            throw new IllegalArgumentException("A matrix of " + matrix.length + " values, or a shift by " + shift);
        }
        for (byte[] table : tables) {
            Objects.checkIndex(-1 >>> shift, table.length);
        }
        show(rgb, pixels, matrix, tables[0], tables[1], tables[2], shift, argb, offset);
    }

    private static int last(float[] table) {
        return Objects.checkIndex(table.length - 1, table.length);
    }

    // The buffer comes first: what is asked of it must be known before arrays are pinned.

    @CriticalRegion
    private static native void lookUp(@Cast("const unsigned char*") ByteBuffer codes, @Cast("long long") long at, int step, int bytes,
            @Const float[] table, int last, float[] out, int first, int outStep, int count);

    @CriticalRegion
    private static native void decode(@Cast("const unsigned char*") ByteBuffer codes, @Cast("long long") long at, int channels, int bytes,
            @Const float[] red, @Const float[] green, @Const float[] blue, int last, @Const float[] matrix, @Const float[] factors,
            float[] rgb, int first, int pixels);

    @CriticalRegion
    @Name("between")
    private static native void interpolate(@Const float[] upper, @Const float[] lower, float share, float[] out, int from, int end);

    @CriticalRegion
    @Name("spread")
    private static native void interpolate(@Const float[] row, @Const int[] left, @Const float[] shares, int channels, int x, float[] out,
            int first, int pixels);

    @CriticalRegion
    @Name("spreadTwice")
    private static native void interpolateTwice(@Const float[] row, int sample, float[] out, int first, int pairs);

    @CriticalRegion
    @Name("raise")
    private static native void multiply(float[] rgb, int first, @Const float[] gains, int channels, float over, int pixels);

    @CriticalRegion
    private static native void factors(float[] gains, float over, @Cast("long long") long count);

    @CriticalRegion
    private static native void show(@Const float[] rgb, int pixels, @Const float[] matrix, @Cast("const signed char*") byte[] red,
            @Cast("const signed char*") byte[] green, @Cast("const signed char*") byte[] blue, int shift, int[] argb, int offset);
}
