package lightwell.cli.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lightwell.author.verify.Audit;
import lightwell.author.verify.AuditEntry;
import lightwell.author.verify.FileFacts;
import lightwell.message.Message;
import lightwell.photo.LayerInfo;

/** The table of an audit: verdict, photo, map before and after, reasons; its last line is the summary. */
public final class AuditTable {

    /** Longer names push the columns after them. */
    private static final int WIDEST = 48;

    private AuditTable() {}

    /** Lines of text. */
    public static List<String> of(Audit audit) {
        int names = Math.min(WIDEST, audit.entries().stream().mapToInt(entry -> entry.name().length()).max().orElse(1));
        List<String> lines = new ArrayList<>();
        audit.entries().forEach(entry -> lines.add(String.format(Locale.ROOT, "%-10s  %-" + names + "s  %s", entry.verdict(), entry.name(),
                facts(entry)).stripTrailing()));
        lines.add(audit.summary().toString());
        return lines;
    }

    private static String facts(AuditEntry entry) {
        String maps = Stream.of(entry.a(), entry.b()).map(AuditTable::map).collect(Collectors.joining(" -> "));
        String reasons = entry.reasons().stream().map(Message::toString).collect(Collectors.joining("; "));
        return reasons.isEmpty() ? maps : maps + "  (" + reasons + ")";
    }

    private static String map(Optional<FileFacts> facts) {
        if (facts.isEmpty()) {
            return "-";
        }
        Optional<LayerInfo> map = facts.get().map();
        if (map.isEmpty()) {
            return Message.of("author.audit.none").toString();
        }
        LayerInfo info = map.get();
        Message samples = Message.of("author.audit.facts", Integer.toString(info.width()), Integer.toString(info.height()),
                info.channels(), info.bitDepth());
        return facts.get().stops().isEmpty() ? samples.toString()
                : Message.of("author.audit.facts-stops", samples, String.format(Locale.ROOT, "%.2f", facts.get().stops().getAsDouble()))
                        .toString();
    }
}
