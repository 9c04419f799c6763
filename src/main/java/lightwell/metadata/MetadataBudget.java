package lightwell.metadata;

import java.util.concurrent.TimeUnit;

/**
 * The total cost of reading the metadata of one file. It counts what is read, not what is stored: blocks may share bytes, and a few bytes
 * may expand into many entries. Photos stay far below; crafted files are stopped here. For one thread at a time.
 */
public final class MetadataBudget {

    /** The largest block in bytes. */
    static final int LARGEST_BLOCK = 16 << 20;
    /** All blocks in bytes; blocks of a valid file hardly share bytes, so together they are not much longer than the file. */
    private static final long LARGEST_SUM = 64 << 20;
    private static final long SHARED = 4 << 20;
    /** Extraction may write a file for each block; a photo has about ten. */
    private static final int MOST_BLOCKS = 300;
    /** Elements and attributes of XMP: the library compares each name with all its siblings. A packet has a few hundred. */
    private static final int MOST_MARKS = 30_000;
    /** The library keeps namespaces forever and searches for a free prefix by counting. */
    private static final int MOST_NAMESPACES = 3_000;
    /** Objects that property lists expand into. */
    private static final int MOST_OBJECTS = 150_000;
    /** Counted work takes a second or two; this limit is for unforeseen cases, and generous for busy machines. */
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final long end = System.nanoTime() + MOST_NANOS;
    private long bytes;
    private int blocks = MOST_BLOCKS;
    private int marks = MOST_MARKS;
    private int namespaces = MOST_NAMESPACES;
    private int objects = MOST_OBJECTS;

    private MetadataBudget(long bytes) {
        this.bytes = bytes;
    }

    /** @param length of the file in bytes */
    public static MetadataBudget ofFile(long length) {
        return new MetadataBudget(Math.min(LARGEST_SUM, length + SHARED));
    }

    /** A budget for blocks whose file is unknown; they were selected before. */
    public static MetadataBudget ofBlocks() {
        return new MetadataBudget(LARGEST_SUM);
    }

    /** Charges a block of this length; false if it alone or the sum is too large. */
    public boolean block(long length) {
        if (length > LARGEST_BLOCK || length > bytes || blocks == 0 || System.nanoTime() > end) {
            return false;
        }
        bytes -= length;
        blocks--;
        return true;
    }

    /**
     * Charges the contents of an XMP packet; false if it is too much.
     *
     * @param elements elements and attributes
     * @param declared namespaces
     */
    public boolean xmp(int elements, int declared) {
        if (elements > marks || declared > namespaces) {
            return false;
        }
        marks -= elements;
        namespaces -= declared;
        return true;
    }

    /** Charges the objects of a property list; false if it is too much. */
    public boolean objects(int count) {
        if (count > objects) {
            return false;
        }
        objects -= count;
        return true;
    }
}
