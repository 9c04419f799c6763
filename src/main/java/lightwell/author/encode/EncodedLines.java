package lightwell.author.encode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lightwell.author.HdrSource;
import lightwell.author.map.DeviationSentence;
import lightwell.author.verify.Difference;
import lightwell.author.verify.ReportLines;
import lightwell.author.verify.Weighed;
import lightwell.message.Message;

/** What was written of a source, in a few lines: the files with their figures, the rules that were applied, warnings. Stateless. */
public final class EncodedLines {

    private static final double MEGA = 1e6;
    private static final double LEAST = 0.01;

    private EncodedLines() {}

    /** The files with their figures, and warnings. */
    public static List<Message> brief(List<EncodedFile> files, List<Message> warnings) {
        return Stream.concat(files.stream().map(EncodedLines::line), warnings.stream()).toList();
    }

    /**
     * All of it.
     *
     * @param warnings about the source and its files, in any order
     */
    public static List<Message> of(HdrSource source, List<EncodedFile> files, List<Message> warnings) {
        List<Message> lines = new ArrayList<>();
        files.forEach(file -> {
            lines.add(line(file));
            rule(file).ifPresent(lines::add);
            file.measured().forEach(weighed -> lines.add(ReportLines.difference(weighed)));
        });
        lines.addAll(warnings);
        lines.add(Message.of("author.written.source", Integer.toString(source.width()), Integer.toString(source.height()),
                source.encoding().name(), source.encoding().origin()));
        return lines;
    }

    private static Message line(EncodedFile file) {
        if (file.skipped()) {
            return Message.of("author.written.skipped", file.format().description());
        }
        Message size = Message.of("author.written.size", number("%.2f", Math.max(LEAST, file.bytes() / MEGA)));
        Optional<Difference> full = file.measured().stream().filter(one -> one.weight() == 1).map(Weighed::difference).findFirst();
        return full.map(figures -> Message.of("author.written.measured", file.format().description(), size, decibels(figures.psnr()),
                number("%.1f", figures.deltaE().p99())))
                .orElseGet(() -> Message.of("author.written.file", file.format().description(), size));
    }

    /** How the gain map is described. */
    private static Optional<Message> rule(EncodedFile file) {
        if (file.headroom().isEmpty()) {
            return Optional.empty();
        }
        double headroom = file.headroom().getAsDouble();
        Message words = Message.of("author.headroom", number("%.2f", headroom), number("%.2f", Math.log(headroom) / Math.log(2)));
        if (file.deviation().isPresent()) {
            return Optional.of(Message.of("author.written.rule", words, DeviationSentence.of(file.deviation().getAsDouble())));
        }
        return Optional.of(file.format().apple() ? Message.of("author.written.rule", words, Message.of("author.iso-only"))
                : Message.of("author.written.headroom", words));
    }

    /** PQ-PSNR in words. */
    public static String decibels(double psnr) {
        return Double.isFinite(psnr) ? number("%.1f", psnr) : "\u221e";
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
