package lightwell.author.verify;

import java.util.List;
import java.util.Optional;
import lightwell.message.Message;

/**
 * A pair of photos, or one alone.
 *
 * @param name    the path from the folders without the suffix
 * @param a       what the first file says; empty if there is none, or it cannot be opened
 * @param reasons of the verdict, parts of a sentence
 */
public record AuditEntry(String name, Verdict verdict, Optional<FileFacts> a, Optional<FileFacts> b, List<Message> reasons) {

    public AuditEntry {
        reasons = List.copyOf(reasons);
    }
}
