package lightwell.export.exr;

import java.util.Locale;
import java.util.function.UnaryOperator;
import lightwell.hdr.HdrOptions;

/**
 * Options of an EXR export.
 *
 * @param color   the meaning of its colours
 * @param storage how its pixels are stored
 * @param content which layers it has, and what it says of them
 * @param hdr     how HDR is reconstructed
 * @param depth   how the depth map is upsampled to the picture's size
 * @param threads for bands and compression; 0: the number of processors
 */
public record ExportOptions(Color color, ExrStorage storage, ExrContent content, HdrOptions hdr, DepthUpsampling depth, int threads) {

    public static final ExportOptions DEFAULT = new ExportOptions(new Color("ACEScg", true), ExrStorage.DEFAULT, ExrContent.DEFAULT,
            HdrOptions.DEFAULT, DepthUpsampling.NEAREST, 0);

    /**
     * The colours of the RGB layers.
     *
     * @param space          by its name in the config
     * @param chromaticities whether to write the chromaticities attribute beside colorInteropID
     */
    public record Color(String space, boolean chromaticities) {}

    public ExportOptions withColorSpace(String name) {
        return withColor(new Color(name, color.chromaticities()));
    }

    public ExportOptions withChromaticities(boolean written) {
        return withColor(new Color(color.space(), written));
    }

    private ExportOptions withColor(Color chosen) {
        return new ExportOptions(chosen, storage, content, hdr, depth, threads);
    }

    /** @param change of how pixels are stored */
    public ExportOptions storing(UnaryOperator<ExrStorage> change) {
        return new ExportOptions(color, change.apply(storage), content, hdr, depth, threads);
    }

    /** @param change of what is told */
    public ExportOptions telling(UnaryOperator<ExrContent> change) {
        return new ExportOptions(color, storage, change.apply(content), hdr, depth, threads);
    }

    public ExportOptions withCompression(Compression chosen) {
        return storing(file -> file.withCompression(chosen));
    }

    public ExportOptions withLayout(ExrStorage.Layout chosen) {
        return storing(file -> file.withLayout(chosen));
    }

    public ExportOptions withHdr(HdrOptions chosen) {
        return new ExportOptions(color, storage, content, chosen, depth, threads);
    }

    public ExportOptions withDepth(DepthUpsampling chosen) {
        return new ExportOptions(color, storage, content, hdr, chosen, threads);
    }

    /** @param count 0: the number of processors */
    public ExportOptions withThreads(int count) {
        return new ExportOptions(color, storage, content, hdr, depth, count);
    }

    /**
     * Upsampling of depth to the picture's size. NEAREST takes the map's own samples and adds nothing, so it is the default; GUIDED places
     * edges where the picture has them, and smooths the map's steps within a surface. Where layers keep their own size, NEAREST does.
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
