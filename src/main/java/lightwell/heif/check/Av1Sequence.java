package lightwell.heif.check;

import java.nio.ByteBuffer;
import lightwell.heif.BitReader;
import lightwell.heif.HeifException;
import lightwell.message.Message;

/** The size in a sequence header (AV1 bitstream specification, 5.5.1), which a decoder allocates regardless of {@code ispe}. */
record Av1Sequence(long width, long height) {

    /** The largest size of all sequence headers among the open bitstream units; 0 x 0 if there is none. */
    static Av1Sequence largest(ByteBuffer units) throws HeifException {
        Av1Sequence largest = new Av1Sequence(0, 0);
        for (ByteBuffer header : Av1Units.sequenceHeaders(units)) {
            Av1Sequence one = head(bits(header)).sequence;
            largest = new Av1Sequence(Math.max(largest.width, one.width), Math.max(largest.height, one.height));
        }
        return largest;
    }

    /** The beginning of a sequence header. */
    record Head(Av1Sequence sequence, int profile, boolean reduced) {}

    static BitReader bits(ByteBuffer unit) {
        return new BitReader(unit, Message.of("heif.av1-header"));
    }

    /** Reads up to the size. */
    static Head head(BitReader in) throws HeifException {
        int profile = (int) in.read(3);
        in.read(1); // still picture
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
        return new Head(new Av1Sequence(width, height), profile, reduced);
    }

    private static void operatingPoints(BitReader in) throws HeifException {
        int delayBits = 0;
        boolean model = false;
        if (in.flag()) {
            in.read(32); // units in a tick, time scale
            in.read(32);
            if (in.flag()) {
                skipExponentialGolomb(in);
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

    /** {@code uvlc()}; unlike HEVC's codes, it ends at 32 zeros. */
    private static void skipExponentialGolomb(BitReader in) throws HeifException {
        int zeros = 0;
        while (!in.flag()) {
            zeros++;
        }
        if (zeros < 32) {
            in.read(zeros);
        }
    }
}
