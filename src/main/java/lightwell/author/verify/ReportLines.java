package lightwell.author.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import lightwell.message.Message;
import lightwell.photo.LayerInfo;

/** A report in words, one line for each fact. */
public final class ReportLines {

    private ReportLines() {}

    public static List<Message> of(VerificationReport report) {
        List<Message> lines = new ArrayList<>();
        FileFacts facts = report.facts();
        lines.add(Message.of("author.verify.base", samples(facts.base()), facts.colours().name()));
        lines.add(facts.map().map(map -> Message.of("author.verify.map", samples(map))).orElse(Message.of("author.verify.map-none")));
        if (facts.map().isPresent()) {
            MapDescriptions found = facts.descriptions();
            described("apple", found.apple().isPresent(), found.appleStops()).ifPresent(lines::add);
            described("iso", found.iso().isPresent(), found.isoStops()).ifPresent(lines::add);
            described("hdrgm", found.hdrgm().isPresent(), found.hdrgmStops()).ifPresent(lines::add);
        }
        if (facts.deviation().isPresent()) {
            lines.add(Message.of("author.verify.deviation", number("%.3f", facts.deviation().getAsDouble())));
        }
        MeasuredLight light = report.light();
        lines.add(Message.of("author.verify.light", percent(light.aboveWhite()), number("%.0f", light.maxCll()),
                number("%.1f", light.maxFall())));
        lines.add(Message.of("author.verify.clipped", percent(light.red()), percent(light.green()), percent(light.blue())));
        report.differences().forEach(weighed -> lines.add(difference(weighed)));
        return lines;
    }

    /** Size, channels and bits: "128x96, 1 x 8 bits". */
    private static Message samples(LayerInfo layer) {
        return Message.of("author.audit.facts", Integer.toString(layer.width()), Integer.toString(layer.height()), layer.channels(),
                layer.bitDepth());
    }

    private static Optional<Message> described(String by, boolean there, OptionalDouble stops) {
        if (!there) {
            return Optional.empty();
        }
        Message name = Message.of("author.verify.by." + by);
        return Optional.of(stops.isEmpty() ? Message.of("author.verify.headroom-unknown", name)
                : Message.of("author.verify.headroom", name, number("%.4f", Math.pow(2, stops.getAsDouble())),
                        number("%.3f", stops.getAsDouble())));
    }

    /** The difference on one display, one line. */
    public static Message difference(Weighed weighed) {
        Difference found = weighed.difference();
        Object psnr = Double.isInfinite(found.psnr()) ? Message.of("author.verify.equal")
                : Message.of("author.verify.psnr", number("%.2f", found.psnr()));
        return Message.of("author.verify.difference", number("%.1f", weighed.weight()), psnr, number("%.2f", found.deltaE().mean()),
                number("%.2f", found.deltaE().p99()), spread("hue", "%.2f", found.hue()),
                spread("highlights", "%.3f", found.highlights()));
    }

    private static Message spread(String what, String format, Optional<Spread> spread) {
        return spread.map(found -> Message.of("author.verify." + what, number(format, found.mean()), number(format, found.p99())))
                .orElse(Message.of("author.verify." + what + "-none"));
    }

    private static String percent(double share) {
        return number("%.2f", 100 * share);
    }

    static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
