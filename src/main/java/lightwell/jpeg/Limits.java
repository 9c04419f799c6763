package lightwell.jpeg;

/** The largest things a file may ask for. Real photos stay well below; a hostile file stops here. */
final class Limits {

    /** Width times height of one picture. */
    public static final long MAX_PIXELS = 300_000_000L;
    static final int MAX_SEGMENTS = 10_000;
    /** Pictures that an index names. */
    static final int MAX_PARTS = 64;
    /** Parts may overlap, so what is looked at is bounded: so many times the file. */
    public static final int MAX_READS_OF_FILE = 4;
    /** For pictures in several scans the decoder keeps two bytes for each sample, beside the samples. */
    static final long MAX_PIXELS_IN_SCANS = 100_000_000L;
    /** They are gone through once for each scan, whatever it holds. */
    static final long MAX_PIXELS_OF_SCANS = 1_000_000_000L;
    /** A block of 8 x 8 samples takes a bit at least. */
    static final long MAX_PIXELS_PER_BYTE = 512;
    static final int MAX_ICC_BYTES = 16 << 20;
    static final int MAX_EXTENDED_XMP_BYTES = 64 << 20;

    private Limits() {}
}
