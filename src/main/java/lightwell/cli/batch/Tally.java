package lightwell.cli.batch;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lightwell.cli.batch.PhotoEnd.Kind;
import lightwell.message.Message;

/** Counts how the photos of a run ended. Thread-safe. */
public final class Tally {

    private final long started = System.nanoTime();
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

    public synchronized void add(Kind kind) {
        counts.merge(kind, 1, Integer::sum);
    }

    /** "17 written, 2 unchanged, 1 failed, 3.2 s". */
    public synchronized String summary() {
        String seconds = String.format(Locale.ROOT, "%.1f", (System.nanoTime() - started) / 1e9);
        Stream<Message> kinds = Arrays.stream(Kind.values()).filter(counts::containsKey)
                .map(kind -> Message.named("cli.tally.", kind, counts.get(kind)));
        return Stream.concat(kinds, Stream.of(Message.of("cli.tally.time", seconds))).map(Message::toString)
                .collect(Collectors.joining(", "));
    }
}
