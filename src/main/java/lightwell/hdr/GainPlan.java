package lightwell.hdr;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import lightwell.hdr.HdrRule.Code;
import lightwell.hdr.Headroom.Source;
import lightwell.message.Message;
import lightwell.metadata.AppleGainMap;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.IsoGainMap;
import lightwell.metadata.Primaries;
import lightwell.photo.Layer;
import lightwell.photo.Photo;

/**
 * Decides which description of a gain map is used, and how, or why none is. Uses metadata only; nothing is decoded.
 *
 * @param tables from the map's bit depth to gain by code value, one table for each channel of the description
 * @param gain   empty if no map is applied
 */
record GainPlan(Optional<Gain> gain, Primaries primaries, IntFunction<float[][]> tables, HdrRule rule) {

    /** A plan that applies no map, with the reason. */
    static GainPlan none(ColorEncoding base, HdrRule why) {
        return new GainPlan(Optional.empty(), base.primaries(), depth -> new float[0][], why);
    }

    private static GainPlan none(ColorEncoding base, Code why) {
        return none(base, HdrRule.of(why));
    }

    /** The plan for a photo; if its gain map cannot be read, it holds the reason. */
    static GainPlan of(Photo photo, HdrOptions options) {
        ColorEncoding base = photo.base().encoding();
        return photo.lostGainMap().map(reason -> none(base, new HdrRule(Code.UNREADABLE, Optional.empty(), reason)))
                .orElseGet(() -> of(base, photo.gainMap(), options));
    }

    static GainPlan of(ColorEncoding base, Optional<Layer.GainMap> map, HdrOptions options) {
        if (map.isEmpty()) {
            return none(base, base.hdr() ? Code.NO_MAP_HDR : Code.NO_MAP);
        }
        if (usesIso(map.get(), options)) {
            return iso(base, map.get().iso().orElseThrow(), options);
        }
        if (usesApple(map.get(), options)) {
            return apple(base, map.get().apple().orElseThrow(), options);
        }
        return none(base, switch (options.gainMap()) {
            case NONE -> Code.OFF;
            case APPLE -> Code.NO_APPLE;
            case ISO -> Code.NO_ISO;
            case AUTO -> Code.NOT_UNDERSTOOD;
        });
    }

    /** True if ISO 21496-1's description is used. */
    static boolean usesIso(Layer.GainMap map, HdrOptions options) {
        return map.iso().isPresent() && (options.gainMap() == HdrOptions.Choice.ISO || options.gainMap() == HdrOptions.Choice.AUTO);
    }

    /** True if Apple's description is used. */
    static boolean usesApple(Layer.GainMap map, HdrOptions options) {
        return map.apple().isPresent()
                && (options.gainMap() == HdrOptions.Choice.APPLE || options.gainMap() == HdrOptions.Choice.AUTO && map.iso().isEmpty());
    }

    private static GainPlan apple(ColorEncoding base, AppleGainMap map, HdrOptions options) {
        Optional<Headroom> headroom = HeadroomRules.apple(map, options.headroom(), options.missing());
        if (headroom.isEmpty()) {
            return none(base, HeadroomRules.whyNone(map));
        }
        double full = headroom.get().linear();
        double target = options.target().orElse(full);
        Headroom seen = target < full ? headroom.get().shownBy(target, target) : headroom.get();
        Code curve = options.curve() == HdrOptions.GainCurve.SRGB ? Code.APPLE_SRGB : Code.APPLE_REC709;
        return new GainPlan(Optional.of(new Gain.Apple((float) full, (float) GainMapMath.appleWeight(full, target))), base.primaries(),
                depth -> new float[][] {GainMapMath.appleTable(options.curve(), depth)},
                new HdrRule(curve, Optional.of(seen), HdrRule.NOTHING));
    }

    private static GainPlan iso(ColorEncoding base, IsoGainMap map, HdrOptions options) {
        if (map.baseHeadroom() == map.alternateHeadroom()) {
            return none(base, new HdrRule(Code.SAME_HEADROOM, Optional.empty(), Message.verbatim(map.source())));
        }
        boolean asked = options.headroom().isPresent();
        double full = Math.max(map.baseHeadroom(), map.alternateHeadroom());
        double picture = asked ? log2(options.headroom().getAsDouble()) : full;
        double display = options.target().isPresent() ? log2(options.target().getAsDouble()) : Double.POSITIVE_INFINITY;
        double target = Math.min(picture, Math.max(display, Math.min(map.baseHeadroom(), map.alternateHeadroom())));
        Headroom whole = asked ? new Headroom(Math.pow(2, picture), Source.BY_HAND)
                : new Headroom(Math.pow(2, picture), Source.LARGER, map.source());
        Headroom headroom = target < picture ? whole.shownBy(Math.pow(2, display), Math.pow(2, target)) : whole;
        if (map.baseIsBrighter() && target >= map.baseHeadroom()) {
            return none(base, new HdrRule(Code.HDR_RENDITION, Optional.of(headroom), HdrRule.NOTHING));
        }
        return iso(base, map, headroom);
    }

    /** The plan that leads from an HDR base down to its SDR alternate; empty if the base is the darker rendition. */
    static Optional<GainPlan> down(ColorEncoding base, Optional<Layer.GainMap> map, HdrOptions options) {
        return map.filter(described -> usesIso(described, options)).flatMap(Layer.GainMap::iso).filter(IsoGainMap::baseIsBrighter)
                .map(iso -> iso(base, iso, new Headroom(Math.pow(2, iso.alternateHeadroom()), Source.SMALLER, iso.source())));
    }

    private static GainPlan iso(ColorEncoding base, IsoGainMap map, Headroom headroom) {
        double target = headroom.stops();
        Optional<ColorEncoding> alternate = map.useBaseColourSpace() ? Optional.empty() : map.alternateEncoding();
        List<IsoGainMap.Channel> channels = map.channels();
        Gain gain = new Gain.Iso((float) GainMapMath.isoWeight(map, target),
                offsets(channels, true), offsets(channels, false));
        HdrRule rule = new HdrRule(Code.ISO, Optional.of(headroom), Message.verbatim(map.source().replaceFirst(" (tmap|segment)$", "")));
        return new GainPlan(Optional.of(gain), alternate.orElse(base).primaries(),
                depth -> channels.stream().map(c -> GainMapMath.isoTable(c, depth)).toArray(float[][]::new), rule);
    }

    private static double log2(double linear) {
        return Math.log(linear) / Math.log(2);
    }

    private static float[] offsets(List<IsoGainMap.Channel> channels, boolean base) {
        float[] offsets = new float[3];
        IntStream.range(0, 3).forEach(c -> {
            IsoGainMap.Channel channel = channels.get(Math.min(c, channels.size() - 1));
            offsets[c] = (float) (base ? channel.baseOffset() : channel.alternateOffset());
        });
        return offsets;
    }
}
