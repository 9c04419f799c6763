package lightwell.cli.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import lightwell.hdr.HdrOptions;
import lightwell.hdr.HdrReconstruction;
import lightwell.hdr.HdrRule;
import lightwell.message.Message;
import lightwell.metadata.AppleGainMap;
import lightwell.metadata.IsoGainMap;
import lightwell.photo.Layer;
import lightwell.photo.Photo;

/** The lines of the info page about HDR and the gain map. */
final class LightLines {

    private LightLines() {}

    /** How HDR is reconstructed, and with which headroom. */
    static List<Message> headroom(Photo photo) {
        HdrRule rule = HdrReconstruction.ruleOf(photo, HdrOptions.DEFAULT);
        List<Message> said = new ArrayList<>();
        rule.headroom().ifPresent(headroom -> said.add(Message.of("info.headroom",
                String.format(Locale.ROOT, "%.4f", headroom.linear()), String.format(Locale.ROOT, "%.3f", headroom.stops()))));
        said.add(rule.words());
        return said;
    }

    /** All descriptions in the file. */
    static List<Message> gainMap(Layer.GainMap map) {
        return Stream.concat(map.apple().stream().map(LightLines::apple), map.iso().stream().flatMap(LightLines::iso)).toList();
    }

    private static Message apple(AppleGainMap map) {
        return Message.of("info.apple", map.version() == 0 ? Message.of("info.missing") : map.version(), orMissing(map.xmpHeadroom()),
                orMissing(map.makerHeadroom()), orMissing(map.makerGain()));
    }

    private static Stream<Message> iso(IsoGainMap map) {
        Message head = Message.of(map.useBaseColourSpace() ? "info.iso-in-base-space" : "info.iso-in-alternate-space", map.source(),
                NumberFormats.number(map.baseHeadroom()), NumberFormats.number(map.alternateHeadroom()));
        return Stream.concat(Stream.of(head), map.channels().stream().map(channel -> Message.of("info.iso-channel",
                NumberFormats.number(channel.min()), NumberFormats.number(channel.max()), NumberFormats.number(channel.gamma()),
                NumberFormats.number(channel.baseOffset()), NumberFormats.number(channel.alternateOffset()))));
    }

    private static Object orMissing(OptionalDouble value) {
        return value.isPresent() ? NumberFormats.number(value.getAsDouble()) : Message.of("info.missing");
    }
}
