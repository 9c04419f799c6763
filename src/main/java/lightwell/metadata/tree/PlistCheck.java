package lightwell.metadata.tree;

import java.nio.ByteBuffer;
import lightwell.message.Message;
import lightwell.metadata.MalformedException;

/**
 * Checks a binary property list (Apple, CFBinaryPList.c) and refuses what would make a parser allocate or run without bounds: counts beyond
 * the file, cycles, and lists that expand to far more than is stored.
 */
final class PlistCheck {

    private static final int LARGEST = 4 << 20;
    private static final int HEADER = 8;
    private static final int TRAILER = 32;
    private static final int MOST_VISITS = 50_000;
    private static final int DEEPEST = 32;

    private final ByteBuffer plist;
    private final int offsetSize;
    private final int referenceSize;
    private final long objects;
    private final long table;
    private int visits;
    private long unfolded;

    private PlistCheck(ByteBuffer plist) throws MalformedException {
        this.plist = plist;
        int trailer = plist.limit() - TRAILER;
        offsetSize = plist.get(trailer + 6);
        referenceSize = plist.get(trailer + 7);
        objects = plist.getLong(trailer + 8);
        table = plist.getLong(trailer + 24);
        sound(offsetSize >= 1 && offsetSize <= 8 && referenceSize >= 1 && referenceSize <= 8, "sizes");
        sound(objects > 0 && objects <= trailer && table >= HEADER && table <= trailer && objects * offsetSize <= trailer - table,
                "number of objects");
        visit(plist.getLong(trailer + 16), 0);
    }

    /**
     * The number of objects after expansion.
     *
     * @param plist position 0 to its limit, big-endian
     */
    static int check(ByteBuffer plist) throws MalformedException {
        sound(plist.limit() >= HEADER + TRAILER && plist.limit() <= LARGEST, "length");
        return new PlistCheck(plist).visits;
    }

    private void visit(long object, int depth) throws MalformedException {
        sound(object >= 0 && object < objects, "references");
        sound(++visits <= MOST_VISITS && depth <= DEEPEST, "nesting");
        long at = unsigned(table + object * offsetSize, offsetSize);
        sound(at >= HEADER && at < table, "offsets");
        int marker = plist.get((int) at) & 0xFF;
        int low = marker & 0xF;
        switch (marker >> 4) {
            case 0x0 -> {}
            case 0x1, 0x2 -> leaf(at + 1, low > 4 ? Long.MAX_VALUE : 1L << low, 1);
            case 0x3 -> leaf(at + 1, 8, 1);
            case 0x8 -> leaf(at + 1, low + 1, 1);
            case 0x4, 0x5, 0x7 -> leaf(start(at, low), count(at, low), 1);
            case 0x6 -> leaf(start(at, low), count(at, low), 2);
            case 0xA, 0xB, 0xC -> list(start(at, low), count(at, low), depth);
            case 0xD -> list(start(at, low), 2 * count(at, low), depth);
            default -> throw new MalformedException(Message.of("metadata.holds-object-unknown-type"));
        }
    }

    private void list(long at, long references, int depth) throws MalformedException {
        leaf(at, references, referenceSize);
        for (long i = 0; i < references; i++) {
            visit(unsigned(at + i * referenceSize, referenceSize), depth + 1);
        }
    }

    private void leaf(long at, long count, int size) throws MalformedException {
        sound(count >= 0 && count <= table && at + count * size <= table, "counts");
        unfolded += count * size;
        sound(unfolded <= LARGEST, "counts");
    }

    /** Counts of 15 and more follow the marker as an integer object. */
    private long count(long at, int low) throws MalformedException {
        return low < 15 ? low : Math.min(Integer.MAX_VALUE, unsigned(at + 2, countSize(at)));
    }

    private long start(long at, int low) throws MalformedException {
        return low < 15 ? at + 1 : at + 2 + countSize(at);
    }

    private int countSize(long at) throws MalformedException {
        int marker = at + 1 < table ? plist.get((int) at + 1) & 0xFF : 0;
        sound(marker >> 4 == 1 && (marker & 0xF) <= 3, "counts");
        return 1 << (marker & 0xF);
    }

    /** Reads values of 63 bits; larger ones are refused. */
    private long unsigned(long at, int size) throws MalformedException {
        sound(at + size <= plist.limit(), "offsets");
        long value = 0;
        for (int i = 0; i < size; i++) {
            value = value << 8 | plist.get((int) at + i) & 0xFF;
        }
        sound(value >= 0, "counts");
        return value;
    }

    private static void sound(boolean condition, String what) throws MalformedException {
        if (!condition) {
            throw new MalformedException(Message.of("metadata.plist-senseless", Message.of("metadata.plist." + what.replace(' ', '-'))));
        }
    }
}
