package lightwell.author.verify;

import lightwell.hdr.GainMapMath;
import lightwell.hdr.HdrOptions;
import lightwell.metadata.IsoGainMap;

/** Compares what Apple's formula and ISO 21496-1 make of one map. */
final class AppleDeviation {

    private AppleDeviation() {}

    /**
     * The greatest difference over all codes and channels, at SDR white, stops. Apple's codes have the curve of Rec. 709, as in the pairs
     * of descriptions that iPhones write.
     *
     * @param headroom of Apple's description, linear
     */
    static double of(double headroom, IsoGainMap iso, int bitDepth) {
        float[] apple = GainMapMath.appleTable(HdrOptions.GainCurve.REC709, bitDepth);
        double weight = GainMapMath.isoWeight(iso, Math.max(iso.baseHeadroom(), iso.alternateHeadroom()));
        double greatest = 0;
        for (IsoGainMap.Channel channel : iso.channels()) {
            float[] gains = GainMapMath.isoTable(channel, bitDepth);
            for (int code = 0; code < gains.length; code++) {
                double light = (1 + channel.baseOffset()) * Math.pow(2, gains[code] * weight) - channel.alternateOffset();
                double other = 1 + (headroom - 1) * apple[code];
                greatest = Math.max(greatest, Math.abs(Math.log(Math.max(light, Float.MIN_NORMAL) / other) / Math.log(2)));
            }
        }
        return greatest;
    }
}
