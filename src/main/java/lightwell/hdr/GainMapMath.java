package lightwell.hdr;

import lightwell.metadata.IsoGainMap;
import lightwell.metadata.Transfer;

/** The formulas of gain maps: code values to gains, and the share of the gain for a target headroom. */
public final class GainMapMath {

    private GainMapMath() {}

    /** Apple: linear gain 0..1, indexed by code value. */
    public static float[] appleTable(HdrOptions.GainCurve curve, int bitDepth) {
        Transfer transfer = switch (curve) {
            case SRGB -> new Transfer.Srgb();
            case REC709 -> new Transfer.Rec709();
        };
        int codes = 1 << bitDepth;
        float[] table = new float[codes];
        for (int code = 0; code < codes; code++) {
            table[code] = (float) transfer.toLinear(code / (codes - 1.0));
        }
        return table;
    }

    /** ISO 21496-1, 6.3: log2 gain, indexed by code value: min + (max - min) * v^(1/gamma). */
    public static float[] isoTable(IsoGainMap.Channel channel, int bitDepth) {
        int codes = 1 << bitDepth;
        float[] table = new float[codes];
        for (int code = 0; code < codes; code++) {
            double g = Math.pow(code / (codes - 1.0), 1 / channel.gamma());
            table[code] = (float) (channel.min() * (1 - g) + channel.max() * g);
        }
        return table;
    }

    /**
     * Apple: the share of the gain in stops for a display, 0..1: HDR = SDR * (1 + (H - 1) * g)^share. Apple states no formula for displays
     * below the picture's headroom. This is Chrome's (Skia's SkGainmapShader): ISO's weight, with the picture's headroom for the alternate
     * and 0 stops for the base.
     *
     * @param headroom of the picture, linear
     * @param target   headroom of the display, linear
     */
    public static double appleWeight(double headroom, double target) {
        return headroom <= 1 ? 1 : Math.min(1, Math.max(0, Math.log(target) / Math.log(headroom)));
    }

    /**
     * ISO 21496-1: the share of the log2 gain for a display of {@code target} stops, -1..1; negative if the base is the brighter rendition,
     * 0 if both renditions have the same headroom.
     */
    public static double isoWeight(IsoGainMap map, double target) {
        double span = map.alternateHeadroom() - map.baseHeadroom();
        if (span == 0) {
            return 0;
        }
        double share = Math.min(1, Math.max(0, (target - map.baseHeadroom()) / span));
        return Math.copySign(share, span);
    }
}
