package lightwell.hdr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import lightwell.message.Message;
import lightwell.metadata.AppleGainMap;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.IsoGainMap;
import lightwell.photo.Layer;
import lightwell.photo.LayerInfo;
import lightwell.photo.LayerPixels;
import org.junit.jupiter.api.Test;

/** A rule is idle if and only if none of its values makes another plan, whatever the file says and the other rules are. */
class IneffectiveReasonTest {

    private static final OptionalDouble NONE = OptionalDouble.empty();
    private static final AppleGainMap XMP = new AppleGainMap(1, OptionalDouble.of(3), OptionalDouble.of(1.2), NONE);
    private static final AppleGainMap WITHOUT_48 = new AppleGainMap(1, NONE, OptionalDouble.of(1.2), NONE);
    private static final AppleGainMap BOTH_NOTES = new AppleGainMap(1, NONE, OptionalDouble.of(1.2), OptionalDouble.of(0.2));
    private static final AppleGainMap SILENT = new AppleGainMap(1, OptionalDouble.of(0.5), NONE, NONE);
    private static final IsoGainMap ISO = new IsoGainMap(true, 0, 2, List.of(new IsoGainMap.Channel(0, 2, 1, 0, 0)), Optional.empty(),
            "hdrgm XMP");

    @Test
    void idleRulesAreThoseThatChangeNothing() {
        for (Optional<Layer.GainMap> map : maps()) {
            for (HdrOptions options : options()) {
                String what = map.map(m -> m.apple() + " " + m.iso()).orElse("no map") + ", " + options;
                assertEquals(same(map, Arrays.stream(HdrOptions.GainCurve.values()).map(options::withCurve)),
                        IneffectiveReason.ofCurve(map, options).isPresent(), what);
                assertEquals(same(map, Arrays.stream(HdrOptions.MissingGain.values()).map(options::withMissing)),
                        IneffectiveReason.ofMissing(map, options).isPresent(), what);
                Stream<HdrOptions> headrooms = Stream.of(1.5, 1.7, 1.9).map(h -> options.withHeadroom(OptionalDouble.of(h)));
                assertEquals(same(map, headrooms), IneffectiveReason.ofHeadroom(map, options).isPresent(), what);
            }
            assertEquals(map.isEmpty(), IneffectiveReason.ofDescription(map).isPresent());
        }
    }

    @Test
    void reasonsAreTheNearest() {
        assertEquals(Optional.of(IneffectiveReason.NO_GAIN_MAP), IneffectiveReason.ofCurve(Optional.empty(), HdrOptions.DEFAULT));
        assertEquals(Optional.of(IneffectiveReason.DESCRIBED_BY_ISO), IneffectiveReason.ofCurve(map(XMP, ISO), HdrOptions.DEFAULT));
        assertEquals(Optional.empty(), IneffectiveReason.ofCurve(map(XMP, ISO), HdrOptions.DEFAULT.withGainMap(HdrOptions.Choice.APPLE)));
        assertEquals(Optional.of(IneffectiveReason.NOT_APPLIED),
                IneffectiveReason.ofMissing(map(null, ISO), HdrOptions.DEFAULT.withGainMap(HdrOptions.Choice.APPLE)));
        assertEquals(Optional.of(IneffectiveReason.HEADROOM_IN_XMP), IneffectiveReason.ofMissing(map(XMP, null), HdrOptions.DEFAULT));
        assertEquals(Optional.of(IneffectiveReason.NOTE_48_THERE), IneffectiveReason.ofMissing(map(BOTH_NOTES, null), HdrOptions.DEFAULT));
        assertEquals(Optional.of(IneffectiveReason.HEADROOM_BY_HAND),
                IneffectiveReason.ofMissing(map(WITHOUT_48, null), HdrOptions.DEFAULT.withHeadroom(OptionalDouble.of(2))));
    }

    /** Headroom and gain of each code, of every plan. */
    private static boolean same(Optional<Layer.GainMap> map, Stream<HdrOptions> ways) {
        Function<HdrOptions, String> outcome = options -> {
            GainPlan plan = GainPlan.of(ColorEncoding.ASSUMED_SRGB, map, options);
            String gain = plan.gain().map(g -> g instanceof Gain.Iso iso ? "ISO " + iso.weight() : g.toString()).orElse("none");
            return gain + " " + plan.rule().headroom().map(Headroom::linear) + " " + Arrays.deepToString(plan.tables().apply(8));
        };
        return ways.map(outcome).distinct().count() == 1;
    }

    private static List<Optional<Layer.GainMap>> maps() {
        List<Optional<Layer.GainMap>> maps = new ArrayList<>(List.of(Optional.empty()));
        for (IsoGainMap iso : new IsoGainMap[] {null, ISO}) {
            for (AppleGainMap apple : new AppleGainMap[] {null, XMP, WITHOUT_48, BOTH_NOTES, SILENT}) {
                maps.add(map(apple, iso));
            }
        }
        return maps;
    }

    private static List<HdrOptions> options() {
        List<HdrOptions> all = new ArrayList<>();
        for (HdrOptions.Choice choice : HdrOptions.Choice.values()) {
            for (HdrOptions.MissingGain missing : HdrOptions.MissingGain.values()) {
                for (OptionalDouble headroom : List.of(NONE, OptionalDouble.of(2))) {
                    all.add(new HdrOptions(choice, headroom, HdrOptions.GainCurve.SRGB, missing));
                }
            }
        }
        return all;
    }

    private static Optional<Layer.GainMap> map(AppleGainMap apple, IsoGainMap iso) {
        LayerPixels none = new LayerPixels(() -> {
            throw new IllegalStateException("metadata alone decide");
        });
        return Optional.of(new Layer.GainMap(new LayerInfo("gainmap", Message.verbatim("Gain map"), 1, "hvc1", 4, 4, 1, 8, 1), none,
                Optional.ofNullable(apple), Optional.ofNullable(iso)));
    }
}
