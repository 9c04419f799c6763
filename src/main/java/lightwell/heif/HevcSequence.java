package lightwell.heif;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import lightwell.message.Message;

/**
 * The size in a sequence parameter set (ITU-T H.265, 7.3.2.2), in luma samples.
 *
 * @param width       width that a decoder allocates, regardless of {@code ispe}
 * @param height      height that a decoder allocates
 * @param shownWidth  width of the decoder's output: the conformance window
 * @param shownHeight height of the decoder's output
 */
public record HevcSequence(long width, long height, long shownWidth, long shownHeight) {

    private static final int SPS = 33;
    /** More than the fields before the description of colour need, including scaling lists and reference sets. */
    private static final int LONGEST_START = 2048;
    private static final int USUAL_START = 128;
    /** The bits of general profile space, tier, profile, compatibility and constraint flags. */
    private static final int PROFILE_BITS = 88;
    private static final int LEVEL_BITS = 8;

    /**
     * The beginning of a parameter set.
     *
     * @param subLayers their number minus one
     */
    public record Head(HevcSequence sequence, int subLayers, long chroma) {}

    /** The size in a unit; empty if it is not a parameter set of the base layer. */
    public static Optional<HevcSequence> ofUnit(ByteBuffer unit) throws HeifException {
        return isParameterSet(unit) ? Optional.of(head(bits(unit)).sequence) : Optional.empty();
    }

    static boolean isParameterSet(ByteBuffer unit) {
        if (unit.remaining() < 3) {
            return false;
        }
        int header = unit.getShort(unit.position());
        boolean baseLayer = (header >> 3 & 63) == 0;
        return (header >> 9 & 63) == SPS && baseLayer;
    }

    /** @param unit a parameter set, see {@link #isParameterSet} */
    public static BitReader bits(ByteBuffer unit) {
        return new BitReader(ByteBuffer.wrap(withoutEscapes(unit.slice(unit.position() + 2, unit.remaining() - 2))),
                Message.of("heif.hevc-parameters"));
    }

    /** Reads up to the conformance window. */
    public static Head head(BitReader bits) throws HeifException {
        bits.read(4);
        int subLayers = (int) bits.read(3);
        bits.read(1);
        skipProfileAndLevels(bits, subLayers);
        bits.exponentialGolomb();
        long chroma = bits.exponentialGolomb();
        if (chroma == 3) {
            bits.read(1);
        }
        long width = bits.exponentialGolomb();
        long height = bits.exponentialGolomb();
        if (!bits.flag()) {
            return new Head(new HevcSequence(width, height, width, height), subLayers, chroma);
        }
        int acrossChroma = chroma == 1 || chroma == 2 ? 2 : 1;
        int downChroma = chroma == 1 ? 2 : 1;
        long left = bits.exponentialGolomb();
        long right = bits.exponentialGolomb();
        long top = bits.exponentialGolomb();
        long bottom = bits.exponentialGolomb();
        return new Head(new HevcSequence(width, height, width - acrossChroma * (left + right), height - downChroma * (top + bottom)),
                subLayers, chroma);
    }

    private static void skipProfileAndLevels(BitReader bits, int subLayers) throws HeifException {
        bits.skip(PROFILE_BITS + LEVEL_BITS);
        int present = 0;
        for (int i = 0; i < subLayers; i++) {
            present += (bits.read(1) == 1 ? PROFILE_BITS : 0) + (bits.read(1) == 1 ? LEVEL_BITS : 0);
        }
        if (subLayers > 0) {
            bits.skip(2 * (8 - subLayers));
        }
        bits.skip(present);
    }

    /** Removes the emulation prevention bytes: the 3 of every 0 0 3. */
    private static byte[] withoutEscapes(ByteBuffer unit) {
        var out = new ByteArrayOutputStream(USUAL_START);
        int zeros = 0;
        while (unit.hasRemaining() && out.size() < LONGEST_START) {
            int b = unit.get();
            if (zeros >= 2 && b == 3) {
                zeros = 0;
                continue;
            }
            zeros = b == 0 ? zeros + 1 : 0;
            out.write(b);
        }
        return out.toByteArray();
    }
}
