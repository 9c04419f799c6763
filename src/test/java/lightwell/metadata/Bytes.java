package lightwell.metadata;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Builds big-endian structures for tests. */
public final class Bytes {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    public Bytes u8(int... values) {
        for (int value : values) {
            out.write(value);
        }
        return this;
    }

    public Bytes u16(int... values) {
        for (int value : values) {
            u8(value >> 8, value);
        }
        return this;
    }

    public Bytes u32(long... values) {
        for (long value : values) {
            u16((int) (value >> 16), (int) value);
        }
        return this;
    }

    public Bytes text(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    public Bytes bytes(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    /** s15Fixed16Numbers. */
    public Bytes fixed(double... values) {
        for (double value : values) {
            u32(Math.round(value * 65_536));
        }
        return this;
    }

    public int size() {
        return out.size();
    }

    public byte[] done() {
        return out.toByteArray();
    }
}
