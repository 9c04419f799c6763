package lightwell.hdr;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import lightwell.metadata.AppleGainMap;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.IsoGainMap;
import lightwell.metadata.Primaries;
import lightwell.photo.Layer;

/**
 * Which description of a gain map is used, and how; or why none is. Decided from metadata alone.
 *
 * @param tables from the map's bit depth to gain by code value, for each channel that the description has
 * @param gain   empty when no map is applied
 */
record GainPlan(Optional<Gain> gain, Optional<Headroom> headroom, Primaries primaries, IntFunction<float[][]> tables, String rule) {

    /** Nothing is applied, for this reason. */
    static GainPlan none(ColorEncoding base, String why) {
        return new GainPlan(Optional.empty(), Optional.empty(), base.primaries(), depth -> new float[0][], why);
    }

    static GainPlan of(ColorEncoding base, Optional<Layer.GainMap> map, HdrOptions options) {
        if (map.isEmpty()) {
            return none(base, base.hdr() ? "The picture itself is HDR, and has no gain map: its light is taken as it is, SDR white at 203 nits."
                    : "The photo has no gain map: HDR is the same as SDR.");
        }
        Optional<IsoGainMap> iso = map.get().iso();
        Optional<AppleGainMap> apple = map.get().apple();
        return switch (options.gainMap()) {
            case NONE -> none(base, "The gain map is not applied, as asked.");
            case APPLE -> apple.map(a -> apple(base, a, options))
                    .orElseGet(() -> none(base, "The gain map is not applied: the file describes it in no way of Apple's."));
            case ISO -> iso.map(i -> iso(base, i, options))
                    .orElseGet(() -> none(base, "The gain map is not applied: the file has no valid ISO 21496-1 description of it."));
            case AUTO -> iso.map(i -> iso(base, i, options)).or(() -> apple.map(a -> apple(base, a, options)))
                    .orElseGet(() -> none(base, "The gain map is not applied: the file does not describe it in a way that is understood."));
        };
    }

    private static GainPlan apple(ColorEncoding base, AppleGainMap map, HdrOptions options) {
        Optional<Headroom> headroom = HeadroomRules.apple(map, options.headroom(), options.missing());
        if (headroom.isEmpty()) {
            return none(base, HeadroomRules.whyNone(map));
        }
        double full = headroom.get().linear();
        double target = options.target().orElse(full);
        Headroom seen = target < full ? shownBy(target, target, headroom.get().rule()) : headroom.get();
        String curve = options.curve() == HdrOptions.GainCurve.SRGB ? "sRGB" : "Rec.709";
        String rule = String.format(Locale.ROOT, "Apple gain map, %s curve, headroom %.4f: %s.",
                curve, seen.linear(), seen.rule());
        return new GainPlan(Optional.of(new Gain.Apple((float) full, (float) GainMapMath.appleWeight(full, target))), Optional.of(seen), base.primaries(),
                depth -> new float[][] {GainMapMath.appleTable(options.curve(), depth)}, rule);
    }

    private static GainPlan iso(ColorEncoding base, IsoGainMap map, HdrOptions options) {
        if (map.baseHeadroom() == map.alternateHeadroom()) {
            return none(base, "The gain map is not applied: its " + map.source() + " gives both renditions the same headroom.");
        }
        boolean asked = options.headroom().isPresent();
        double full = Math.max(map.baseHeadroom(), map.alternateHeadroom());
        double picture = asked ? log2(options.headroom().getAsDouble()) : full;
        double display = options.target().isPresent() ? log2(options.target().getAsDouble()) : Double.POSITIVE_INFINITY;
        double target = Math.min(picture, Math.max(display, Math.min(map.baseHeadroom(), map.alternateHeadroom())));
        String why = asked ? "set by hand" : "the larger headroom of its " + map.source();
        Headroom headroom = target < picture ? shownBy(Math.pow(2, display), Math.pow(2, target), why) : new Headroom(Math.pow(2, target), why);
        if (map.baseIsBrighter() && target >= map.baseHeadroom()) {
            String rule = String.format(Locale.ROOT, "The picture itself is the HDR rendition, headroom %.4f (%.3f stops);"
                    + " its gain map leads down to SDR and is not applied.", headroom.linear(), target);
            return new GainPlan(Optional.empty(), Optional.of(headroom), base.primaries(), depth -> new float[0][], rule);
        }
        return iso(base, map, headroom);
    }

    /** What leads from a base that is HDR down to its alternate rendition; empty when the base is the darker one. */
    static Optional<GainPlan> down(ColorEncoding base, Optional<Layer.GainMap> map, HdrOptions options) {
        boolean wanted = options.gainMap() == HdrOptions.Choice.AUTO || options.gainMap() == HdrOptions.Choice.ISO;
        return map.flatMap(Layer.GainMap::iso).filter(iso -> wanted && iso.baseIsBrighter())
                .map(iso -> iso(base, iso, new Headroom(Math.pow(2, iso.alternateHeadroom()), "the smaller headroom of its " + iso.source())));
    }

    private static GainPlan iso(ColorEncoding base, IsoGainMap map, Headroom headroom) {
        double target = headroom.stops();
        Optional<ColorEncoding> alternate = map.useBaseColourSpace() ? Optional.empty() : map.alternateEncoding();
        List<IsoGainMap.Channel> channels = map.channels();
        Gain gain = new Gain.Iso((float) GainMapMath.isoWeight(map, target),
                offsets(channels, true), offsets(channels, false));
        String rule = String.format(Locale.ROOT, "%s gain map, headroom %.4f (%.3f stops): %s.", map.source().replaceFirst(" (tmap|segment)$", ""),
                headroom.linear(), target, headroom.rule());
        return new GainPlan(Optional.of(gain), Optional.of(headroom), alternate.orElse(base).primaries(),
                depth -> channels.stream().map(c -> GainMapMath.isoTable(c, depth)).toArray(float[][]::new), rule);
    }

    /** What a display makes of a picture with more headroom than its own. */
    private static Headroom shownBy(double display, double seen, String rule) {
        return new Headroom(seen, String.format(Locale.ROOT, "%s, as a display of headroom %.2f shows it", rule, display));
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
