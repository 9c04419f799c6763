package lightwell.ui.files;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Distinguishes completed changes of files from those in progress: a file counts as changed when it has stayed the same for a moment, so a
 * file that is being copied is read when it is complete. It counts as gone only if nothing replaces it, since editors replace files. Not
 * thread-safe.
 */
final class ChangeDetector {

    /** How long a file must stay the same, in milliseconds. */
    static final long QUIET = 400;
    /** How long a file must be missing, in milliseconds. */
    static final long MISSING = 1500;

    enum Change { CHANGED, GONE }

    private record Seen(FileStamp settled, FileStamp latest, long since) {}

    private final Map<Path, Seen> files = new HashMap<>();

    /** Watches these files and no others; new ones start with the given stamp. */
    void watch(Map<Path, FileStamp> now) {
        files.keySet().retainAll(now.keySet());
        now.forEach((file, stamp) -> files.putIfAbsent(file, new Seen(stamp, stamp, 0)));
    }

    Set<Path> watched() {
        return Set.copyOf(files.keySet());
    }

    /** Files whose change is not completed, which must be checked again soon. */
    Set<Path> unsettled() {
        return files.entrySet().stream().filter(e -> !e.getValue().settled().equals(e.getValue().latest()))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** @param millis of a monotonic clock */
    Optional<Change> observe(Path file, FileStamp now, long millis) {
        Seen seen = files.get(file);
        if (seen == null) {
            return Optional.empty();
        }
        boolean absent = now.equals(FileStamp.ABSENT);
        if (now.equals(seen.settled())) {
            files.put(file, new Seen(now, now, millis));
        } else if (!now.equals(seen.latest())) {
            files.put(file, new Seen(seen.settled(), now, millis));
        } else if (millis - seen.since() >= (absent ? MISSING : QUIET)) {
            files.put(file, new Seen(now, now, millis));
            return Optional.of(absent ? Change.GONE : Change.CHANGED);
        }
        return Optional.empty();
    }
}
