package lightwell.codec;

import java.io.ByteArrayOutputStream;
import lightwell.image.Raster;

/** Encodes one channel as lossless JPEG (ITU-T T.81, annex H), with a Huffman table of codes of five bits. */
public final class LosslessJpegComposer {

    private static final int CATEGORIES = 17;
    private static final int CODE_LENGTH = 5;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private long bits;
    private int count;

    private LosslessJpegComposer() {}

    /** @param restartRows rows between restart markers; 0 for none */
    public static byte[] encode(Raster raster, int predictor, int restartRows) {
        return new LosslessJpegComposer().compose(raster, predictor, restartRows);
    }

    private byte[] compose(Raster raster, int predictor, int restartRows) {
        out(0xFF, 0xD8);
        out(0xFF, 0xC3, 0, 11, raster.bitDepth(), raster.height() >> 8, raster.height() & 0xFF, raster.width() >> 8, raster.width() & 0xFF,
                1, 1, 0x11, 0);
        out(0xFF, 0xC4, 0, 19 + CATEGORIES, 0);
        for (int length = 1; length <= 16; length++) {
            out(length == CODE_LENGTH ? CATEGORIES : 0);
        }
        for (int category = 0; category < CATEGORIES; category++) {
            out(category);
        }
        int interval = restartRows * raster.width();
        if (interval > 0) {
            out(0xFF, 0xDD, 0, 4, interval >> 8, interval & 0xFF);
        }
        out(0xFF, 0xDA, 0, 8, 1, 1, 0, predictor, 0, 0);
        for (int y = 0; y < raster.height(); y++) {
            boolean first = y == 0 || restartRows > 0 && y % restartRows == 0;
            if (first && y > 0) {
                align();
                out(0xFF, 0xD0 + (y / restartRows - 1) % 8);
            }
            for (int x = 0; x < raster.width(); x++) {
                difference((short) (raster.get(x, y, 0) - predicted(raster, x, y, first, predictor)));
            }
        }
        align();
        out(0xFF, 0xD9);
        return out.toByteArray();
    }

    private static int predicted(Raster raster, int x, int y, boolean first, int predictor) {
        if (first) {
            return x == 0 ? 1 << raster.bitDepth() - 1 : raster.get(x - 1, y, 0);
        }
        int b = raster.get(x, y - 1, 0);
        if (x == 0) {
            return b;
        }
        int a = raster.get(x - 1, y, 0);
        int c = raster.get(x - 1, y - 1, 0);
        return new int[] {0, a, b, c, a + b - c, a + ((b - c) >> 1), b + ((a - c) >> 1), (a + b) >> 1}[predictor];
    }

    /** Modulo 65536, -32768 has a category of its own. */
    private void difference(int value) {
        int category = 32 - Integer.numberOfLeadingZeros(Math.abs(value));
        put(category, CODE_LENGTH);
        if (category < 16 && category > 0) {
            put(value > 0 ? value : value + (1 << category) - 1, category);
        }
    }

    private void put(int value, int length) {
        bits = bits << length | value;
        count += length;
        while (count >= 8) {
            count -= 8;
            int next = (int) (bits >> count) & 0xFF;
            out(next);
            if (next == 0xFF) {
                out(0);
            }
        }
    }

    private void align() {
        if (count > 0) {
            put((1 << 8 - count) - 1, 8 - count);
        }
    }

    private void out(int... bytes) {
        for (int b : bytes) {
            out.write(b);
        }
    }
}
