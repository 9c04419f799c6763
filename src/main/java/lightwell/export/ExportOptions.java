package lightwell.export;

import java.util.Locale;
import lightwell.hdr.HdrOptions;

/**
 * Options of an EXR export.
 *
 * @param colorSpace     of the RGB layers, by name in the config; default: "ACEScg"
 * @param compression    of the rows
 * @param chromaticities whether to write the chromaticities attribute beside colorInteropID
 * @param depth          how the depth map is upsampled to the picture's size
 * @param threads        for bands and compression; 0: the number of processors
 */
public record ExportOptions(String colorSpace, Compression compression, Layout layout, HdrOptions hdr, boolean chromaticities,
        DepthUpsampling depth, int threads) {

    public static final ExportOptions DEFAULT = new ExportOptions("ACEScg", Compression.ZIP, Layout.LAYERS, HdrOptions.DEFAULT,
            true, DepthUpsampling.NEAREST, 0);

    public ExportOptions withColorSpace(String name) {
        return new ExportOptions(name, compression, layout, hdr, chromaticities, depth, threads);
    }

    public ExportOptions withCompression(Compression chosen) {
        return new ExportOptions(colorSpace, chosen, layout, hdr, chromaticities, depth, threads);
    }

    public ExportOptions withLayout(Layout chosen) {
        return new ExportOptions(colorSpace, compression, chosen, hdr, chromaticities, depth, threads);
    }

    public ExportOptions withHdr(HdrOptions chosen) {
        return new ExportOptions(colorSpace, compression, layout, chosen, chromaticities, depth, threads);
    }

    public ExportOptions withChromaticities(boolean written) {
        return new ExportOptions(colorSpace, compression, layout, hdr, written, depth, threads);
    }

    public ExportOptions withDepth(DepthUpsampling chosen) {
        return new ExportOptions(colorSpace, compression, layout, hdr, chromaticities, chosen, threads);
    }

    /** @param count 0: the number of processors */
    public ExportOptions withThreads(int count) {
        return new ExportOptions(colorSpace, compression, layout, hdr, chromaticities, depth, count);
    }

    public enum Layout { LAYERS, SHENANIGANS }

    /**
     * Upsampling of depth to the picture's size. NEAREST takes the map's own samples and adds nothing, so it is the default; GUIDED places
     * edges where the picture has them, and smooths the map's steps within a surface.
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
}
