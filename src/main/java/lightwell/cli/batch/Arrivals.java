package lightwell.cli.batch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import lightwell.export.FileFacts;

/**
 * Tells which of the files that are seen again and again are complete and new: those whose facts have stayed the same for a while. A file
 * is told again only if its facts differ from those that it had; it may have been away in between. Not thread-safe.
 */
public final class Arrivals {

    private final long settle;
    private final LongSupplier clock;
    private final Map<Path, Seen> seen = new HashMap<>();

    /**
     * @param since when the facts were seen first, in ns of the clock
     * @param told  whether the file was told with these facts
     * @param kept  whether that still counts when the file was away
     */
    private record Seen(FileFacts facts, long since, boolean told, boolean kept) {}

    /**
     * @param settle how long the facts of a complete file stay the same
     * @param clock  in ns, as {@link System#nanoTime}
     */
    public Arrivals(Duration settle, LongSupplier clock) {
        this.settle = settle.toNanos();
        this.clock = clock;
    }

    /**
     * The complete files that were not told yet, in their given order.
     *
     * @param present all files that exist now
     */
    public List<Path> complete(Map<Path, FileFacts> present) {
        seen.entrySet().removeIf(file -> !file.getValue().kept() && !present.containsKey(file.getKey()));
        List<Path> complete = new ArrayList<>();
        present.forEach((file, facts) -> {
            Seen before = seen.get(file);
            if (before == null || !before.facts().equals(facts)) {
                before = new Seen(facts, clock.getAsLong(), false, false);
                seen.put(file, before);
            }
            if (!before.told() && clock.getAsLong() - before.since() >= settle) {
                seen.put(file, new Seen(facts, before.since(), true, true));
                complete.add(file);
            }
        });
        return complete;
    }

    /** Whether a file is still as it was when it was told. */
    public boolean unchanged(Path file, FileFacts now) {
        Seen before = seen.get(file);
        return before != null && before.facts().equals(now);
    }

    /** A told file is told again as soon as it is complete. */
    public void again(Path file) {
        seen.remove(file);
    }

    /** A told file is told again if it goes and returns, even as it was. */
    public void againOnReturn(Path file) {
        seen.computeIfPresent(file, (path, before) -> new Seen(before.facts(), before.since(), before.told(), false));
    }
}
