package lightwell.author.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lightwell.message.Message;
import lightwell.metadata.AppleGainMap;

/** Who will not show the HDR of a file, by what its viewers are known to read. */
final class ViewerWarnings {

    /** More than this can be seen. */
    private static final double MOST_DEVIATION = 0.05;
    private static final String JPEG = "JPEG";

    private ViewerWarnings() {}

    /** One sentence each. */
    static List<Message> of(FileFacts facts) {
        List<Message> said = new ArrayList<>();
        if (facts.map().isEmpty()) {
            said.add(Message.of(facts.brokenMap() ? "author.verify.map-lost"
                    : facts.hdrBase() ? "author.verify.pq-alone" : "author.verify.no-hdr"));
            return said;
        }
        MapDescriptions found = facts.descriptions();
        boolean jpeg = facts.format().equals(JPEG);
        if (!facts.usableMap()) {
            said.add(Message.of("author.verify.map-not-understood"));
        }
        if (found.apple().isEmpty()) {
            said.add(Message.of("author.verify.no-apple"));
        } else if (!jpeg && lacksNotes(found.apple())) {
            said.add(Message.of("author.verify.no-notes"));
        }
        if (found.iso().isEmpty()) {
            said.add(Message.of(jpeg ? "author.verify.no-iso-jpeg" : "author.verify.no-iso"));
        }
        if (jpeg && found.hdrgm().isEmpty()) {
            said.add(Message.of("author.verify.no-hdrgm"));
        }
        if (facts.format().equals("HEIF")) {
            said.add(Message.of("author.verify.heif-in-browsers"));
        }
        if (facts.map().get().channels() > 1) {
            said.add(Message.of("author.verify.colour-map"));
        }
        if (facts.deviation().orElse(0) > MOST_DEVIATION) {
            said.add(Message.of("author.verify.deviates", ReportLines.number("%.2f", facts.deviation().getAsDouble())));
        }
        return said;
    }

    private static boolean lacksNotes(Optional<AppleGainMap> apple) {
        return apple.filter(said -> said.makerHeadroom().isEmpty() || said.makerGain().isEmpty()).isPresent();
    }
}
