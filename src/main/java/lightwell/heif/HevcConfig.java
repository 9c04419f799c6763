package lightwell.heif;

import java.nio.ByteBuffer;
import java.util.Optional;

/** Reads {@code hvcC} (ISO/IEC 14496-15, 8.3.3.1). */
public final class HevcConfig {

    /** The bytes before the arrays of parameter sets: profile, level, chroma format, depths. */
    private static final int FIXED_BYTES = 22;
    /** Position of the byte whose lowest two bits, plus one, give the number of bytes of each unit's length. */
    public static final int LENGTH_SIZE_AT = 21;

    private HevcConfig() {}

    /** Checks that every parameter set lies inside the box. */
    static Property read(Box hvcC) throws HeifException {
        BoxReader in = hvcC.reader();
        in.skip(FIXED_BYTES);
        int arrays = in.u8();
        for (int a = 0; a < arrays; a++) {
            in.u8();
            int units = in.u16();
            for (int u = 0; u < units; u++) {
                in.skip(in.u16());
            }
        }
        return new Property.DecoderConfig(hvcC.type(), hvcC.reader().rest());
    }

    /** The size in the first sequence parameter set; empty if there is none, or it is truncated. */
    public static Optional<HevcSequence> sequence(Property.DecoderConfig hvcC) {
        return parameterSet(hvcC).flatMap(set -> {
            try {
                return HevcSequence.ofUnit(set);
            } catch (HeifException cut) {
                return Optional.empty();
            }
        });
    }

    /** The first sequence parameter set of the base layer. */
    public static Optional<ByteBuffer> parameterSet(Property.DecoderConfig hvcC) {
        ByteBuffer in = ByteBuffer.wrap(hvcC.content(), FIXED_BYTES, hvcC.content().length - FIXED_BYTES);
        int arrays = in.get() & 0xff;
        for (int a = 0; a < arrays; a++) {
            in.get();
            int units = in.getShort() & 0xffff;
            for (int u = 0; u < units; u++) {
                int length = in.getShort() & 0xffff;
                ByteBuffer unit = in.slice(in.position(), length);
                if (HevcSequence.isParameterSet(unit)) {
                    return Optional.of(unit);
                }
                in.position(in.position() + length);
            }
        }
        return Optional.empty();
    }

    /** The first sequence parameter set in the configuration or among the units of a stream; reading stops at a truncated unit. */
    public static Optional<ByteBuffer> parameterSet(Property.DecoderConfig hvcC, ByteBuffer data) {
        int lengthSize = (hvcC.content()[LENGTH_SIZE_AT] & 3) + 1;
        ByteBuffer in = data.slice();
        while (in.remaining() >= lengthSize) {
            long length = 0;
            for (int i = 0; i < lengthSize; i++) {
                length = length << 8 | in.get() & 0xff;
            }
            if (length > in.remaining()) {
                break;
            }
            ByteBuffer unit = in.slice(in.position(), (int) length);
            if (HevcSequence.isParameterSet(unit)) {
                return Optional.of(unit);
            }
            in.position(in.position() + (int) length);
        }
        return Optional.empty();
    }
}
