package lightwell.export;

import lightwell.hdr.HdrOptions;

/**
 * How to write an EXR.
 *
 * @param colorSpace     of the RGB layers, by name in the config; "ACEScg"
 * @param compression    "zip", "zips", "piz", "dwaa", "dwaa:45", "none" and what else the EXR writer knows
 * @param chromaticities write the chromaticities attribute beside colorInteropID
 * @param threads        for bands and compression; 0: as many as there are processors
 */
public record ExportOptions(String colorSpace, String compression, Layout layout, HdrOptions hdr, Existing existing,
                            boolean chromaticities, int threads) {

    public static final ExportOptions DEFAULT =
            new ExportOptions("ACEScg", "zip", Layout.LAYERS, HdrOptions.DEFAULT, Existing.REFUSE, true, 0);

    public enum Layout { LAYERS, SHENANIGANS }

    /** What to do when the target exists. */
    public enum Existing { REFUSE, OVERWRITE, SKIP }
}
