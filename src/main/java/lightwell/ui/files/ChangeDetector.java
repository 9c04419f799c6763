package lightwell.ui.files;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells a change that is over from one under way: a file counts as changed once it has stayed the same for a moment, so one that is
 * being copied is read when it is whole, and as gone only when nothing took its place, as editors do that replace a file.
 * Not safe from several threads.
 */
final class ChangeDetector {

    /** How long a file has to stay as it is, in milliseconds. */
    static final long QUIET = 400;
    /** How long a file has to be missing. */
    static final long MISSING = 1500;

    enum Change { CHANGED, GONE }

    private record Seen(FileStamp settled, FileStamp latest, long since) {}

    private final Map<Path, Seen> files = new HashMap<>();

    /** Looks at these from now on, and at no others; a stamp for each new one is what it changes from. */
    void watch(Map<Path, FileStamp> now) {
        files.keySet().retainAll(now.keySet());
        now.forEach((file, stamp) -> files.putIfAbsent(file, new Seen(stamp, stamp, 0)));
    }

    Set<Path> watched() {
        return Set.copyOf(files.keySet());
    }

    /** Those whose change is not over, to be looked at again soon. */
    Set<Path> unsettled() {
        return files.entrySet().stream().filter(e -> !e.getValue().settled().equals(e.getValue().latest()))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** @param millis of a clock that never goes back */
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
