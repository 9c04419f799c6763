package lightwell.heif;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/**
 * The size in a sequence parameter set (ITU-T H.265, 7.3.2.2), in luma samples.
 *
 * @param width       what a decoder will make room for, whatever {@code ispe} says
 * @param height      alike
 * @param shownWidth  what it hands out: within the conformance window
 * @param shownHeight alike
 */
record HevcSequence(long width, long height, long shownWidth, long shownHeight) {

    private static final int SPS = 33;
    /** Far more than what precedes the size: profile, levels and up to six sub-layers. */
    private static final int LONGEST_START = 128;
    /** General profile space, tier, profile, compatibility and constraint flags. */
    private static final int PROFILE_BITS = 88;
    private static final int LEVEL_BITS = 8;

    /** @return null when the unit is no parameter set of the base layer */
    static HevcSequence ofUnit(ByteBuffer unit) throws HeifException {
        if (unit.remaining() < 3) {
            return null;
        }
        int header = unit.getShort(unit.position());
        boolean baseLayer = (header >> 3 & 63) == 0;
        if ((header >> 9 & 63) != SPS || !baseLayer) {
            return null;
        }
        Bits bits = new Bits(withoutEscapes(unit.slice(unit.position() + 2, unit.remaining() - 2)));
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
        if (bits.read(1) == 0) {
            return new HevcSequence(width, height, width, height);
        }
        int acrossChroma = chroma == 1 || chroma == 2 ? 2 : 1;
        int downChroma = chroma == 1 ? 2 : 1;
        long left = bits.exponentialGolomb();
        long right = bits.exponentialGolomb();
        long top = bits.exponentialGolomb();
        long bottom = bits.exponentialGolomb();
        return new HevcSequence(width, height, width - acrossChroma * (left + right), height - downChroma * (top + bottom));
    }

    private static void skipProfileAndLevels(Bits bits, int subLayers) throws HeifException {
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

    /** Drops the 3 of every 0 0 3. */
    private static byte[] withoutEscapes(ByteBuffer unit) {
        var out = new ByteArrayOutputStream(LONGEST_START);
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

    private static final class Bits {

        private final byte[] bytes;
        private int position;

        Bits(byte[] bytes) {
            this.bytes = bytes;
        }

        void skip(int count) throws HeifException {
            position += count;
            if (position > bytes.length * 8) {
                throw new HeifException("A sequence parameter set of the HEVC stream ends too early.");
            }
        }

        long read(int count) throws HeifException {
            int from = position;
            skip(count);
            long value = 0;
            for (int i = from; i < position; i++) {
                value = value << 1 | bytes[i >> 3] >> 7 - (i & 7) & 1;
            }
            return value;
        }

        long exponentialGolomb() throws HeifException {
            int zeros = 0;
            while (read(1) == 0) {
                if (++zeros > 31) {
                    throw new HeifException("A sequence parameter set of the HEVC stream holds a number beyond 32 bits.");
                }
            }
            return (1L << zeros) - 1 + read(zeros);
        }
    }
}
