package lightwell.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import lightwell.hdr.HdrOptions;
import lightwell.hdr.HdrRule;
import lightwell.metadata.AppleGainMap;
import lightwell.metadata.IsoGainMap;
import lightwell.photo.Layer;
import lightwell.photo.Photo;

/** The lines of the info page about HDR and the gain map. */
final class LightLines {

    private LightLines() {}

    /** How HDR is reconstructed, and with which headroom. */
    static List<String> headroom(Photo photo) {
        HdrRule rule = HdrRule.of(photo, HdrOptions.DEFAULT);
        List<String> said = new ArrayList<>();
        rule.headroom().ifPresent(headroom -> said.add(
                String.format(Locale.ROOT, "headroom %.4f (%.3f stops over SDR white)", headroom.linear(), headroom.stops())));
        said.add(rule.sentence());
        return said;
    }

    /** All descriptions in the file. */
    static List<String> gainMap(Layer.GainMap map) {
        return Stream.concat(map.apple().stream().map(LightLines::apple), map.iso().stream().flatMap(LightLines::iso)).toList();
    }

    private static String apple(AppleGainMap map) {
        return "Apple: version " + (map.version() == 0 ? "missing" : map.version()) + ", XMP headroom " + orMissing(map.xmpHeadroom())
                + ", maker note 33 " + orMissing(map.makerHeadroom()) + ", maker note 48 " + orMissing(map.makerGain());
    }

    private static Stream<String> iso(IsoGainMap map) {
        String head = map.source() + ": base headroom " + NumberFormats.number(map.baseHeadroom()) + " stops, alternate "
                + NumberFormats.number(map.alternateHeadroom()) + " stops, in the colour space of the "
                + (map.useBaseColourSpace() ? "base" : "alternate");
        return Stream.concat(Stream.of(head),
                map.channels().stream().map(channel -> "  gain " + NumberFormats.number(channel.min()) + " to "
                        + NumberFormats.number(channel.max()) + " stops, gamma " + NumberFormats.number(channel.gamma()) + ", offsets "
                        + NumberFormats.number(channel.baseOffset()) + " and " + NumberFormats.number(channel.alternateOffset())));
    }

    private static String orMissing(OptionalDouble value) {
        return value.isPresent() ? NumberFormats.number(value.getAsDouble()) : "missing";
    }
}
