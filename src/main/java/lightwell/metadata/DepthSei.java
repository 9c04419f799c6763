package lightwell.metadata;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Consumer;
import lightwell.message.Message;
import lightwell.metadata.DepthDescription.Kind;

/**
 * Reads the depth representation information SEI message (ITU-T H.265, G.14.2.5, payload type 177) of an {@code auxC} box: u32 length of
 * all messages, then each as u32 length and a NAL unit.
 */
public final class DepthSei {

    private static final int PREFIX_SEI = 39;
    private static final int SUFFIX_SEI = 40;
    private static final int DEPTH_REPRESENTATION_INFO = 177;
    private static final String SOURCE = "depth representation SEI";

    private DepthSei() {}

    /** Empty without such a message, or if it gives no range for a uniform quantisation. */
    public static Optional<DepthRange> read(byte[] subtype, Consumer<Message> warnings) {
        if (subtype.length < 8) {
            return Optional.empty();
        }
        try {
            ByteBuffer messages = ByteBuffer.wrap(subtype, 4, subtype.length - 4);
            while (messages.remaining() > 4) {
                int length = messages.getInt();
                if (length < 0 || length > messages.remaining()) {
                    break;
                }
                byte[] unit = new byte[length];
                messages.get(unit);
                Optional<DepthRange> range = ofUnit(ByteBuffer.wrap(unescaped(unit)));
                if (range.isPresent()) {
                    return range;
                }
            }
        } catch (BufferUnderflowException e) {
            warnings.accept(Message.of("metadata.depth-map-sei-message-left"));
        }
        return Optional.empty();
    }

    private static Optional<DepthRange> ofUnit(ByteBuffer unit) {
        int type = unit.getShort() >> 9 & 0x3F;
        if (type != PREFIX_SEI && type != SUFFIX_SEI) {
            return Optional.empty();
        }
        int payload = extended(unit);
        int size = extended(unit);
        if (payload != DEPTH_REPRESENTATION_INFO || size > unit.remaining()) {
            return Optional.empty();
        }
        return range(new Bits(unit.slice(unit.position(), size)));
    }

    private static Optional<DepthRange> range(Bits bits) {
        boolean hasNear = bits.flag();
        boolean hasFar = bits.flag();
        boolean hasMin = bits.flag();
        boolean hasMax = bits.flag();
        int representation = bits.exponential();
        if (hasMin || hasMax) {
            bits.exponential();
        }
        double near = hasNear ? bits.real() : Double.NaN;
        double far = hasFar ? bits.real() : Double.NaN;
        double min = hasMin ? bits.real() : Double.NaN;
        double max = hasMax ? bits.real() : Double.NaN;
        DepthRange range = switch (representation) {
            case 0 -> new DepthRange(Kind.DISPARITY, 1 / far, 1 / near, SOURCE);
            case 1 -> new DepthRange(Kind.DISPARITY, min, max, SOURCE);
            case 2 -> new DepthRange(Kind.DEPTH, near, far, SOURCE);
            default -> null;
        };
        return Optional.ofNullable(range).filter(r -> Double.isFinite(r.min()) && Double.isFinite(r.max()));
    }

    /** A value of SEI headers: bytes of 255 are added up until a smaller one. */
    private static int extended(ByteBuffer unit) {
        int value = 0;
        int next;
        do {
            next = unit.get() & 0xFF;
            value += next;
        } while (next == 0xFF);
        return value;
    }

    /** Removes the emulation prevention bytes: 0 0 3 stands for 0 0. */
    private static byte[] unescaped(byte[] unit) {
        ByteBuffer out = ByteBuffer.allocate(unit.length);
        int zeros = 0;
        for (byte b : unit) {
            if (zeros >= 2 && b == 3) {
                zeros = 0;
            } else {
                out.put(b);
                zeros = b == 0 ? zeros + 1 : 0;
            }
        }
        byte[] result = new byte[out.position()];
        out.get(0, result);
        return result;
    }

    /** Reads bits, the most significant first. */
    private static final class Bits {

        private final ByteBuffer in;
        private int current;
        private int left;

        Bits(ByteBuffer in) {
            this.in = in;
        }

        boolean flag() {
            if (left == 0) {
                current = in.get();
                left = 8;
            }
            left--;
            return (current >> left & 1) == 1;
        }

        long bits(int count) {
            long value = 0;
            for (int i = 0; i < count; i++) {
                value = value << 1 | (flag() ? 1 : 0);
            }
            return value;
        }

        /** An Exp-Golomb code, ue(v); values of more than 16 bits end the message. */
        int exponential() {
            int zeros = 0;
            while (!flag()) {
                if (++zeros > 16) {
                    throw new BufferUnderflowException();
                }
            }
            return (1 << zeros) - 1 + (int) bits(zeros);
        }

        /** depth_rep_info_element: sign, 7-bit exponent with bias 31, mantissa of 1 to 32 bits. */
        double real() {
            double sign = flag() ? -1 : 1;
            int exponent = (int) bits(7);
            int length = (int) bits(5) + 1;
            double mantissa = Math.scalb((double) bits(length), -length);
            if (exponent == 127) {
                return Double.NaN;
            }
            return sign * (exponent == 0 ? Math.scalb(mantissa, -30) : Math.scalb(1 + mantissa, exponent - 31));
        }
    }
}
