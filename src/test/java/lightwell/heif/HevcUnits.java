package lightwell.heif;

import java.io.ByteArrayOutputStream;

/** Just enough HEVC (ITU-T H.265, 7.3.2.2) to state a size. */
public final class HevcUnits {

    private final StringBuilder bits = new StringBuilder();

    private HevcUnits() {}

    /** A sequence parameter set of 4:2:0 up to its conformance window, with two sub-layers and emulation prevention. */
    public static byte[] sequence(int width, int height) {
        return sequence(width, height, 0, 0);
    }

    /** @param right  chroma samples that are cut off on the right, and {@code bottom} at the bottom */
    public static byte[] sequence(int width, int height, int right, int bottom) {
        return new HevcUnits().start(1, width, height, right, bottom).bits(1, 1).unit(33);
    }

    /** The same with another chroma format: 0 grey, 1 4:2:0, 2 4:2:2, 3 4:4:4. */
    public static byte[] sequence(int chroma, int width, int height, int right, int bottom) {
        return new HevcUnits().start(chroma, width, height, right, bottom).bits(1, 1).unit(33);
    }

    /**
     * A whole parameter set, with everything before the description of colour that may be there: scaling lists, samples as they are,
     * reference sets, an aspect ratio.
     *
     * @param colour null for a set without one
     */
    public static byte[] described(Property.Nclx colour) {
        HevcUnits out = new HevcUnits().start(1, 64, 64, 0, 0).golomb(0).golomb(0).golomb(4).bits(1, 1);
        for (int number = 0; number < 6 + 6; number++) {
            out.golomb(number % 3); // two sub-layers, then blocks
        }
        out.bits(3, 2);
        for (int size = 0; size < 4; size++) {
            for (int matrix = 0; matrix < 6; matrix += size == 3 ? 3 : 1) {
                out.bits(matrix == 0 ? 1 : 0, 1);
                for (int number = matrix == 0 ? Math.min(64, 16 << 2 * size) + (size > 1 ? 1 : 0) : 1; number > 0; number--) {
                    out.golomb(number % 5);
                }
            }
        }
        out.bits(0, 2).bits(1, 1).bits(0x77, 8).golomb(0).golomb(1).bits(0, 1);
        out.golomb(3); // reference sets: of two and one picture, of two of these by prediction, of none
        out.golomb(2).golomb(1).golomb(0).bits(1, 1).golomb(5).bits(0, 1).golomb(0).bits(1, 1);
        out.bits(1, 1).bits(0, 1).golomb(0).bits(1, 1).bits(0b01, 2).bits(0b00, 2).bits(0b00, 2);
        out.bits(0, 1).golomb(0).golomb(0);
        out.bits(1, 1).golomb(2).bits(77, 8).bits(1, 1).bits(3, 8).bits(0, 1).bits(0, 2);
        out.bits(1, 1).bits(1, 1).bits(255, 8).bits(4, 16).bits(3, 16).bits(1, 1).bits(1, 1);
        out.bits(colour == null ? 0 : 1, 1);
        if (colour != null) {
            out.bits(5, 3).bits(colour.fullRange() ? 1 : 0, 1).bits(1, 1);
            out.bits(colour.primaries(), 8).bits(colour.transfer(), 8).bits(colour.matrix(), 8);
        }
        return out.bits(0, 40).unit(33);
    }

    private HevcUnits start(int chroma, int width, int height, int right, int bottom) {
        HevcUnits out = this;
        out.bits(0, 4).bits(1, 3).bits(1, 1);
        out.bits(1, 8).bits(0, 40).bits(0, 40).bits(93, 8);
        out.bits(3, 2).bits(0, 14).bits(0, 48).bits(0, 40).bits(90, 8);
        out.golomb(0).golomb(chroma);
        if (chroma == 3) {
            out.bits(0, 1);
        }
        return out.golomb(width).golomb(height).bits(1, 1).golomb(0).golomb(right).golomb(0).golomb(bottom);
    }

    public static byte[] withLength(byte[] unit) {
        return new BoxWriter().u32(unit.length).bytes(unit).toBytes();
    }

    public static Property.DecoderConfig config(byte[] unit) {
        byte[] fixed = java.util.Arrays.copyOf(Graphs.config().content(), 22);
        return new Property.DecoderConfig("hvcC",
                new BoxWriter().bytes(fixed).u8(1).u8(33).u16(1).u16(unit.length).bytes(unit).toBytes());
    }

    private HevcUnits bits(long value, int count) {
        for (int i = count - 1; i >= 0; i--) {
            bits.append(value >> i & 1);
        }
        return this;
    }

    private HevcUnits golomb(int value) {
        int length = 32 - Integer.numberOfLeadingZeros(value + 1);
        return bits(0, length - 1).bits(value + 1, length);
    }

    private byte[] unit(int type) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(type << 1);
        out.write(1);
        bits.append("0".repeat((8 - bits.length() % 8) % 8));
        int zeros = 0;
        for (int i = 0; i < bits.length(); i += 8) {
            int b = Integer.parseInt(bits.substring(i, i + 8), 2);
            if (zeros >= 2 && b <= 3) {
                out.write(3);
                zeros = 0;
            }
            out.write(b);
            zeros = b == 0 ? zeros + 1 : 0;
        }
        return out.toByteArray();
    }
}
