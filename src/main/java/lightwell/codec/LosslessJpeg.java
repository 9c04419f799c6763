package lightwell.codec;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import lightwell.image.Raster;
import lightwell.jpeg.Frame;
import lightwell.jpeg.JpegPicture;
import lightwell.message.Message;

/** Decodes lossless JPEG with one component, 2 to 16 bits, Huffman coded (ITU-T T.81, annex H). */
final class LosslessJpeg {

    private static final int SOS = 0xDA;
    private static final int DHT = 0xC4;
    private static final int DRI = 0xDD;
    private static final int EOI = 0xD9;
    private static final int TABLES = 4;

    private final Frame frame;
    private final ByteBuffer in;
    private final HuffmanTable[] tables = new HuffmanTable[TABLES];
    private int restartInterval;

    private LosslessJpeg(Frame frame, ByteBuffer in) {
        this.frame = frame;
        this.in = in;
    }

    static Raster decode(JpegPicture picture) throws CodecException {
        try {
            return new LosslessJpeg(picture.frame(), ByteBuffer.wrap(picture.stream())).decode();
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new CodecException(Message.of("codec.picture-lossless-data-damaged"), e);
        }
    }

    private Raster decode() throws CodecException {
        in.getShort(); // SOI
        while (true) {
            int marker = in.getShort() & 0xFF;
            if (marker == EOI) {
                throw new CodecException(Message.of("codec.picture-lossless-data-missing"));
            }
            int next = in.position() + (in.getShort() & 0xFFFF);
            if (marker == DHT) {
                while (in.position() < next) {
                    int place = in.get() & 0xFF;
                    HuffmanTable table = HuffmanTable.read(in);
                    if (place < TABLES) {
                        tables[place] = table; // class 0, the only one in a lossless picture
                    }
                }
            } else if (marker == DRI) {
                restartInterval = in.getShort() & 0xFFFF;
            } else if (marker == SOS) {
                return scan(next);
            }
            in.position(next);
        }
    }

    /** Decodes a scan header of one component: its selector, its table, then predictor, an unused byte and the point transform. */
    private Raster scan(int data) throws CodecException {
        if (in.get() != 1) {
            throw new CodecException(Message.of("codec.picture-lossless-data-damaged-scan"));
        }
        in.get();
        int place = (in.get() & 0xFF) >> 4;
        HuffmanTable table = place < TABLES ? tables[place] : null;
        int predictor = in.get();
        in.get();
        int transform = in.get() & 0x0F;
        int width = frame.width();
        if (table == null || predictor < 1 || predictor > 7 || transform >= frame.precision() || restartInterval % width != 0) {
            throw new CodecException(Message.of("codec.picture-lossless-data-damaged-scan-makes"));
        }
        in.position(data);
        return samples(new BitInput(in), table, predictor, transform);
    }

    private Raster samples(BitInput bits, HuffmanTable table, int predictor, int transform) throws CodecException {
        int width = frame.width();
        Raster raster = Raster.allocate(width, frame.height(), 1, frame.precision());
        int restartRows = restartInterval / width;
        int[] above = new int[width];
        int[] row = new int[width];
        for (int y = 0; y < frame.height(); y++) {
            boolean first = y == 0 || restartRows > 0 && y % restartRows == 0;
            if (first && y > 0) {
                bits.restart();
            }
            for (int x = 0; x < width; x++) {
                int predicted = first ? x == 0 ? 1 << frame.precision() - transform - 1 : row[x - 1]
                        : x == 0 ? above[0] : predict(predictor, row[x - 1], above[x], above[x - 1]);
                row[x] = predicted + difference(bits, table) & 0xFFFF;
            }
            if (bits.overrun()) {
                throw new CodecException(Message.of("codec.picture-lossless-data-cut-short"));
            }
            store(row, transform, raster, y);
            int[] reuse = above;
            above = row;
            row = reuse;
        }
        return raster;
    }

    /** Table H.1; a: left, b: above, c: above left. */
    private static int predict(int predictor, int a, int b, int c) {
        return switch (predictor) {
            case 1 -> a;
            case 2 -> b;
            case 3 -> c;
            case 4 -> a + b - c;
            case 5 -> a + (b - c >> 1);
            case 6 -> b + (a - c >> 1);
            default -> a + b >> 1;
        };
    }

    /** H.1.2.2: category 16 has no additional bits. */
    private static int difference(BitInput bits, HuffmanTable table) throws CodecException {
        int category = table.decode(bits);
        if (category == 0 || category == 16) {
            return category == 0 ? 0 : 1 << 15;
        }
        if (category > 16) {
            throw new CodecException(Message.of("codec.picture-lossless-data-damaged-difference", category));
        }
        int value = bits.take(category);
        return value < 1 << category - 1 ? value - (1 << category) + 1 : value;
    }

    private static void store(int[] row, int transform, Raster raster, int y) {
        int at = y * raster.rowStride();
        for (int x = 0; x < row.length; x++) {
            int code = row[x] << transform & raster.maxCode();
            if (raster.bytesPerSample() == 1) {
                raster.samples().put(at + x, (byte) code);
            } else {
                raster.samples().putShort(at + 2 * x, (short) code);
            }
        }
    }
}
