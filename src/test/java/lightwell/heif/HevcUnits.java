package lightwell.heif;

import java.io.ByteArrayOutputStream;

/** Just enough HEVC (ITU-T H.265, 7.3.2.2) to state a size. */
final class HevcUnits {

    private final StringBuilder bits = new StringBuilder();

    private HevcUnits() { }

    /** A sequence parameter set of 4:2:0 up to its conformance window, with two sub-layers and emulation prevention. */
    static byte[] sequence(int width, int height) {
        return sequence(width, height, 0, 0);
    }

    /** @param right  chroma samples that are cut off on the right, and {@code bottom} at the bottom */
    static byte[] sequence(int width, int height, int right, int bottom) {
        HevcUnits out = new HevcUnits();
        out.bits(0, 4).bits(1, 3).bits(1, 1);
        out.bits(1, 8).bits(0, 40).bits(0, 40).bits(93, 8);
        out.bits(3, 2).bits(0, 14).bits(0, 48).bits(0, 40).bits(90, 8);
        out.golomb(0).golomb(1).golomb(width).golomb(height).bits(1, 1).golomb(0).golomb(right).golomb(0).golomb(bottom).bits(1, 1);
        return out.unit(33);
    }

    static byte[] withLength(byte[] unit) {
        return new BoxWriter().u32(unit.length).bytes(unit).toBytes();
    }

    static Property.DecoderConfig config(byte[] unit) {
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
