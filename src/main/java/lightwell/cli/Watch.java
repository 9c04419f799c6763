package lightwell.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import lightwell.cli.batch.Arrivals;
import lightwell.cli.batch.WatchedFolders;
import lightwell.cli.print.Console;
import lightwell.cli.print.ExitStatus;
import lightwell.export.FileFacts;
import lightwell.export.Stamp;
import lightwell.message.Message;
import lightwell.photo.PhotoFiles;

/** Exports the photos in folders, those that are there and those that come, until the process is told to end. */
final class Watch {

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    /** Looking may take a fifth of the time at most, in a folder of a slow network, too. */
    private static final int PAUSES_PER_LOOK = 4;

    private final Console console;
    private final List<Path> typed;
    private final WatchedFolders folders;
    private final Arrivals arrivals;
    private final Duration pause;
    private final Set<Path> made = new HashSet<>();

    /** Exports the photos that have arrived. */
    @FunctionalInterface
    interface Round {

        /**
         * @param targets by photo
         * @param present all photos that exist, none of which may be overwritten
         * @param due     tells which photos are still to be exported when their turn comes
         * @return the exit status
         */
        int export(Map<Path, Path> targets, List<Path> present, ExportBatch.Due due);
    }

    /**
     * @param typed  folders and patterns
     * @param settle how long a complete file stays the same
     */
    Watch(Console console, List<Path> typed, Duration settle) {
        this.console = console;
        this.typed = typed;
        this.folders = new WatchedFolders(typed, console::message);
        this.arrivals = new Arrivals(settle, System::nanoTime);
        this.pause = longer(SHORTEST_PAUSE, settle.compareTo(LONGEST_PAUSE) < 0 ? settle : LONGEST_PAUSE);
    }

    /**
     * Blocks until the process is told to end.
     *
     * @param targets names the files of photos, in their order
     * @param end     prints the summary
     */
    int run(Function<List<Path>, Map<Path, Path>> targets, Round round, Runnable end) {
        try (Interruption interruption = Interruption.listen()) {
            console.message(Message.of("cli.watch.begun", Message.anyOf(typed)));
            do {
                long begun = System.nanoTime();
                Map<Path, FileFacts> present = folders.look();
                List<Path> photos = arrivals.complete(present).stream().filter(photo -> !isMade(photo)).toList();
                Duration look = Duration.ofNanos(System.nanoTime() - begun);
                if (photos.isEmpty()) {
                    interruption.await(longer(pause, look.multipliedBy(PAUSES_PER_LOOK)));
                } else {
                    export(targets.apply(photos), List.copyOf(present.keySet()), round);
                }
            } while (!interruption.asked());
            end.run();
            return ExitStatus.CANCELLED;
        }
    }

    private void export(Map<Path, Path> targets, List<Path> present, Round round) {
        Set<Path> notDue = ConcurrentHashMap.newKeySet();
        round.export(targets, present, photo -> isAsTold(photo) || !notDue.add(photo));
        targets.forEach((photo, target) -> {
            made.add(PhotoFiles.identity(target));
            if (notDue.contains(photo) || !isAsTold(photo)) { // it is still being written, or its card was pulled
                arrivals.again(photo);
            } else if (!Files.exists(target)) { // it failed, perhaps because its card was being pulled
                arrivals.againOnReturn(photo);
            }
        });
    }

    private boolean isAsTold(Path photo) {
        return FileFacts.of(photo).filter(now -> arrivals.unchanged(photo, now)).isPresent();
    }

    /** In a folder without photos, exported EXRs would be taken for pictures, and exported again without end. */
    private boolean isMade(Path photo) {
        return made.contains(PhotoFiles.identity(photo)) || Stamp.in(photo).isPresent();
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
