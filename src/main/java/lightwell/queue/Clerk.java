package lightwell.queue;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import lightwell.jobs.BackgroundPool;
import lightwell.message.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the journal on one thread, in the order of the calls, which therefore do not wait for the disk. The first entry opens the journal.
 * If the journal fails, the sentence is told once and everything else is forgotten. Thread-safe.
 */
final class Clerk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Clerk.class);
    private static final long END_SECONDS = 10;

    private final BackgroundPool thread = new BackgroundPool("lightwell-journal", 1);
    private final JournalFile file;
    private final Consumer<Message> trouble;
    /** Null until the first entry; for the thread of the clerk. */
    private Journal journal;
    private boolean closed;

    /** @param trouble is told on the clerk's thread why the journal cannot be used */
    Clerk(JournalFile file, Consumer<Message> trouble) {
        this.file = file;
        this.trouble = trouble;
    }

    /** An entry, or a question to the journal. */
    @FunctionalInterface
    private interface Entry {
        void write(Journal journal) throws JournalException;
    }

    /** The jobs of earlier processes; waits for the disk, and loads nothing if there is no journal. */
    List<Job> load() {
        if (!file.exists()) {
            return List.of();
        }
        AtomicReference<List<Job>> jobs = new AtomicReference<>(List.of());
        now(open -> jobs.set(open.jobs()));
        return jobs.get();
    }

    void put(Collection<Job> jobs) {
        later(open -> open.put(jobs));
    }

    void order(List<UUID> jobs) {
        later(open -> open.order(jobs));
    }

    void remove(Collection<UUID> jobs) {
        later(open -> open.remove(jobs));
    }

    /** Returns when the entry, and all before it, are on the disk. */
    void completing(UUID job, WrittenIdentity written) {
        now(open -> open.completing(job, written));
    }

    /** Waits for the disk. */
    Set<WrittenIdentity> completed(UUID job) {
        AtomicReference<Set<WrittenIdentity>> files = new AtomicReference<>(Set.of());
        now(open -> files.set(open.completed(job)));
        return files.get();
    }

    private synchronized void later(Entry entry) {
        if (!closed) {
            thread.execute(() -> write(entry));
        }
    }

    /** Waits however long it takes: whoever asks must not go on with a wrong answer. */
    private void now(Entry entry) {
        CompletableFuture<Void> written = new CompletableFuture<>();
        synchronized (this) {
            if (closed) {
                return;
            }
            thread.execute(() -> {
                try {
                    write(entry);
                } finally {
                    written.complete(null);
                }
            });
        }
        written.join();
    }

    private void write(Entry entry) {
        if (journal == null) {
            JournalFile.Opened opened = file.open();
            journal = opened.journal();
            opened.trouble().ifPresent(trouble);
        }
        try {
            entry.write(journal);
        } catch (JournalException e) {
            LOG.warn("The journal fails", e);
            release();
            trouble.accept(e.told());
        }
    }

    private void release() {
        try {
            journal.close();
        } catch (JournalException e) {
            LOG.debug("The journal cannot be closed", e);
        }
        journal = Journal.NONE;
        file.close();
    }

    /** Waits until everything is written; removes a journal without jobs. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            thread.execute(this::end);
        }
        thread.finish(END_SECONDS, TimeUnit.SECONDS);
    }

    private void end() {
        if (journal == null || journal == Journal.NONE) {
            return;
        }
        boolean empty = false;
        try {
            empty = journal.isEmpty();
            journal.close();
        } catch (JournalException e) {
            LOG.warn("The journal cannot be closed", e);
        }
        if (empty) {
            file.delete();
        }
        journal = Journal.NONE;
        file.close();
    }
}
