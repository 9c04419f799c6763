package lightwell.author.map;

import lightwell.author.AuthorException;
import lightwell.message.Message;
import lightwell.metadata.IsoGainMap;

/**
 * A description by ISO 21496-1 said by Apple's formula: SDR * (1 + (H - 1) * g), with the curve of {@link AppleFit}. Immutable.
 *
 * @param headroom  H, linear, for which the greatest difference over all codes at SDR white is least
 * @param deviation that difference, stops
 */
public record IsoAsApple(double headroom, double deviation) {

    /** More than this is another picture. */
    private static final double MOST = 0.25;
    private static final int SAMPLES = 255;
    private static final int STEPS = 60;

    /** @throws AuthorException if Apple's formula cannot say it: one sentence */
    public static IsoAsApple of(IsoGainMap map) throws AuthorException {
        if (map.channels().size() > 1) {
            throw new AuthorException(Message.of("author.apple-one-channel"));
        }
        if (map.baseIsBrighter()) {
            throw new AuthorException(Message.of("author.apple-base-brighter"));
        }
        IsoGainMap.Channel channel = map.channels().get(0);
        double low = 1;
        double high = AppleFit.LARGEST;
        for (int i = 0; i < STEPS; i++) { // the greatest difference has one valley
            double one = low + (high - low) / 3;
            double two = high - (high - low) / 3;
            if (deviation(channel, one) < deviation(channel, two)) {
                high = two;
            } else {
                low = one;
            }
        }
        IsoAsApple found = new IsoAsApple((low + high) / 2, deviation(channel, (low + high) / 2));
        if (!(found.deviation <= MOST)) {
            throw new AuthorException(Message.of("author.apple-differs", found.deviation));
        }
        return found;
    }

    private static double deviation(IsoGainMap.Channel channel, double headroom) {
        double worst = 0;
        for (int i = 0; i <= SAMPLES; i++) {
            double code = (double) i / SAMPLES;
            double share = Math.pow(code, 1 / channel.gamma());
            double stops = channel.min() * (1 - share) + channel.max() * share;
            double light = (1 + channel.baseOffset()) * Math.pow(2, stops) - channel.alternateOffset();
            double iso = Math.log(Math.max(light, 1e-6)) / Math.log(2);
            worst = Math.max(worst, Math.abs(AppleFit.apple(headroom, code) - iso));
        }
        return worst;
    }
}
