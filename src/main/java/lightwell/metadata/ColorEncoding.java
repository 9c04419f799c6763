package lightwell.metadata;

import java.util.Optional;

/**
 * The meaning of an image's RGB code values.
 *
 * @param name      for display: the ICC description ("Display P3") or the nclx code points in words
 * @param primaries with tables, only the working space of computations in its own RGB
 * @param red       curve of the red channel; equal to green and blue in nearly every file
 * @param source    the rule that decided: "ICC profile", "nclx", "AV1 stream", "assumed sRGB: the file says nothing"
 * @param tables    replace the curves and primaries, which are then meaningless
 */
public record ColorEncoding(String name, Primaries primaries, Transfer red, Transfer green, Transfer blue, String source,
        Optional<IccTableProfile> tables) {

    /** The encoding of a file that does not describe its colours. */
    public static final ColorEncoding ASSUMED_SRGB = of("sRGB", Primaries.REC709, new Transfer.Srgb(),
            "assumed sRGB: the file names no colour space");

    /** Whether the picture may contain light above SDR white. */
    public boolean hdr() {
        return red.hdr() || green.hdr() || blue.hdr();
    }

    public ColorEncoding(String name, Primaries primaries, Transfer red, Transfer green, Transfer blue, String source) {
        this(name, primaries, red, green, blue, source, Optional.empty());
    }

    /** The tone curve in words; "lookup tables" if there is none. */
    public String curve() {
        return tables.isPresent() ? "lookup tables" : TransferNames.of(red);
    }

    public static ColorEncoding of(String name, IccTableProfile tables, String source) {
        Transfer none = new Transfer.Gamma(1);
        return new ColorEncoding(name, Primaries.REC2020, none, none, none, source, Optional.of(tables));
    }

    public static ColorEncoding of(String name, Primaries primaries, Transfer transfer, String source) {
        return new ColorEncoding(name, primaries, transfer, transfer, transfer, source);
    }
}
