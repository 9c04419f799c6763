package lightwell.heif;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes big-endian fields and nested boxes to a growing buffer. */
public final class BoxWriter {

    private byte[] buffer = new byte[1024];
    private int length;

    int length() {
        return length;
    }

    BoxWriter u8(int value) {
        room(1);
        buffer[length++] = (byte) value;
        return this;
    }

    BoxWriter u16(int value) {
        return u8(value >> 8).u8(value);
    }

    public BoxWriter u32(int value) {
        return u16(value >>> 16).u16(value);
    }

    /** An item id of 16 or 32 bits. */
    BoxWriter id(boolean wide, int value) {
        return wide ? u32(value) : u16(value);
    }

    public BoxWriter bytes(byte[] value) {
        room(value.length);
        System.arraycopy(value, 0, buffer, length, value.length);
        length += value.length;
        return this;
    }

    /** Writes the remaining bytes of a buffer without changing its position. */
    BoxWriter bytes(ByteBuffer value) {
        room(value.remaining());
        value.get(value.position(), buffer, length, value.remaining());
        length += value.remaining();
        return this;
    }

    BoxWriter fourCC(String type) {
        byte[] four = type.getBytes(StandardCharsets.ISO_8859_1);
        if (four.length != 4) {
            throw new IllegalArgumentException("A type has four characters: '" + type + "'");
        }
        return bytes(four);
    }

    /** UTF-8 with a zero byte at the end. */
    BoxWriter string(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8)).u8(0);
    }

    BoxWriter box(String type, Runnable content) {
        int start = length;
        u32(0).fourCC(type);
        content.run();
        int end = length;
        length = start;
        u32(end - start);
        length = end;
        return this;
    }

    BoxWriter fullBox(String type, int version, int flags, Runnable content) {
        return box(type, () -> {
            u32(version << 24 | flags);
            content.run();
        });
    }

    public byte[] toBytes() {
        return Arrays.copyOf(buffer, length);
    }

    private void room(int more) {
        if (buffer.length - length < more) {
            int doubled = (int) Math.min(2L * buffer.length, Integer.MAX_VALUE - 8);
            buffer = Arrays.copyOf(buffer, Math.max(doubled, Math.addExact(length, more)));
        }
    }
}
