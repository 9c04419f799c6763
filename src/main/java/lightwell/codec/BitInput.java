package lightwell.codec;

import java.nio.ByteBuffer;
import lightwell.message.Message;

/** Reads the bits of a JPEG scan, without stuffed zeros. At a marker and at the end it returns zeros and records the overrun. */
final class BitInput {

    private static final int WORD = 16;

    private final ByteBuffer in;
    private long held;
    private int count;
    private long missing;

    BitInput(ByteBuffer in) {
        this.in = in;
    }

    /** The next 16 bits. */
    int peek() {
        while (count < WORD) {
            held = held << Byte.SIZE | next();
            count += Byte.SIZE;
        }
        return (int) (held >> count - WORD) & 0xFFFF;
    }

    void skip(int bits) {
        count -= bits;
    }

    /** @param bits 1..16 */
    int take(int bits) {
        int value = peek() >> WORD - bits;
        skip(bits);
        return value;
    }

    /** Whether bits were taken beyond the available data. */
    boolean overrun() {
        return missing * Byte.SIZE > count;
    }

    /** Skips the restart marker, which must be next. */
    void restart() throws CodecException {
        boolean marker = in.remaining() >= 2 && in.get(in.position()) == (byte) 0xFF && (in.get(in.position() + 1) & 0xF8) == 0xD0;
        if (overrun() || !marker) {
            throw new CodecException(Message.of("codec.picture-data-damaged-restart-marker"));
        }
        in.position(in.position() + 2);
        held = 0;
        count = 0;
        missing = 0;
    }

    private int next() {
        int at = in.position();
        if (at >= in.limit() || in.get(at) == (byte) 0xFF && (at + 1 >= in.limit() || in.get(at + 1) != 0)) {
            missing++;
            return 0;
        }
        boolean stuffed = in.get(at) == (byte) 0xFF;
        in.position(at + (stuffed ? 2 : 1));
        return in.get(at) & 0xFF;
    }
}
