package lightwell.heif;

import java.nio.ByteBuffer;
import java.util.Optional;

/** Reads {@code hvcC} (ISO/IEC 14496-15, 8.3.3.1). */
final class HevcConfig {

    /** Profile, level, chroma format, depths … before the arrays of parameter sets. */
    private static final int FIXED_BYTES = 22;

    private HevcConfig() { }

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

    /** The first sequence parameter set; empty when there is none, or it is cut short. */
    static Optional<HevcSequence> sequence(Property.DecoderConfig hvcC) {
        ByteBuffer in = ByteBuffer.wrap(hvcC.content(), FIXED_BYTES, hvcC.content().length - FIXED_BYTES);
        int arrays = in.get() & 0xff;
        for (int a = 0; a < arrays; a++) {
            in.get();
            int units = in.getShort() & 0xffff;
            for (int u = 0; u < units; u++) {
                int length = in.getShort() & 0xffff;
                try {
                    HevcSequence sequence = HevcSequence.ofUnit(in.slice(in.position(), length));
                    if (sequence != null) {
                        return Optional.of(sequence);
                    }
                } catch (HeifException cut) {
                    return Optional.empty();
                }
                in.position(in.position() + length);
            }
        }
        return Optional.empty();
    }
}
