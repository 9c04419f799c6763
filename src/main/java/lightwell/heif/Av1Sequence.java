package lightwell.heif;

import java.nio.ByteBuffer;

/**
 * The size in a sequence header (AV1 bitstream specification, 5.5.1): what a decoder will make room for, whatever
 * {@code ispe} says.
 */
record Av1Sequence(long width, long height) {

    private static final int SEQUENCE_HEADER = 1;

    /**
     * The largest size of all sequence headers among the open bitstream units (5.3); 0 x 0 when there is none.
     * What follows a unit that is cut short is not looked at: the decoder stops there, too.
     */
    static Av1Sequence largest(ByteBuffer units) throws HeifException {
        ByteBuffer in = units.slice();
        Av1Sequence largest = new Av1Sequence(0, 0);
        for (int count = 0; in.hasRemaining(); count++) {
            if (count == Limits.MAX_CODED_UNITS) {
                throw new HeifException("An AV1 stream has more than " + Limits.MAX_CODED_UNITS + " units.");
            }
            int header = in.get();
            if ((header & 4) != 0 && in.hasRemaining()) {
                in.get(); // temporal and spatial layer
            }
            long length = (header & 2) != 0 ? leb128(in) : in.remaining();
            if (length > in.remaining()) {
                break;
            }
            if ((header >> 3 & 15) == SEQUENCE_HEADER) {
                Av1Sequence one = read(in.slice(in.position(), (int) length));
                largest = new Av1Sequence(Math.max(largest.width, one.width), Math.max(largest.height, one.height));
            }
            in.position(in.position() + (int) length);
        }
        return largest;
    }

    private static Av1Sequence read(ByteBuffer unit) throws HeifException {
        Bits in = new Bits(unit);
        in.read(4); // profile, still picture
        boolean reduced = in.flag();
        if (reduced) {
            in.read(5);
        } else {
            operatingPoints(in);
        }
        int widthBits = (int) in.read(4) + 1;
        int heightBits = (int) in.read(4) + 1;
        long width = in.read(widthBits) + 1;
        long height = in.read(heightBits) + 1;
        return new Av1Sequence(width, height);
    }

    private static void operatingPoints(Bits in) throws HeifException {
        int delayBits = 0;
        boolean model = false;
        if (in.flag()) {
            in.read(32); // units in a tick, time scale
            in.read(32);
            if (in.flag()) {
                in.skipExponentialGolomb();
            }
            model = in.flag();
            if (model) {
                delayBits = (int) in.read(5) + 1;
                in.read(32);
                in.read(10);
            }
        }
        boolean displayDelay = in.flag();
        for (long points = in.read(5) + 1; points > 0; points--) {
            in.read(12);
            if (in.read(5) > 7) {
                in.read(1); // tier
            }
            if (model && in.flag()) {
                in.read(delayBits);
                in.read(delayBits);
                in.read(1);
            }
            if (displayDelay && in.flag()) {
                in.read(4);
            }
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

    private static final class Bits {

        private final ByteBuffer bytes;
        private long position;

        Bits(ByteBuffer bytes) {
            this.bytes = bytes;
        }

        boolean flag() throws HeifException {
            return read(1) == 1;
        }

        long read(int count) throws HeifException {
            if (position + count > bytes.limit() * 8L) {
                throw new HeifException("A sequence header of the AV1 stream ends too early.");
            }
            long value = 0;
            for (int i = 0; i < count; i++, position++) {
                value = value << 1 | bytes.get((int) (position >> 3)) >> 7 - (position & 7) & 1;
            }
            return value;
        }

        void skipExponentialGolomb() throws HeifException {
            int zeros = 0;
            while (!flag()) {
                zeros++;
            }
            if (zeros < 32) {
                read(zeros);
            }
        }
    }
}
