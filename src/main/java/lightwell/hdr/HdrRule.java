package lightwell.hdr;

import java.util.Locale;
import java.util.Optional;
import lightwell.photo.Photo;

/**
 * What {@link HdrReconstruction} does with a gain map, or why it leaves it out: a code with its values, for which the window has words of
 * its own.
 *
 * @param headroom of the HDR; empty if the file states none
 * @param detail   the description in the file, or why it cannot be read; empty if the code says everything
 */
public record HdrRule(Code code, Optional<Headroom> headroom, String detail) {

    public enum Code {
        /** A map is applied: Apple's with one of two curves, or ISO 21496-1's. */
        APPLE_SRGB, APPLE_REC709, ISO,
        /** The picture itself is HDR; its map leads down to SDR. */
        HDR_RENDITION,
        /** There is no map: the picture is SDR, or HDR by itself. */
        NO_MAP, NO_MAP_HDR,
        /** Excluded by the options: no map is wanted, or only a description that the file does not have. */
        OFF, NO_APPLE, NO_ISO,
        NOT_UNDERSTOOD, NO_HEADROOM, NO_NOTE_48, SAME_HEADROOM, UNREADABLE
    }

    /** A rule for a map that is not applied. */
    static HdrRule of(Code code) {
        return new HdrRule(code, Optional.empty(), "");
    }

    /** The rule for a photo, from metadata only: nothing is decoded. */
    public static HdrRule of(Photo photo, HdrOptions options) {
        return GainPlan.of(photo, options).rule();
    }

    /** The rule in English, for the command line and for files. */
    public String sentence() {
        return switch (code) {
            case APPLE_SRGB -> apple("sRGB");
            case APPLE_REC709 -> apple("Rec.709");
            case ISO -> String.format(Locale.ROOT, "%s gain map, headroom %.4f (%.3f stops): %s.", detail, headroom.orElseThrow().linear(),
                    headroom.orElseThrow().stops(), headroom.orElseThrow().rule());
            case HDR_RENDITION -> String.format(Locale.ROOT, "The picture itself is the HDR rendition, headroom %.4f (%.3f stops);"
                    + " its gain map leads down to SDR and is not applied.", headroom.orElseThrow().linear(),
                    headroom.orElseThrow().stops());
            case NO_MAP -> "The photo has no gain map: HDR is the same as SDR.";
            case NO_MAP_HDR -> "The picture itself is HDR, and has no gain map: its light is taken as it is, SDR white at 203 nits.";
            case OFF -> "The gain map is not applied, as asked.";
            case NO_APPLE -> "The gain map is not applied: the file describes it in no way of Apple's.";
            case NO_ISO -> "The gain map is not applied: the file has no valid ISO 21496-1 description of it.";
            case NOT_UNDERSTOOD -> "The gain map is not applied: the file does not describe it in a way that is understood.";
            case NO_HEADROOM ->
                    "The gain map is not applied: the file gives no headroom, neither HDRGainMapHeadroom in XMP nor maker note 33.";
            case NO_NOTE_48 -> "The gain map is not applied: maker note 48 is missing, and the map then counts as invalid, as asked.";
            case SAME_HEADROOM -> "The gain map is not applied: its " + detail + " gives both renditions the same headroom.";
            case UNREADABLE -> "The gain map is not applied: " + detail;
        };
    }

    private String apple(String curve) {
        return String.format(Locale.ROOT, "Apple gain map, %s curve, headroom %.4f: %s.", curve, headroom.orElseThrow().linear(),
                headroom.orElseThrow().rule());
    }
}
