package lightwell.cli.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lightwell.author.HdrSource;
import lightwell.author.encode.EncodedFile;
import lightwell.author.map.DeviationSentence;
import lightwell.author.verify.ReportLines;
import lightwell.message.Message;

/** The lines about a written file: one of the file, then its figures. */
public final class EncodedLine {

    private EncodedLine() {}

    public static List<String> of(HdrSource source, EncodedFile file) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%s  %s  %.1f s", file.file(), NumberFormats.bytes(file.bytes()),
                file.seconds()));
        line.append("  ").append(source.encoding().name()).append(" (").append(source.encoding().origin()).append(')');
        file.headroom().ifPresent(headroom -> line.append("  ").append(Message.of("author.headroom", number("%.2f", headroom),
                number("%.2f", Math.log(headroom) / Math.log(2)))));
        lines.add(line.toString());
        file.deviation().ifPresent(stops -> lines.add("  " + DeviationSentence.of(stops)));
        if (file.headroom().isPresent() && file.deviation().isEmpty() && file.format().apple()) {
            lines.add("  " + Message.of("author.iso-only"));
        }
        file.measured().forEach(weighed -> lines.add("  " + ReportLines.difference(weighed)));
        return lines;
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
