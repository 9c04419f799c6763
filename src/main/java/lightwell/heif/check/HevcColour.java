package lightwell.heif.check;

import java.nio.ByteBuffer;
import java.util.Optional;
import lightwell.heif.BitReader;
import lightwell.heif.HeifException;
import lightwell.heif.HevcSequence;
import lightwell.heif.Property;

/**
 * Reads the colour description of a sequence parameter set: the video usability information (ITU-T H.265, E.2.1). It follows all other
 * fields (7.3.2.2), so all of them are read. Values beyond the limits of the standard are refused.
 */
final class HevcColour {

    private static final int EXTENDED_ASPECT = 255;
    private static final int MOST_SETS = 64;
    private static final int MOST_PICTURES = 16;
    private static final int MOST_LONG_TERM = 32;
    /** Larger than any of the exponents may be. */
    private static final int EXPONENT = 32;

    private final BitReader bits;

    private HevcColour(BitReader bits) {
        this.bits = bits;
    }

    /**
     * @param set a parameter set, see {@link HevcSequence#isParameterSet}
     * @return empty if it has no description
     */
    static Optional<Property.Nclx> of(ByteBuffer set) throws HeifException {
        BitReader bits = HevcSequence.bits(set);
        return new HevcColour(bits).read(HevcSequence.head(bits));
    }

    private Optional<Property.Nclx> read(HevcSequence.Head head) throws HeifException {
        bits.count(EXPONENT); // bit depths of luma and chroma
        bits.count(EXPONENT);
        int orderBits = bits.count(12) + 4;
        for (int layer = bits.flag() ? 0 : head.subLayers(); layer <= head.subLayers(); layer++) {
            skipNumbers(3);
        }
        skipNumbers(6); // block sizes
        boolean scaled = bits.flag();
        if (scaled && bits.flag()) {
            skipScalingLists();
        }
        bits.skip(2);
        if (bits.flag()) { // PCM samples
            bits.skip(8);
            skipNumbers(2);
            bits.skip(1);
        }
        skipReferenceSets();
        if (bits.flag()) {
            for (int left = bits.count(MOST_LONG_TERM); left > 0; left--) {
                bits.skip(orderBits + 1);
            }
        }
        bits.skip(2);
        return bits.flag() ? usability() : Optional.empty();
    }

    private Optional<Property.Nclx> usability() throws HeifException {
        if (bits.flag() && bits.read(8) == EXTENDED_ASPECT) {
            bits.skip(32);
        }
        if (bits.flag()) {
            bits.skip(1);
        }
        if (!bits.flag()) {
            return Optional.empty();
        }
        bits.skip(3);
        boolean fullRange = bits.flag();
        return Optional.of(bits.flag() ? new Property.Nclx((int) bits.read(8), (int) bits.read(8), (int) bits.read(8), fullRange)
                : UnspecifiedColour.code(fullRange));
    }

    private void skipNumbers(int count) throws HeifException {
        for (int i = 0; i < count; i++) {
            bits.exponentialGolomb();
        }
    }

    /** 7.3.4 */
    private void skipScalingLists() throws HeifException {
        for (int size = 0; size < 4; size++) {
            for (int matrix = 0; matrix < 6; matrix += size == 3 ? 3 : 1) {
                if (!bits.flag()) {
                    skipNumbers(1);
                } else {
                    skipNumbers((size > 1 ? 1 : 0) + Math.min(64, 16 << 2 * size));
                }
            }
        }
    }

    /** 7.3.7 */
    private void skipReferenceSets() throws HeifException {
        int sets = bits.count(MOST_SETS);
        int pictures = 0;
        for (int set = 0; set < sets; set++) {
            pictures = set > 0 && bits.flag() ? predicted(pictures) : listed();
        }
    }

    private int predicted(int before) throws HeifException {
        bits.skip(1);
        skipNumbers(1);
        int pictures = 0;
        for (int i = 0; i <= before; i++) {
            boolean usedNow = bits.flag();
            pictures += usedNow || bits.flag() ? 1 : 0; // a second flag follows only if the first is not set
        }
        return pictures;
    }

    private int listed() throws HeifException {
        int pictures = bits.count(MOST_PICTURES) + bits.count(MOST_PICTURES);
        for (int i = 0; i < pictures; i++) {
            skipNumbers(1);
            bits.skip(1);
        }
        return pictures;
    }
}
