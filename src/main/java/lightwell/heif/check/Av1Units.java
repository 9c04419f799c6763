package lightwell.heif.check;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import lightwell.heif.HeifException;
import lightwell.heif.Limits;
import lightwell.message.Message;

/** Iterates over the open bitstream units of an AV1 stream (AV1 bitstream specification, 5.3). */
final class Av1Units {

    private static final int SEQUENCE_HEADER = 1;
    private static final int FRAME_HEADER = 3;
    private static final int FRAME = 6;

    private Av1Units() {}

    @FunctionalInterface
    private interface Visitor {
        void unit(int type, ByteBuffer content);
    }

    /** All sequence headers. */
    static List<ByteBuffer> sequenceHeaders(ByteBuffer units) throws HeifException {
        List<ByteBuffer> headers = new ArrayList<>();
        walk(units, (type, content) -> {
            if (type == SEQUENCE_HEADER) {
                headers.add(content);
            }
        });
        return headers;
    }

    /** The number of coded frames, shown or not. */
    static int frames(ByteBuffer units) throws HeifException {
        int[] frames = {0};
        walk(units, (type, content) -> frames[0] += type == FRAME_HEADER || type == FRAME ? 1 : 0);
        return frames[0];
    }

    /** Stops at a truncated unit, as decoders do. */
    private static void walk(ByteBuffer units, Visitor visitor) throws HeifException {
        ByteBuffer in = units.slice();
        for (int count = 0; in.hasRemaining(); count++) {
            if (count == Limits.MAX_CODED_UNITS) {
                throw new HeifException(Message.of("heif.av1-stream-more-units", Limits.MAX_CODED_UNITS));
            }
            int header = in.get();
            if ((header & 4) != 0 && in.hasRemaining()) {
                in.get(); // temporal and spatial layer
            }
            long length = (header & 2) != 0 ? leb128(in) : in.remaining();
            if (length > in.remaining()) {
                break;
            }
            visitor.unit(header >> 3 & 15, in.slice(in.position(), (int) length));
            in.position(in.position() + (int) length);
        }
    }

    private static long leb128(ByteBuffer in) {
        long value = 0;
        for (int i = 0; i < 8 && in.hasRemaining(); i++) {
            int b = in.get();
            value |= (b & 0x7fL) << 7 * i;
            if ((b & 0x80) == 0) {
                break;
            }
        }
        return value;
    }
}
