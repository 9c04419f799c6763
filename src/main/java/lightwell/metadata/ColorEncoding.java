package lightwell.metadata;

/**
 * What an image's RGB code values mean.
 *
 * @param name   what to call it: the ICC description ("Display P3") or the nclx code points in words
 * @param red    curve of the red channel; equal to green and blue in nearly every file
 * @param source the rule that decided: "ICC profile", "nclx", "AV1 stream", "assumed sRGB: the file says nothing"
 */
public record ColorEncoding(String name, Primaries primaries, Transfer red, Transfer green, Transfer blue, String source) {

    /** The encoding of a file that says nothing. */
    public static final ColorEncoding ASSUMED_SRGB =
            of("sRGB", Primaries.REC709, new Transfer.Srgb(), "assumed sRGB: the file names no colour space");

    /** Whether the picture may hold light beyond SDR white. */
    public boolean hdr() {
        return red.hdr() || green.hdr() || blue.hdr();
    }

    public static ColorEncoding of(String name, Primaries primaries, Transfer transfer, String source) {
        return new ColorEncoding(name, primaries, transfer, transfer, transfer, source);
    }
}
