package lightwell.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import lightwell.cli.print.ClosedOutputException;
import lightwell.cli.print.Console;
import lightwell.cli.print.ErrorSentences;
import lightwell.cli.print.ExitStatus;
import lightwell.cli.print.ProgressLine;
import lightwell.message.Message;

/** Processes photos, one or several at once, so that memory does not depend on their number; a failure does not stop the others. */
final class Batch {

    private final Console console;
    private final int jobs;
    private final Failures failures;
    private final AtomicBoolean toldStop = new AtomicBoolean();

    /** The work on one photo. With several at once it runs on several threads, and prints while it holds the console's lock. */
    @FunctionalInterface
    interface Work {
        /**
         * @return the exit status for this photo
         * @throws CancellationException if the user stopped it
         */
        int run(Path photo, ProgressLine progress) throws IOException;
    }

    /** Tells that a photo failed; called with the console's lock. */
    @FunctionalInterface
    interface Failures {

        /** @param sentence has the file's name */
        void failed(Path photo, Message sentence);
    }

    /** One photo after the other; failures are printed. */
    Batch(Console console) {
        this(console, 1, (photo, sentence) -> console.message(sentence));
    }

    /** @param jobs the largest number of photos at once */
    Batch(Console console, int jobs, Failures failures) {
        this.console = console;
        this.jobs = jobs;
        this.failures = failures;
    }

    /**
     * @param stopped message if the user stopped it at a photo
     * @return the exit status
     */
    int run(Collection<Path> photos, Work work, Function<Path, Message> stopped) {
        try (Interruption interruption = Interruption.listen()) {
            return jobs == 1 || photos.size() == 1 ? inTurn(photos, work, stopped, interruption)
                    : atOnce(photos, work, stopped, interruption);
        }
    }

    private int inTurn(Collection<Path> photos, Work work, Function<Path, Message> stopped, Interruption interruption) {
        int status = ExitStatus.DONE;
        int number = 0;
        for (Path photo : photos) {
            String name = ErrorSentences.name(photo);
            String title = photos.size() > 1 ? ++number + "/" + photos.size() + " " + name : name;
            try (ProgressLine progress = console.progress(title, interruption::asked)) {
                status = Math.max(status, one(photo, progress, work, stopped, interruption));
            }
            if (status == ExitStatus.CANCELLED) {
                return status;
            }
        }
        return status;
    }

    /** All photos share a line of progress that counts them. */
    private int atOnce(Collection<Path> photos, Work work, Function<Path, Message> stopped, Interruption interruption) {
        AtomicInteger ended = new AtomicInteger();
        AtomicBoolean given = new AtomicBoolean();
        AtomicReference<Path> leftOut = new AtomicReference<>();
        ExecutorService workers = Executors.newFixedThreadPool(Math.min(jobs, photos.size()));
        try (ProgressLine all = console.progress(Message.of("cli.photos", photos.size()).toString(),
                () -> interruption.asked() || given.get())) {
            all.step(ended + "/" + photos.size());
            List<Future<Integer>> results = new ArrayList<>();
            for (Path photo : photos) {
                results.add(workers.submit(() -> {
                    if (all.isCancelled()) {
                        leftOut.compareAndSet(null, photo);
                        return given.get() ? ExitStatus.DONE : ExitStatus.CANCELLED; // the photos in work say that it was stopped
                    }
                    int status = one(photo, all.silent(), work, stopped, interruption);
                    synchronized (console) {
                        all.step(ended.incrementAndGet() + "/" + photos.size());
                    }
                    return status;
                }));
            }
            int status = worst(results, given);
            if (status == ExitStatus.CANCELLED && !toldStop.get() && leftOut.get() != null) { // none was at work
                stopped(all, stopped.apply(leftOut.get()));
            }
            return status;
        } finally {
            workers.shutdown();
        }
    }

    /** Waits for all, also after the reader of the output has gone. */
    private static int worst(List<Future<Integer>> results, AtomicBoolean given) {
        int status = ExitStatus.DONE;
        ClosedOutputException closed = null;
        for (Future<Integer> result : results) {
            try {
                status = Math.max(status, result.get());
            } catch (ExecutionException e) {
                given.set(true);
                if (!(e.getCause() instanceof ClosedOutputException lost)) {
                    throw new IllegalStateException(e.getCause());
                }
                closed = lost;
            } catch (InterruptedException e) {
                given.set(true);
                Thread.currentThread().interrupt();
                return ExitStatus.CANCELLED;
            }
        }
        if (closed != null) {
            throw closed;
        }
        return status;
    }

    private int one(Path photo, ProgressLine progress, Work work, Function<Path, Message> stopped, Interruption interruption) {
        try {
            progress.checkCancelled();
            return work.run(photo, progress);
        } catch (ClosedOutputException e) {
            throw e;
        } catch (CancellationException e) {
            return stopped(progress, stopped.apply(photo));
        } catch (IOException | RuntimeException | Error e) {
            if (interruption.asked()) { // failures while the process is being stopped are caused by that
                return stopped(progress, stopped.apply(photo));
            }
            Message sentence = ErrorSentences.told(photo, e, console.logFile());
            synchronized (console) {
                progress.close();
                failures.failed(photo, sentence);
            }
            return ExitStatus.FAILED;
        }
    }

    private int stopped(ProgressLine progress, Message sentence) {
        toldStop.set(true);
        synchronized (console) {
            progress.close();
            console.message(sentence);
        }
        return ExitStatus.CANCELLED;
    }
}
