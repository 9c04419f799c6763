package lightwell.jpeg;

/** Limits of what a file may ask for. Real photos stay far below; hostile files are refused here. */
final class Limits {

    /** Width times height of one picture. */
    public static final long MAX_PIXELS = 300_000_000L;
    static final int MAX_SEGMENTS = 10_000;
    /** Pictures in an index. */
    static final int MAX_PARTS = 64;
    /** Parts may overlap, so the total that is examined is limited to this multiple of the file's length. */
    public static final int MAX_READS_OF_FILE = 4;
    /** For pictures with several scans the decoder keeps two additional bytes per sample. */
    static final long MAX_PIXELS_IN_SCANS = 100_000_000L;
    /** The decoder passes over all pixels once per scan, whatever the scan contains. */
    static final long MAX_PIXELS_OF_SCANS = 1_000_000_000L;
    /** A block of 8 x 8 samples takes at least one bit. */
    static final long MAX_PIXELS_PER_BYTE = 512;
    static final int MAX_ICC_BYTES = 16 << 20;
    static final int MAX_EXTENDED_XMP_BYTES = 64 << 20;

    private Limits() {}
}
