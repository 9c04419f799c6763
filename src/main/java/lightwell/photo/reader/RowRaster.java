package lightwell.photo.reader;

import java.io.IOException;
import java.util.Optional;
import lightwell.image.FloatPlane;
import lightwell.image.Half;
import lightwell.image.Raster;
import lightwell.message.Message;
import lightwell.metadata.Transfer;
import lightwell.photo.PhotoException;
import lightwell.rows.NarrowRange;
import lightwell.rows.RgbRows;

/** Decodes all rows of a TIFF, PNG or EXR. */
final class RowRaster {

    private static final int LARGEST = 65_535;
    private static final double UINT = 4_294_967_295.0;

    private RowRaster() {}

    /** Makes something of all rows. */
    @FunctionalInterface
    interface Decoding<T> {
        T of(RgbRows rows) throws IOException;
    }

    /** The code of a value. */
    @FunctionalInterface
    interface Coder {
        int of(float value);
    }

    /** Codes of 8 or 16 bits as stored, of one channel or three; those of narrow range are stretched to the full one. */
    static Raster codes(RgbRows rows, boolean narrow) throws IOException {
        int bits = rows.bytes() ? 8 : 16;
        int largest = (1 << bits) - 1;
        return raster(rows, bits, Optional.empty(), share -> {
            float full = narrow ? NarrowRange.full(share) : share;
            return Math.round(Math.max(0, Math.min(1, full)) * largest);
        });
    }

    /**
     * Codes of {@link Transfer.HalfFloat}. NaN becomes 0, and what a half cannot hold the largest half.
     *
     * @param alpha by which colours are divided, where it is above 0
     */
    static Raster halves(RgbRows rows, Optional<FloatPlane> alpha) throws IOException {
        return raster(rows, 16, alpha, light -> Transfer.HalfFloat.code(Half.of(light)));
    }

    private static Raster raster(RgbRows rows, int bits, Optional<FloatPlane> alpha, Coder code) throws IOException {
        int channels = rows.grey() ? 1 : 3;
        int width = rows.width();
        Raster raster = allocate(rows, channels, bits);
        float[] opacity = new float[width];
        bands(rows, (y, count, rgb) -> {
            for (int row = 0, in = 0; row < count; row++) {
                int line = row;
                alpha.ifPresent(plane -> plane.read(0, y + line, width, opacity, 0));
                int at = (y + row) * raster.rowStride();
                for (int x = 0; x < width; x++, in += 3) {
                    float share = alpha.isPresent() && opacity[x] > 0 ? opacity[x] : 1;
                    for (int c = 0; c < channels; c++, at += raster.bytesPerSample()) {
                        put(raster, at, code.of(rgb[in + c] / share));
                    }
                }
            }
        });
        return raster;
    }

    private static void put(Raster raster, int at, int code) {
        if (raster.bytesPerSample() == 1) {
            raster.samples().put(at, (byte) code);
        } else {
            raster.samples().putShort(at, (short) code);
        }
    }

    /** The values of one channel; those of type "uint" as whole numbers. */
    static FloatPlane plane(RgbRows rows) throws IOException {
        check(4L * rows.width() * rows.height());
        FloatPlane plane = new FloatPlane(rows.width(), rows.height());
        boolean whole = !rows.floats();
        bands(rows, (y, count, rgb) -> {
            for (int i = 0; whole && i < 3 * count * rows.width(); i += 3) {
                rgb[i] = (float) Math.rint(rgb[i] * UINT);
            }
            plane.put(y, count, rgb, 3);
        });
        return plane;
    }

    /** Shares of the range of the values, as 16-bit codes. */
    static Raster shares(FloatPlane plane) {
        return coded(plane, value -> Math.round(plane.share(value) * LARGEST));
    }

    /** Values 0..1 as 16-bit codes. */
    static Raster opacity(FloatPlane plane) {
        return coded(plane, value -> value > 0 ? Math.round(Math.min(1, value) * LARGEST) : 0);
    }

    static Raster coded(FloatPlane plane, Coder code) {
        Raster raster = Raster.allocate(plane.width(), plane.height(), 1, 16);
        float[] row = new float[plane.width()];
        for (int y = 0; y < plane.height(); y++) {
            plane.read(0, y, row.length, row, 0);
            for (int x = 0; x < row.length; x++) {
                raster.samples().putShort(y * raster.rowStride() + 2 * x, (short) code.of(row[x]));
            }
        }
        return raster;
    }

    /** Receives consecutive bands. */
    @FunctionalInterface
    private interface Band {
        void take(int y, int rows, float[] rgb);
    }

    private static void bands(RgbRows rows, Band band) throws IOException {
        int height = rows.height();
        int most = Math.min(height, rows.bandRows());
        float[] rgb = new float[3 * rows.width() * most];
        for (int y = 0; y < height; y += most) {
            int count = Math.min(most, height - y);
            float[] part = count == most ? rgb : new float[3 * rows.width() * count];
            rows.read(y, count, part);
            band.take(y, count, part);
        }
    }

    private static Raster allocate(RgbRows rows, int channels, int bits) throws PhotoException {
        check((long) rows.width() * rows.height() * channels * (bits == 8 ? 1 : 2));
        return Raster.allocate(rows.width(), rows.height(), channels, bits);
    }

    private static void check(long bytes) throws PhotoException {
        if (bytes > Integer.MAX_VALUE) {
            throw new PhotoException(Message.of("photo.layer-too-large"));
        }
    }
}
