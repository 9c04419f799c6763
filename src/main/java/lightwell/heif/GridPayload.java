package lightwell.heif;

import java.nio.ByteBuffer;
import lightwell.message.Message;

/**
 * Payload of a {@code grid} item (ISO/IEC 23008-12, 6.6.2.3.2).
 *
 * @param rows    1 to 256
 * @param columns 1 to 256
 * @param width   of the assembled image, cropped at the right
 * @param height  of the assembled image, cropped at the bottom
 */
public record GridPayload(int rows, int columns, int width, int height) {

    private static final int WIDE_FIELDS = 1;

    /** @throws HeifException if the payload is malformed or has more pixels than any image may have */
    public static GridPayload parse(int itemId, ByteBuffer data) throws HeifException {
        BoxReader in = new BoxReader(Message.of("heif.the-grid", itemId), data.duplicate(), 0);
        int version = in.u8();
        boolean wide = (in.u8() & WIDE_FIELDS) != 0;
        if (version != 0) {
            throw in.refuse(Message.of("heif.unknown-version", version));
        }
        int rows = in.u8() + 1;
        int columns = in.u8() + 1;
        long width = in.id(wide);
        long height = in.id(wide);
        if (width == 0 || height == 0 || width > Limits.MAX_PIXELS || width * height > Limits.MAX_PIXELS) {
            throw in.refuse(Message.of("heif.asks-pixels-limit", width, height, Limits.MAX_PIXELS));
        }
        return new GridPayload(rows, columns, (int) width, (int) height);
    }

    /** The payload as stored in a file. */
    public byte[] bytes() {
        if (rows < 1 || rows > 256 || columns < 1 || columns > 256 || width < 1 || height < 1) {
            throw new IllegalArgumentException("No such grid: " + this);
        }
        boolean wide = width > 0xffff || height > 0xffff;
        BoxWriter out = new BoxWriter();
        out.u8(0).u8(wide ? WIDE_FIELDS : 0).u8(rows - 1).u8(columns - 1);
        out.id(wide, width).id(wide, height);
        return out.toBytes();
    }
}
