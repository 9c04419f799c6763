package lightwell.heif;

/** Limits of what a file may ask for. Real photos stay far below; hostile files are refused here. */
public final class Limits {

    static final int MAX_FILE_BYTES = 1 << 30;
    /** Width times height of any image, and of all tiles of a grid together. */
    public static final long MAX_PIXELS = 300_000_000L;
    /** A 200-megapixel photo in 512-pixel tiles has 768 tiles, each of them an item. */
    static final int MAX_ITEMS = 10_000;
    static final int MAX_PROPERTIES = 10_000;
    /** Ids in all references; also properties of all items. */
    static final int MAX_EDGES = 1_000_000;
    static final int MAX_META_BOXES = 1000;
    /** The limit of libheif. */
    static final int MAX_EXTENTS_PER_ITEM = 32;
    static final int MAX_TOP_LEVEL_BOXES = 10_000;
    /** Nested derivations (grid of identity of identity …): real files have one or two. */
    public static final int MAX_DERIVATION_DEPTH = 8;
    /** Each input is decoded and drawn separately. */
    public static final int MAX_OVERLAY_INPUTS = 64;
    /** HEVC allows 600 slices per picture and 16 sequence parameter sets. */
    public static final int MAX_CODED_UNITS = 4096;
    /**
     * Items may share bytes, so the total that is examined is limited to this multiple of the file's length, plus an allowance for small
     * files.
     */
    public static final int MAX_READS_OF_FILE = 4;
    public static final int MAX_READS_OF_SMALL_FILE = 4 << 20;
    /** libheif copies every metadata item, even if it is never requested; photos have less than one megabyte. */
    public static final int MAX_METADATA_BYTES = 16 << 20;
    /** Starting a decoder takes as long as decoding this many pixels. */
    public static final int MIN_PIXELS = 1 << 14;
    public static final int MAX_SEQUENCE_SETS = 16;
    static final int MAX_NAME_BYTES = 4096;
    static final int MAX_CHANNELS = 16;
    static final int MAX_WARNINGS = 100;

    private Limits() {}
}
