package lightwell.export;

import java.util.Locale;
import lightwell.hdr.HdrOptions;

/**
 * How to write an EXR.
 *
 * @param colorSpace     of the RGB layers, by name in the config; "ACEScg"
 * @param compression    "zip", "zips", "piz", "dwaa", "dwaa:45", "none" and what else the EXR writer knows
 * @param chromaticities write the chromaticities attribute beside colorInteropID
 * @param depth          how the depth map comes to the picture's size
 * @param threads        for bands and compression; 0: as many as there are processors
 */
public record ExportOptions(String colorSpace, String compression, Layout layout, HdrOptions hdr, Existing existing,
        boolean chromaticities, DepthUpsampling depth, int threads) {

    public static final ExportOptions DEFAULT = new ExportOptions("ACEScg", "zip", Layout.LAYERS, HdrOptions.DEFAULT, Existing.REFUSE, true,
            0);

    /** With depth as it usually is. */
    public ExportOptions(String colorSpace, String compression, Layout layout, HdrOptions hdr, Existing existing, boolean chromaticities,
            int threads) {
        this(colorSpace, compression, layout, hdr, existing, chromaticities, DepthUpsampling.NEAREST, threads);
    }

    public ExportOptions withDepth(DepthUpsampling chosen) {
        return new ExportOptions(colorSpace, compression, layout, hdr, existing, chromaticities, chosen, threads);
    }

    public enum Layout { LAYERS, SHENANIGANS }

    /**
     * From a depth map's size to the picture's. NEAREST gives the map's own samples and adds nothing, so it is what one gets unless one
     * asks; GUIDED puts edges where the picture has them, and smooths the map's steps on what is one surface.
     */
    public enum DepthUpsampling {
        NEAREST("nearest sample"),
        GUIDED("guided by the picture: edges follow its colours (joint bilateral), B-spline of disparity within a surface");

        private final String words;

        DepthUpsampling(String words) {
            this.words = words;
        }

        /** "guided". */
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        String words() {
            return words;
        }
    }

    /** What to do when the target exists. */
    public enum Existing { REFUSE, OVERWRITE, SKIP }
}
