package lightwell.cli.print;

import java.util.ArrayList;
import java.util.List;
import lightwell.author.verify.ReportLines;
import lightwell.author.verify.VerificationReport;
import lightwell.message.Message;

/** A readable page about a file that was read back. */
public final class VerifyPage {

    private static final String INDENT = "  ";

    private VerifyPage() {}

    /** Lines of text: the file, then the facts. */
    public static List<String> of(VerificationReport report) {
        List<String> lines = new ArrayList<>(List.of(report.path().toString()));
        ReportLines.of(report).forEach(line -> lines.add(INDENT + line));
        report.notes().forEach(note -> lines.add(INDENT + note));
        report.warnings().forEach(warning -> lines.add(INDENT + Message.of("author.verify.warning", warning)));
        return lines;
    }
}
