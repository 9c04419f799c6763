package lightwell.heif;

import java.nio.ByteBuffer;
import lightwell.message.Message;

/** Reads the bits of a header, the highest bit of each byte first. */
public final class BitReader {

    private static final int LONGEST_NUMBER = 31;

    private final ByteBuffer bytes;
    private final Message what;
    private long position;

    /** @param what the thing being read, with its article: the beginning of error messages */
    public BitReader(ByteBuffer bytes, Message what) {
        this.bytes = bytes;
        this.what = what;
    }

    public void skip(long count) throws HeifException {
        position += count;
        if (position > bytes.limit() * 8L) {
            throw new HeifException(Message.of("heif.ends-too-early", what));
        }
    }

    public boolean flag() throws HeifException {
        return read(1) == 1;
    }

    /** @param count 0..32 */
    public long read(int count) throws HeifException {
        long from = position;
        skip(count);
        long value = 0;
        for (long i = from; i < position; i++) {
            value = value << 1 | bytes.get((int) (i >> 3)) >> 7 - (int) (i & 7) & 1;
        }
        return value;
    }

    /** An unsigned Exp-Golomb code, {@code ue(v)}; signed ones have the same length. */
    public long exponentialGolomb() throws HeifException {
        int zeros = 0;
        while (!flag()) {
            if (++zeros > LONGEST_NUMBER) {
                throw new HeifException(Message.of("heif.holds-number-beyond-32-bits", what));
            }
        }
        return (1L << zeros) - 1 + read(zeros);
    }

    /** An Exp-Golomb code that must not exceed {@code most}. */
    public int count(int most) throws HeifException {
        long value = exponentialGolomb();
        if (value > most) {
            throw new HeifException(Message.of("heif.counts-most", what, value, most));
        }
        return (int) value;
    }
}
