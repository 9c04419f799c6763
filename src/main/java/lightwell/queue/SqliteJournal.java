package lightwell.queue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lightwell.message.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The journal as tables of SQLite. Belongs to one thread. */
final class SqliteJournal implements Journal {

    private static final Logger LOG = LoggerFactory.getLogger(SqliteJournal.class);

    private final Connection connection;

    /** @param connection prepared by {@link JournalSchema}; closed with this */
    SqliteJournal(Connection connection) {
        this.connection = connection;
    }

    /** Works on the statements of one transaction. */
    @FunctionalInterface
    private interface Work {
        void run() throws SQLException;
    }

    /** A row that cannot be understood is skipped: it must not hide the others. */
    @Override
    public List<Job> jobs() throws JournalException {
        List<Job> jobs = new ArrayList<>();
        transaction(() -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT * FROM job ORDER BY position")) {
                while (rows.next()) {
                    try {
                        jobs.add(JobRow.read(rows));
                    } catch (IllegalArgumentException e) {
                        LOG.warn("A row of the journal has no meaning", e);
                    }
                }
            }
        });
        return jobs;
    }

    @Override
    public boolean isEmpty() throws JournalException {
        boolean[] empty = new boolean[1];
        transaction(() -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT 1 FROM job LIMIT 1")) {
                empty[0] = !rows.next();
            }
        });
        return empty[0];
    }

    @Override
    public void put(Collection<Job> jobs) throws JournalException {
        transaction(() -> {
            try (PreparedStatement put = connection.prepareStatement(JobRow.PUT)) {
                for (Job job : jobs) {
                    JobRow.fill(put, job);
                    put.execute();
                }
            }
        });
    }

    @Override
    public void order(List<UUID> jobs) throws JournalException {
        transaction(() -> {
            try (PreparedStatement order = connection.prepareStatement("UPDATE job SET position = ? WHERE id = ?")) {
                for (int i = 0; i < jobs.size(); i++) {
                    order.setInt(1, i + 1);
                    order.setString(2, jobs.get(i).toString());
                    order.execute();
                }
            }
        });
    }

    @Override
    public void remove(Collection<UUID> jobs) throws JournalException {
        transaction(() -> {
            try (PreparedStatement remove = connection.prepareStatement("DELETE FROM job WHERE id = ?")) {
                for (UUID job : jobs) {
                    remove.setString(1, job.toString());
                    remove.execute();
                }
            }
        });
    }

    @Override
    public void completing(UUID job, WrittenIdentity file) throws JournalException {
        transaction(() -> {
            try (PreparedStatement add = connection.prepareStatement("INSERT OR IGNORE INTO written VALUES (?, ?, ?, ?)")) {
                add.setString(1, job.toString());
                add.setLong(2, file.number());
                add.setLong(3, file.bytes());
                add.setLong(4, file.modified());
                add.execute();
            }
        });
    }

    @Override
    public Set<WrittenIdentity> completed(UUID job) throws JournalException {
        Set<WrittenIdentity> files = new HashSet<>();
        transaction(() -> {
            try (PreparedStatement find = connection.prepareStatement("SELECT number, bytes, modified FROM written WHERE job = ?")) {
                find.setString(1, job.toString());
                try (ResultSet rows = find.executeQuery()) {
                    while (rows.next()) {
                        files.add(new WrittenIdentity(rows.getLong(1), rows.getLong(2), rows.getLong(3)));
                    }
                }
            }
        });
        return files;
    }

    private void transaction(Work work) throws JournalException {
        try {
            connection.setAutoCommit(false);
            try {
                work.run();
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new JournalException(Message.of("queue.journal-failed", e.getMessage()), e);
        }
    }

    @Override
    public void close() throws JournalException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new JournalException(Message.of("queue.journal-failed", e.getMessage()), e);
        }
    }
}
