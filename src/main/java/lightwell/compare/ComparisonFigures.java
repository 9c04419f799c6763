package lightwell.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lightwell.author.verify.Spread;
import lightwell.message.Message;

/** The figures of a comparison in words. */
public final class ComparisonFigures {

    /**
     * One figure.
     *
     * @param id    short and stable, for tests and style sheets
     * @param value with its unit
     */
    public record Line(String id, Message name, Message value) {}

    private ComparisonFigures() {}

    /** In the order in which people read them. */
    public static List<Line> of(PictureComparison found) {
        List<Line> lines = new ArrayList<>();
        lines.add(line("light-error", number(found.lightError())));
        lines.add(line("code-error", number(found.codeError())));
        lines.add(line("psnr", decibels(found.psnr())));
        lines.add(line("pq-psnr", decibels(found.light().psnr())));
        lines.add(line("delta-e", spread("%.2f", found.light().deltaE())));
        lines.add(line(found.exposures().isPresent() ? "hdr-flip" : "flip", spread("%.4f", found.flip())));
        return lines;
    }

    private static Line line(String id, Message value) {
        return new Line(id, Message.of("compare." + id), value);
    }

    private static Message decibels(double value) {
        return Double.isInfinite(value) ? Message.of("compare.equal") : Message.of("compare.decibels", text("%.2f", value));
    }

    private static Message spread(String format, Spread spread) {
        return Message.of("compare.spread", text(format, spread.mean()), text(format, spread.p99()), text(format, spread.greatest()));
    }

    private static Message number(double value) {
        return Message.verbatim(text(value == 0 ? "%.0f" : value < 1e-4 ? "%.3e" : "%.6f", value));
    }

    private static String text(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
