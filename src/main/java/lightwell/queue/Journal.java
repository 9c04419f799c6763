package lightwell.queue;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Remembers jobs beyond the end of the process. Each call is one transaction, which is on the disk when it returns. */
interface Journal extends AutoCloseable {

    /** Remembers nothing. */
    Journal NONE = new Journal() {
        @Override
        public List<Job> jobs() {
            return List.of();
        }

        @Override
        public boolean isEmpty() {
            return true;
        }

        @Override
        public void put(Collection<Job> jobs) {}

        @Override
        public void order(List<UUID> jobs) {}

        @Override
        public void remove(Collection<UUID> jobs) {}

        @Override
        public void completing(UUID job, WrittenIdentity file) {}

        @Override
        public Set<WrittenIdentity> completed(UUID job) {
            return Set.of();
        }

        @Override
        public void close() {}
    };

    /** All jobs, in order. */
    List<Job> jobs() throws JournalException;

    boolean isEmpty() throws JournalException;

    /** Adds jobs at the end, or replaces those that are known, which keep their places. */
    void put(Collection<Job> jobs) throws JournalException;

    /** @param jobs all jobs in their new order */
    void order(List<UUID> jobs) throws JournalException;

    /** Removes jobs with everything that belongs to them. */
    void remove(Collection<UUID> jobs) throws JournalException;

    /** A file of a job is about to get its name. */
    void completing(UUID job, WrittenIdentity file) throws JournalException;

    /** The files of a job that got their names, or were about to. */
    Set<WrittenIdentity> completed(UUID job) throws JournalException;

    /** Further calls do nothing. */
    @Override
    void close() throws JournalException;
}
