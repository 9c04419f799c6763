package lightwell.heif.check;

import java.nio.ByteBuffer;
import lightwell.heif.BitReader;
import lightwell.heif.HeifException;
import lightwell.heif.Property;

/** Reads the colour description of a sequence header (AV1 bitstream specification, 5.5.1 and 5.5.2). */
final class Av1Colour {

    private static final int HIGH_PROFILE = 1;
    private static final int PROFESSIONAL_PROFILE = 2;
    /** Rec.709 primaries, the sRGB curve and the identity matrix imply full range. */
    private static final Property.Nclx SRGB = new Property.Nclx(1, 13, 0, true);

    private Av1Colour() {}

    static Property.Nclx of(ByteBuffer header) throws HeifException {
        BitReader in = Av1Sequence.bits(header);
        Av1Sequence.Head head = Av1Sequence.head(in);
        if (!head.reduced() && in.flag()) {
            in.skip(7); // lengths of frame numbers
        }
        in.skip(3);
        if (!head.reduced()) {
            skipTools(in);
        }
        in.skip(3);
        return colour(in, head.profile());
    }

    private static void skipTools(BitReader in) throws HeifException {
        in.skip(4);
        boolean orderHint = in.flag();
        if (orderHint) {
            in.skip(2);
        }
        boolean chosenPerFrame = in.flag();
        boolean screenContent = chosenPerFrame || in.flag();
        if (screenContent && !in.flag()) {
            in.skip(1); // whether motion vectors are integers
        }
        if (orderHint) {
            in.skip(3);
        }
    }

    private static Property.Nclx colour(BitReader in, int profile) throws HeifException {
        boolean high = in.flag();
        if (high && profile == PROFESSIONAL_PROFILE) {
            in.skip(1);
        }
        boolean mono = profile != HIGH_PROFILE && in.flag();
        Property.Nclx said = in.flag() ? new Property.Nclx((int) in.read(8), (int) in.read(8), (int) in.read(8), true)
                : UnspecifiedColour.code(true);
        return !mono && said.equals(SRGB) ? SRGB : new Property.Nclx(said.primaries(), said.transfer(), said.matrix(), in.flag());
    }
}
