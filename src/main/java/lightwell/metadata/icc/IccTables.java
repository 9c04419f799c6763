package lightwell.metadata.icc;

import java.nio.ByteBuffer;
import lightwell.message.Message;
import lightwell.metadata.MalformedException;

/** Checks the lengths of curves and lookup tables in tags of an ICC profile (ICC.1:2022, 10.6, 10.10 to 10.13, 10.16 and 10.18). */
final class IccTables {

    private static final int MOST_CHANNELS = 16;
    private static final int LUT_HEAD = 48;
    private static final int STAGES_HEAD = 32;
    private static final int MATRIX = 12 * 4;
    /** The header of a colour lookup table: the nodes along 16 axes, the bytes of a number, padding. */
    private static final int CLUT_HEAD = 20;
    private static final int ELEMENT_HEAD = 12;
    /** The parameters by function type of a formula in a set of curves. */
    private static final int[] FORMULA = {4, 5, 5};

    private IccTables() {}

    /** @return the bytes of the curve, padded to a multiple of 4 */
    static long curve(ByteBuffer curve) throws MalformedException {
        IccBytes.require(curve, 12);
        long bytes = switch (IccProfile.signature(curve, 0)) {
            case "curv" -> 12 + 2 * IccBytes.u32(curve, 8);
            case "para" -> 12 + 4L * IccCurves.PARAMETERS[atMost(IccBytes.u16(curve, 8), IccCurves.PARAMETERS.length - 1)];
            default -> throw new MalformedException(Message.of("metadata.curve-unknown-type"));
        };
        IccBytes.require(curve, bytes);
        return (bytes + 3) & ~3L;
    }

    /** Checks lut8Type and lut16Type. */
    static void lut(ByteBuffer tag, boolean eight) throws MalformedException {
        IccBytes.require(tag, LUT_HEAD);
        int in = channels(IccBytes.u8(tag, 8));
        int out = channels(IccBytes.u8(tag, 9));
        long nodes = power(tag, IccBytes.u8(tag, 10), in);
        long inputs = eight ? 256 : IccBytes.u16(tag, LUT_HEAD);
        long outputs = eight ? 256 : IccBytes.u16(tag, LUT_HEAD + 2);
        long numbers = inputs * in + nodes * out + outputs * out;
        IccBytes.require(tag, eight ? LUT_HEAD + numbers : LUT_HEAD + 4 + 2 * numbers);
    }

    private static long power(ByteBuffer tag, int grid, int in) throws MalformedException {
        long nodes = 1;
        for (int i = 0; i < in; i++) {
            nodes *= grid;
            IccBytes.require(tag, nodes);
        }
        return nodes;
    }

    /** Checks lutAToBType and lutBToAType. */
    static void stages(ByteBuffer tag, boolean toConnectionSpace) throws MalformedException {
        IccBytes.require(tag, STAGES_HEAD);
        int in = channels(IccBytes.u8(tag, 8));
        int out = channels(IccBytes.u8(tag, 9));
        curves(tag, IccBytes.u32(tag, 12), toConnectionSpace ? out : in);
        long matrix = IccBytes.u32(tag, 16);
        IccBytes.require(tag, matrix == 0 ? 0 : matrix + MATRIX);
        curves(tag, IccBytes.u32(tag, 20), toConnectionSpace ? out : in);
        long table = IccBytes.u32(tag, 24);
        if (table != 0) {
            IccBytes.require(tag, table + CLUT_HEAD);
            clut(tag, table, in, out, IccBytes.u8(tag, (int) table + 16));
        }
        curves(tag, IccBytes.u32(tag, 28), toConnectionSpace ? in : out);
    }

    private static void curves(ByteBuffer tag, long offset, int count) throws MalformedException {
        long at = offset;
        for (int i = 0; offset != 0 && i < count; i++) {
            IccBytes.require(tag, at + 12);
            at += curve(tag.slice((int) at, (int) (tag.limit() - at)));
        }
    }

    /** @param numberBytes bytes of each number of the table, which begins after its header */
    private static void clut(ByteBuffer tag, long at, int in, int out, int numberBytes) throws MalformedException {
        if (numberBytes != 1 && numberBytes != 2 && numberBytes != 4) {
            throw new MalformedException(Message.of("metadata.table-numbers-bytes", numberBytes));
        }
        long nodes = 1;
        for (int i = 0; i < in; i++) {
            nodes *= IccBytes.u8(tag, (int) at + i);
            IccBytes.require(tag, nodes);
        }
        IccBytes.require(tag, at + CLUT_HEAD + nodes * out * numberBytes);
    }

    /** Checks multiProcessElementsType. */
    static void elements(ByteBuffer tag) throws MalformedException {
        long count = IccBytes.u32(tag, 12);
        IccBytes.positions(tag, 16, count, 8);
        for (int i = 0; i < count; i++) {
            long size = IccBytes.u32(tag, 16 + 8 * i + 4);
            if (size < ELEMENT_HEAD) {
                throw new MalformedException(Message.of("metadata.element-bytes", size));
            }
            element(tag.slice((int) IccBytes.u32(tag, 16 + 8 * i), (int) size));
        }
    }

    private static void element(ByteBuffer element) throws MalformedException {
        int in = IccBytes.u16(element, 8);
        int out = IccBytes.u16(element, 10);
        switch (IccProfile.signature(element, 0)) {
            case "matf" -> IccBytes.require(element, ELEMENT_HEAD + 4L * (in + 1) * out);
            case "cvst" -> curveSet(element, in);
            case "clut" -> {
                IccBytes.require(element, ELEMENT_HEAD + 16);
                long nodes = 1;
                for (int i = 0; i < channels(in); i++) {
                    nodes *= IccBytes.u8(element, ELEMENT_HEAD + i);
                    IccBytes.require(element, nodes);
                }
                IccBytes.require(element, ELEMENT_HEAD + 16 + 4 * nodes * channels(out));
            }
            default -> {} // reserved for the future
        }
    }

    private static void curveSet(ByteBuffer element, int count) throws MalformedException {
        IccBytes.positions(element, ELEMENT_HEAD, count, 8);
        for (int i = 0; i < count; i++) {
            int at = ELEMENT_HEAD + 8 * i;
            segments(element.slice((int) IccBytes.u32(element, at), (int) IccBytes.u32(element, at + 4)));
        }
    }

    /** Checks segmentedCurveType: break points between segments, each a formula or samples. */
    private static void segments(ByteBuffer curve) throws MalformedException {
        int count = IccBytes.u16(curve, 8);
        long at = ELEMENT_HEAD + 4L * Math.max(0, count - 1);
        for (int i = 0; i < count; i++) {
            IccBytes.require(curve, at + ELEMENT_HEAD);
            boolean formula = "parf".equals(IccProfile.signature(curve, (int) at));
            at += ELEMENT_HEAD + 4 * (formula
                    ? FORMULA[atMost(IccBytes.u16(curve, (int) at + 8), FORMULA.length - 1)] : IccBytes.u32(curve, (int) at + 8));
            IccBytes.require(curve, at);
        }
    }

    private static int channels(int count) throws MalformedException {
        if (count < 1 || count > MOST_CHANNELS) {
            throw new MalformedException(Message.of("metadata.channels", count));
        }
        return count;
    }

    private static int atMost(int function, int last) throws MalformedException {
        if (function > last) {
            throw new MalformedException(Message.of("metadata.curve-unknown-function", function));
        }
        return function;
    }
}
