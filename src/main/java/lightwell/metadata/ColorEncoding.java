package lightwell.metadata;

import java.util.Optional;
import lightwell.message.Message;

/**
 * The meaning of an image's RGB code values.
 *
 * @param name      for display: the ICC description ("Display P3") or the nclx code points in words
 * @param primaries with tables, only the working space of computations in its own RGB
 * @param red       curve of the red channel; equal to green and blue in nearly every file
 * @param origin    the rule that decided: "ICC profile", "nclx", "AV1 stream", "assumed sRGB: the file names no colour space"
 * @param tables    replace the curves and primaries, which are then meaningless
 */
public record ColorEncoding(String name, Primaries primaries, Transfer red, Transfer green, Transfer blue, Message origin,
        Optional<IccTableProfile> tables) {

    /** The encoding of a file that does not describe its colours. */
    public static final ColorEncoding ASSUMED_SRGB = of("sRGB", Primaries.REC709, new Transfer.Srgb(),
            Message.of("metadata.assumed-srgb"));

    /** Whether the picture may contain light above SDR white. */
    public boolean hdr() {
        return red.hdr() || green.hdr() || blue.hdr();
    }

    public ColorEncoding(String name, Primaries primaries, Transfer red, Transfer green, Transfer blue, Message origin) {
        this(name, primaries, red, green, blue, origin, Optional.empty());
    }

    /** The tone curve in words; "lookup tables" if there is none. */
    public String curve() {
        return tables.isPresent() ? "lookup tables" : TransferNames.of(red);
    }

    public static ColorEncoding of(String name, IccTableProfile tables, Message origin) {
        Transfer none = new Transfer.Gamma(1);
        return new ColorEncoding(name, Primaries.REC2020, none, none, none, origin, Optional.of(tables));
    }

    public static ColorEncoding of(String name, Primaries primaries, Transfer transfer, Message origin) {
        return new ColorEncoding(name, primaries, transfer, transfer, transfer, origin);
    }

    /** @param origin a name that is the same in every language: "EXIF ColorSpace 1" */
    public static ColorEncoding of(String name, Primaries primaries, Transfer transfer, String origin) {
        return of(name, primaries, transfer, Message.verbatim(origin));
    }

    /** The rule that decided, in English, for files. */
    public String source() {
        return origin.english();
    }
}
