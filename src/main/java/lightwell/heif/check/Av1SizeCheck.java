package lightwell.heif.check;

import java.nio.ByteBuffer;
import lightwell.heif.HeifException;
import lightwell.heif.Item;
import lightwell.message.Message;

/** Compares the size that an AV1 stream makes the decoder allocate with the size that the file declares. */
final class Av1SizeCheck {

    /** Bytes of {@code av1C} before the open bitstream units in it. */
    private static final int UNITS_AT = 4;

    private Av1SizeCheck() {}

    /**
     * @param av1C its content, at least four bytes
     * @param most the largest number of pixels that the stream may have
     * @return pixels of all its frames
     */
    static long check(Item item, byte[] av1C, ByteBuffer data, long most) throws HeifException {
        long configured = check(item, ByteBuffer.wrap(av1C, UNITS_AT, av1C.length - UNITS_AT), most);
        return Math.max(configured, check(item, data, most)) * Math.max(1, Av1Units.frames(data));
    }

    private static long check(Item item, ByteBuffer units, long most) throws HeifException {
        Av1Sequence sequence = Av1Sequence.largest(units);
        if (sequence.width() * sequence.height() > most) {
            throw Refusals.refuse(item, Message.of("heif.coded-pixels-far-more", sequence.width(), sequence.height()));
        }
        return sequence.width() * sequence.height();
    }
}
