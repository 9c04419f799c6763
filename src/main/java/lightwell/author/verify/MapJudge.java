package lightwell.author.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lightwell.message.Message;
import lightwell.photo.LayerInfo;

/** Compares what two files say of their gain maps. */
final class MapJudge {

    /** A change of the headroom that can be seen, stops. */
    private static final double MOST_STOPS = 0.1;
    private static final String JPEG = "JPEG";

    private MapJudge() {}

    static AuditEntry entry(String name, FileFacts a, FileFacts b) {
        List<Message> reasons = new ArrayList<>();
        Verdict verdict = verdict(a, b, reasons);
        return new AuditEntry(name, verdict, Optional.of(a), Optional.of(b), reasons);
    }

    private static Verdict verdict(FileFacts a, FileFacts b, List<Message> reasons) {
        if (b.brokenMap()) {
            reasons.add(b.lost().orElseGet(() -> Message.of(b.map().isPresent() ? "author.audit.orphaned-undescribed"
                    : "author.audit.orphaned-announced")));
            return Verdict.ORPHANED;
        }
        if (!a.usableMap()) {
            if (b.usableMap()) {
                return Verdict.ADDED;
            }
            if (a.hdrBase() && !b.hdrBase()) {
                reasons.add(Message.of("author.audit.hdr-lost"));
                return Verdict.STRIPPED;
            }
            return Verdict.NONE;
        }
        if (!b.usableMap()) {
            if (b.hdrBase()) {
                reasons.add(Message.of("author.audit.hdr-still"));
            }
            return Verdict.STRIPPED;
        }
        reasons.addAll(losses(a, b));
        return reasons.isEmpty() ? Verdict.OK : Verdict.DEGRADED;
    }

    private static List<Message> losses(FileFacts a, FileFacts b) {
        List<Message> losses = new ArrayList<>();
        LayerInfo before = a.map().orElseThrow();
        LayerInfo after = b.map().orElseThrow();
        if ((long) after.width() * after.height() < (long) before.width() * before.height()) {
            losses.add(Message.of("author.audit.size", text(after.width()), text(after.height()), text(before.width()),
                    text(before.height())));
        }
        if (after.bitDepth() < before.bitDepth()) {
            losses.add(Message.of("author.audit.bits", after.bitDepth(), before.bitDepth()));
        }
        if (after.channels() < before.channels()) {
            losses.add(Message.of("author.audit.channels", after.channels(), before.channels()));
        }
        double stops = b.stops().orElseThrow();
        if (Math.abs(stops - a.stops().orElseThrow()) > MOST_STOPS) {
            losses.add(Message.of("author.audit.headroom", ReportLines.number("%.2f", stops),
                    ReportLines.number("%.2f", a.stops().orElseThrow())));
        }
        losses.addAll(lostDescriptions(a.descriptions(), b.descriptions(), b.format().equals(JPEG)));
        return losses;
    }

    /** Adobe's means the same as ISO's, which is enough outside of JPEGs. */
    private static List<Message> lostDescriptions(MapDescriptions a, MapDescriptions b, boolean jpeg) {
        List<Message> lost = new ArrayList<>();
        if (a.apple().isPresent() && b.apple().isEmpty()) {
            lost.add(lost("apple"));
        }
        if (a.iso().isPresent() && b.iso().isEmpty()) {
            lost.add(lost("iso"));
        }
        if (a.hdrgm().isPresent() && b.hdrgm().isEmpty() && (jpeg || b.iso().isEmpty())) {
            lost.add(lost("hdrgm"));
        }
        return lost;
    }

    private static Message lost(String description) {
        return Message.of("author.audit.description-lost", Message.of("author.verify.by." + description));
    }

    private static String text(int pixels) {
        return Integer.toString(pixels);
    }
}
