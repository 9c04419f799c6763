package lightwell.codec;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lightwell.heif.Property;
import lightwell.message.Message;

/**
 * Chooses the matrix of code points (ITU-T H.273 (07/2024), 8.3, MatrixCoefficients). An unsupported matrix is replaced by the nearest one,
 * and {@link #problem} says so.
 */
public final class SampleMatrices {

    private static final int IDENTITY = 0;
    private static final int YCGCO = 8;
    private static final int BY_PRIMARIES = 12;
    private static final int ICTCP = 14;
    private static final int YCGCO_RE = 16;
    private static final int YCGCO_RO = 17;
    private static final int PQ = 16;
    private static final int HLG = 18;
    private static final int BT601 = 6;
    private static final Set<Integer> DEFINED = Set.of(IDENTITY, 1, 2, 4, 5, BT601, 7, YCGCO, 9, BY_PRIMARIES, ICTCP, YCGCO_RE, YCGCO_RO);
    /** Matrices that are replaced by another one with the same primaries: constant luminance by non-constant. */
    private static final Map<Integer, Integer> NEAREST = Map.of(10, 9, 13, BY_PRIMARIES);
    private static final Map<Integer, String> NAMES = Map.of(10, "BT.2020 with constant luminance", 11, "SMPTE ST 2085",
            13, "constant luminance by the primaries", 15, "IPT-PQ-C2");

    private SampleMatrices() {}

    /** @param bits per coded sample */
    static SampleMatrix of(int bits, Property.Nclx code) {
        int matrix = NEAREST.getOrDefault(code.matrix(), code.matrix());
        SampleRange range = new SampleRange(bits, code.fullRange());
        return switch (matrix) {
            case IDENTITY -> new IdentityMatrix(range);
            case YCGCO -> new YcgcoMatrix(bits, 0, code.fullRange());
            case YCGCO_RE, YCGCO_RO -> new YcgcoMatrix(bits, bits - rgbBits(bits, code), code.fullRange());
            case ICTCP -> code.transfer() == PQ || code.transfer() == HLG ? new IctcpMatrix(range, code.transfer() == HLG)
                    : new LumaMatrix(bits, range, LumaWeights.of(BT601, code.primaries()));
            default -> new LumaMatrix(bits, range, LumaWeights.of(matrix, code.primaries()));
        };
    }

    /** Bits per channel of RGB: the reversible kinds of YCgCo are coded with one or two bits more. */
    public static int rgbBits(int codedBits, Property.Nclx code) {
        return Math.max(1, codedBits - (code.matrix() == YCGCO_RE ? 2 : code.matrix() == YCGCO_RO ? 1 : 0));
    }

    /** Why the colours are not exact, the end of a sentence about the picture; empty if they are. */
    public static Optional<Message> problem(Property.Nclx code) {
        int matrix = code.matrix();
        if (DEFINED.contains(matrix) && (matrix != ICTCP || code.transfer() == PQ || code.transfer() == HLG)) {
            return Optional.empty();
        }
        Object name = matrix == ICTCP ? Message.of("codec.matrix.ictcp") : NAMES.containsKey(matrix) ? NAMES.get(matrix)
                : Message.of("codec.matrix.unknown");
        Message read = Message.of(matrix == 10 ? "codec.matrix.read-as-bt2020" : matrix == 13 ? "codec.matrix.read-as-non-constant"
                : "codec.matrix.read-as-bt601");
        return Optional.of(Message.of("codec.matrix-not-supported", matrix, name, read));
    }
}
