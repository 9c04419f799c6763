package lightwell.author.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lightwell.author.Chroma;
import lightwell.author.Curves;
import lightwell.author.HdrSource;
import lightwell.author.SdrMethod;
import lightwell.author.encode.AuthorOptions;
import lightwell.author.encode.EncodeOptions;
import lightwell.author.map.MapOptions;
import lightwell.photo.PhotoFile;

/** Words the settings of an encoding and what was decided of its source. */
final class Settings {

    private Settings() {}

    static List<String> of(HdrSource source, EncodeOptions options) {
        List<String> lines = new ArrayList<>();
        lines.add(source.width() + " × " + source.height() + ", " + source.encoding().name() + " (" + source.encoding().source() + ")");
        AuthorOptions author = options.author();
        lines.add("Base: " + author.space().title() + ", " + author.bits() + " bits, "
                + options.chroma().map(chroma -> chroma == Chroma.HALF ? "4:2:0, " : "4:4:4, ").orElse("")
                + method(author.sdr()));
        MapOptions map = author.map();
        lines.add("Map: " + (map.colour() ? "RGB" : "mono") + ", 1:" + map.reduction() + ", " + map.bits() + " bits"
                + (map.maxHeadroom().isPresent() ? String.format(Locale.ROOT, ", headroom at most %.2f", map.maxHeadroom().getAsDouble())
                        : ""));
        lines.add("Quality: " + options.quality().name().toLowerCase(Locale.ROOT));
        return lines;
    }

    private static String method(SdrMethod method) {
        if (method instanceof SdrMethod.RollOff curve) {
            String peak = curve.peak().isPresent() ? String.format(Locale.ROOT, "%.0f nits", curve.peak().getAsDouble() * Curves.WHITE_NITS)
                    : String.format(Locale.ROOT, "%.1f %% of the pixels", 100 * curve.share());
            return String.format(Locale.ROOT, "highlights rolled off from %.2f to %s", curve.knee(), peak);
        }
        if (method instanceof SdrMethod.Cube cube) {
            return "by " + PhotoFile.name(cube.file()) + " (" + cube.from().title() + " to " + cube.to().title() + ")";
        }
        if (method instanceof SdrMethod.Views views) {
            return views.hdr() + " undone, " + views.sdr() + " applied";
        }
        return "from " + PhotoFile.name(((SdrMethod.Given) method).file());
    }
}
