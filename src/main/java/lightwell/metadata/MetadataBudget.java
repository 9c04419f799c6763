package lightwell.metadata;

import java.util.concurrent.TimeUnit;

/**
 * What reading the metadata of one file may cost in all. It counts what is read, not what is stored: blocks may share their bytes, and
 * a few bytes may unfold into many entries. Photos stay well below; a crafted file stops here. For one thread at a time.
 */
public final class MetadataBudget {

    /** Of one block. */
    static final int LARGEST_BLOCK = 16 << 20;
    /** Of all; blocks of a sound file share little, so that they are hardly longer than the file together. */
    private static final long LARGEST_SUM = 64 << 20;
    private static final long SHARED = 4 << 20;
    /** As many as extraction writes files of; a photo has some ten. */
    private static final int MOST_BLOCKS = 300;
    /** Elements and attributes of XMP: the library compares each name with all of its siblings. One packet has some hundred. */
    private static final int MOST_MARKS = 30_000;
    /** The library keeps namespaces for good, and looks for a free prefix by counting. */
    private static final int MOST_NAMESPACES = 3_000;
    /** Objects that property lists unfold into. */
    private static final int MOST_OBJECTS = 150_000;
    /** What is counted takes a second or two; this is for what nobody thought of, and generous to a busy machine. */
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

    /** Where the file is not known; its blocks were chosen before. */
    public static MetadataBudget ofBlocks() {
        return new MetadataBudget(LARGEST_SUM);
    }

    /** Takes a block of so many bytes; false when it is too large, or too much after those before. */
    public boolean block(long length) {
        if (length > LARGEST_BLOCK || length > bytes || blocks == 0 || System.nanoTime() > end) {
            return false;
        }
        bytes -= length;
        blocks--;
        return true;
    }

    /**
     * The same of what an XMP packet holds.
     *
     * @param elements and attributes
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

    /** The same of what a property list unfolds into. */
    public boolean objects(int count) {
        if (count > objects) {
            return false;
        }
        objects -= count;
        return true;
    }
}
