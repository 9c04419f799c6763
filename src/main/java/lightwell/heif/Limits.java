package lightwell.heif;

/** The largest things a file may ask for. Real photos stay well below; a hostile file stops here. */
public final class Limits {

    static final int MAX_FILE_BYTES = 1 << 30;
    /** Width times height of any one image, and of a grid's tiles together. */
    public static final long MAX_PIXELS = 300_000_000L;
    /** A 200-megapixel photo in 512-pixel tiles has 768 of them, each an item. */
    static final int MAX_ITEMS = 10_000;
    static final int MAX_PROPERTIES = 10_000;
    /** Ids in all references, and properties of all items. */
    static final int MAX_EDGES = 1_000_000;
    static final int MAX_META_BOXES = 1000;
    /** What libheif reads, too. */
    static final int MAX_EXTENTS_PER_ITEM = 32;
    static final int MAX_TOP_LEVEL_BOXES = 10_000;
    /** Grid of identity of identity …: real files have one or two steps. */
    public static final int MAX_DERIVATION_DEPTH = 8;
    /** Each is decoded and drawn by itself. */
    public static final int MAX_OVERLAY_INPUTS = 64;
    /** HEVC allows 600 slices in a picture, and 16 sequence parameter sets. */
    public static final int MAX_CODED_UNITS = 4096;
    /** Items may share bytes, so what is looked at is bounded: so many times the file, and some for a small one. */
    public static final int MAX_READS_OF_FILE = 4;
    public static final int MAX_READS_OF_SMALL_FILE = 4 << 20;
    /** libheif copies each metadata item, though it is never asked for one; a photo has less than one megabyte. */
    public static final int MAX_METADATA_BYTES = 16 << 20;
    /** A decoder takes as long to begin as for so many pixels. */
    public static final int MIN_PIXELS = 1 << 14;
    public static final int MAX_SEQUENCE_SETS = 16;
    static final int MAX_NAME_BYTES = 4096;
    static final int MAX_CHANNELS = 16;
    static final int MAX_WARNINGS = 100;

    private Limits() {}
}
