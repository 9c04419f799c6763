package lightwell.metadata.icc;

import java.nio.ByteBuffer;
import lightwell.message.Message;
import lightwell.metadata.MalformedException;

/**
 * Checks a table from device channels to the connection space, so that no colour engine reads beyond it: lut8Type, lut16Type and
 * lutAToBType (ICC.1:2022, 10.10 to 10.12). The table begins with its type signature.
 */
final class IccTableCheck {

    private static final int OUTPUTS = 3;
    private static final int MOST_GRID = 129;
    private static final long MOST_NODES = 3_000_000;
    private static final int MOST_ENTRIES = 4096;
    /** The length of the header before the tables of lut8Type, lut16Type, and the first curve of lutAToBType. */
    private static final int LUT8_HEADER = 48;
    private static final int LUT16_HEADER = 52;
    private static final int MAB_HEADER = 32;
    private static final int MATRIX_BYTES = 48;
    private static final int GRID_HEADER = 20;

    private final ByteBuffer table;
    private final int inputs;

    private IccTableCheck(ByteBuffer table, int inputs) {
        this.table = table;
        this.inputs = inputs;
    }

    /** @throws MalformedException the end of a sentence about the profile */
    static void check(ByteBuffer table, int inputs) throws MalformedException {
        if (table.limit() < MAB_HEADER || table.get(8) != inputs || table.get(9) != OUTPUTS) {
            throw new MalformedException(Message.of("metadata.lookup-table-not-channels", inputs));
        }
        IccTableCheck check = new IccTableCheck(table, inputs);
        switch (IccProfile.signature(table, 0)) {
            case "mft1" -> check.lut(LUT8_HEADER, 256, 256, 1);
            case "mft2" -> {
                check.need(LUT16_HEADER);
                check.lut(LUT16_HEADER, check.entries(48), check.entries(50), 2);
            }
            case "mAB " -> check.curvesAndGrid();
            default -> throw new MalformedException(Message.of("metadata.lookup-table-unknown-type"));
        }
    }

    private void lut(int header, int entriesIn, int entriesOut, int bytes) throws MalformedException {
        need(LUT8_HEADER);
        long nodes = 1;
        for (int i = 0; i < inputs; i++) {
            nodes = nodes(nodes, table.get(10) & 0xFF);
        }
        need(header + bytes * ((long) inputs * entriesIn + nodes * OUTPUTS + (long) OUTPUTS * entriesOut));
    }

    private int entries(int at) throws MalformedException {
        int entries = table.getShort(at) & 0xFFFF;
        if (entries < 2 || entries > MOST_ENTRIES) {
            throw new MalformedException(Message.of("metadata.lookup-table-curves-entries", entries));
        }
        return entries;
    }

    /** An offset of 0 means that the part is absent; the last curves are always present. */
    private void curvesAndGrid() throws MalformedException {
        int last = offset(12);
        int matrix = offset(16);
        int middle = offset(20);
        int grid = offset(24);
        int first = offset(28);
        if (last == 0 || (grid == 0) != (first == 0) || (matrix == 0) != (middle == 0) || grid == 0 && inputs != OUTPUTS) {
            throw new MalformedException(Message.of("metadata.lookup-table-lacks-part"));
        }
        curves(last, OUTPUTS);
        if (matrix != 0) {
            need((long) matrix + MATRIX_BYTES);
            curves(middle, OUTPUTS);
        }
        if (grid != 0) {
            grid(grid);
            curves(first, inputs);
        }
    }

    private int offset(int at) throws MalformedException {
        int offset = table.getInt(at);
        if (offset != 0 && (offset < MAB_HEADER || offset % 4 != 0 || offset > table.limit())) {
            throw new MalformedException(Message.of("metadata.part-lookup-table-lies-outside"));
        }
        return offset;
    }

    private void grid(int at) throws MalformedException {
        need((long) at + GRID_HEADER);
        long nodes = 1;
        for (int i = 0; i < inputs; i++) {
            nodes = nodes(nodes, table.get(at + i) & 0xFF);
        }
        int bytes = table.get(at + 16);
        if (bytes != 1 && bytes != 2) {
            throw new MalformedException(Message.of("metadata.lookup-table-values-bytes", bytes));
        }
        need(at + GRID_HEADER + nodes * OUTPUTS * bytes);
    }

    private static long nodes(long before, int grid) throws MalformedException {
        if (grid < 2 || grid > MOST_GRID || before * grid > MOST_NODES) {
            throw new MalformedException(Message.of("metadata.lookup-table-grid-steps", grid));
        }
        return before * grid;
    }

    /** Checks consecutive curves, each at a multiple of four bytes. */
    private void curves(int from, int count) throws MalformedException {
        long at = from;
        for (int i = 0; i < count; i++) {
            need(at + 12);
            at = (at + length((int) at) + 3) & ~3L;
            need(at - 3);
        }
    }

    private long length(int at) throws MalformedException {
        switch (IccProfile.signature(table, at)) {
            case "curv" -> {
                long samples = Integer.toUnsignedLong(table.getInt(at + 8));
                need(at + 12 + 2 * samples);
                if (samples > MOST_ENTRIES) {
                    throw new MalformedException(Message.of("metadata.lookup-table-curves-entries", samples));
                }
                return 12 + 2 * samples;
            }
            case "para" -> {
                int type = table.getShort(at + 8) & 0xFFFF;
                if (type >= IccCurves.PARAMETERS.length) {
                    throw new MalformedException(Message.of("metadata.lookup-table-curve-unknown-function"));
                }
                long bytes = 12 + 4L * IccCurves.PARAMETERS[type];
                need(at + bytes);
                return bytes;
            }
            default -> throw new MalformedException(Message.of("metadata.lookup-table-curve-unknown-type"));
        }
    }

    private void need(long bytes) throws MalformedException {
        if (bytes > table.limit()) {
            throw new MalformedException(Message.of("metadata.lookup-table-cut-off"));
        }
    }
}
