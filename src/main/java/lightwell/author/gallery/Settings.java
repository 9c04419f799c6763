package lightwell.author.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lightwell.author.Curves;
import lightwell.author.HdrSource;
import lightwell.author.SdrMethod;
import lightwell.author.encode.AuthorOptions;
import lightwell.author.encode.EncodeOptions;
import lightwell.author.map.MapOptions;
import lightwell.message.Message;
import lightwell.photo.PhotoFile;

/** Words the settings of an encoding and what was decided of its source. */
final class Settings {

    private Settings() {}

    static List<Message> of(HdrSource source, EncodeOptions options) {
        List<Message> lines = new ArrayList<>();
        lines.add(Message.of("gallery.settings.source", Integer.toString(source.width()), Integer.toString(source.height()),
                source.encoding().name(), source.encoding().origin()));
        AuthorOptions author = options.author();
        lines.add(Message.of("gallery.settings.base", author.space().title(), author.bits(), method(author.sdr())));
        options.chroma().ifPresent(chroma -> lines.add(Message.named("gallery.settings.chroma-", chroma)));
        MapOptions map = author.map();
        lines.add(Message.of("gallery.settings.map", Message.of(map.colour() ? "gallery.settings.rgb" : "gallery.settings.mono"),
                map.reduction(), map.bits()));
        map.maxHeadroom().ifPresent(most -> lines.add(Message.of("gallery.settings.limit", number("%.2f", most))));
        lines.add(Message.of("gallery.settings.quality", Message.named("gallery.settings.quality-", options.quality())));
        return lines;
    }

    private static Message method(SdrMethod method) {
        if (method instanceof SdrMethod.RollOff curve) {
            Message peak = curve.peak().isPresent()
                    ? Message.of("gallery.settings.nits", number("%.0f", curve.peak().getAsDouble() * Curves.WHITE_NITS))
                    : Message.of("gallery.settings.share", number("%.1f", 100 * curve.share()));
            return Message.of("gallery.settings.roll-off", number("%.2f", curve.knee()), peak);
        }
        if (method instanceof SdrMethod.Cube cube) {
            return Message.of("gallery.settings.cube", PhotoFile.name(cube.file()), cube.from().title(), cube.to().title());
        }
        if (method instanceof SdrMethod.Views views) {
            return Message.of("gallery.settings.views", views.hdr(), views.sdr());
        }
        return Message.of("gallery.settings.given", PhotoFile.name(((SdrMethod.Given) method).file()));
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
