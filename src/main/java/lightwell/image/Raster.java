package lightwell.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Decoded samples of one image: row-major, top row first, channels interleaved, unsigned integers. A sample of up to 8 bits takes one byte;
 * above that it takes two bytes, little-endian, right-aligned (a 10-bit code is 0..1023). The samples may be native memory: they are valid
 * until {@link #close}, which the owner calls when nobody reads them any more. Reading is thread-safe.
 */
public final class Raster implements AutoCloseable {

    private final int width;
    private final int height;
    private final int channels;
    private final int bitDepth;
    private final int rowStride;
    private final AtomicReference<ByteBuffer> samples;
    private final Runnable release;

    private Raster(int width, int height, int channels, int bitDepth, int rowStride, ByteBuffer samples, Runnable release) {
        this.width = width;
        this.height = height;
        this.channels = channels;
        this.bitDepth = bitDepth;
        this.rowStride = rowStride;
        this.samples = new AtomicReference<>(samples);
        this.release = release;
    }

    /**
     * A raster over existing samples.
     *
     * @param rowStride bytes from one row to the next
     * @param release   called once, by {@link #close}
     */
    public static Raster wrap(int width, int height, int channels, int bitDepth, int rowStride, ByteBuffer samples, Runnable release) {
        if (width < 1 || height < 1 || channels < 1 || channels > 4 || bitDepth < 1 || bitDepth > 16) {
            throw new IllegalArgumentException(
                    "Not a raster: " + width + "x" + height + ", " + channels + " channels, " + bitDepth + " bits");
        }
        long rowBytes = (long) width * channels * bytesPerSample(bitDepth);
        if (rowStride < rowBytes || (long) rowStride * (height - 1) + rowBytes > samples.limit()) {
            throw new IllegalArgumentException("The samples are too short for " + width + "x" + height + "x" + channels);
        }
        ByteBuffer view = samples.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        view.position(0);
        return new Raster(width, height, channels, bitDepth, rowStride, view, Objects.requireNonNull(release));
    }

    /** A zeroed raster in new direct memory, rows tightly packed. */
    public static Raster allocate(int width, int height, int channels, int bitDepth) {
        int stride = Math.multiplyExact(Math.multiplyExact(width, channels), bytesPerSample(bitDepth));
        ByteBuffer memory = ByteBuffer.allocateDirect(Math.multiplyExact(stride, height));
        return wrap(width, height, channels, bitDepth, stride, memory, () -> {});
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** 1 (grey), 3 (RGB) or 4 (RGBA). */
    public int channels() {
        return channels;
    }

    /** Significant bits of a sample, 1..16. */
    public int bitDepth() {
        return bitDepth;
    }

    public int rowStride() {
        return rowStride;
    }

    public int bytesPerSample() {
        return bytesPerSample(bitDepth);
    }

    /** The largest code value. */
    public int maxCode() {
        return (1 << bitDepth) - 1;
    }

    /** The size of the samples in bytes. */
    public long byteSize() {
        return (long) rowStride * height;
    }

    /** The samples from the first row on, little-endian, position 0. Duplicate the buffer before changing its position. */
    public ByteBuffer samples() {
        ByteBuffer open = samples.get();
        if (open == null) {
            throw new IllegalStateException("The raster is closed");
        }
        return open;
    }

    /** One code value. For probes and tests: too slow for loops over pictures. */
    public int get(int x, int y, int channel) {
        Objects.checkIndex(x, width);
        Objects.checkIndex(y, height);
        Objects.checkIndex(channel, channels);
        int offset = y * rowStride + (x * channels + channel) * bytesPerSample();
        ByteBuffer bytes = samples();
        return bytesPerSample() == 1 ? bytes.get(offset) & 0xFF : bytes.getShort(offset) & 0xFFFF;
    }

    /** Sets one code value. For generated pictures. */
    public void set(int x, int y, int channel, int code) {
        Objects.checkIndex(x, width);
        Objects.checkIndex(y, height);
        Objects.checkIndex(channel, channels);
        int offset = y * rowStride + (x * channels + channel) * bytesPerSample();
        if (bytesPerSample() == 1) {
            samples().put(offset, (byte) code);
        } else {
            samples().putShort(offset, (short) code);
        }
    }

    /** Frees the memory; further calls do nothing. */
    @Override
    public void close() {
        if (samples.getAndSet(null) != null) {
            release.run();
        }
    }

    private static int bytesPerSample(int bitDepth) {
        return bitDepth <= 8 ? 1 : 2;
    }
}
