package lightwell.queue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import lightwell.message.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.JDBC;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The file of the journal, {@code queue.sqlite} in a folder of its own. One process uses it at a time: it holds a lock of the system on
 * {@code queue.lock}, which ends with the process, however that ends. Belongs to one thread, {@link #exists} aside.
 */
public final class JournalFile implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JournalFile.class);
    private static final String NAME = "queue.sqlite";
    /** SQLite's own files beside it. */
    private static final List<String> PARTS = List.of("", "-wal", "-shm", "-journal");

    /** Folders that this process has locked. */
    private static final Set<Path> LOCKED = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private FileChannel locked;

    /** @param folder need not exist yet */
    public JournalFile(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * An opened journal.
     *
     * @param journal remembers nothing if the file cannot be used
     * @param trouble why not, or what was lost, one sentence
     */
    record Opened(Journal journal, Optional<Message> trouble) {}

    /** Whether there may be jobs to go on with; costs one look at the disk. Any thread. */
    public boolean exists() {
        return Files.exists(folder.resolve(NAME));
    }

    /** Loads SQLite, about 0.1 s for the first time. A damaged file is put aside under another name. */
    Opened open() {
        try {
            Files.createDirectories(folder);
            if (!lock()) {
                return new Opened(Journal.NONE, Optional.of(Message.of("queue.journal-of-another-window")));
            }
            return opened();
        } catch (IOException | SQLException | LinkageError e) { // the last one if the library cannot be loaded from this folder
            LOG.warn("The journal in {} cannot be used", folder, e);
            close();
            return new Opened(Journal.NONE, Optional.of(Message.of("queue.journal-unusable", folder.resolve(NAME), reason(e))));
        }
    }

    private Opened opened() throws IOException, SQLException {
        Optional<Message> lost = Optional.empty();
        Connection connection;
        try {
            connection = connect();
        } catch (SQLiteException e) {
            if (!isDamage(e)) {
                throw e;
            }
            LOG.warn("The journal in {} is damaged", folder, e);
            lost = Optional.of(Message.of("queue.journal-damaged", putAside()));
            connection = connect();
        }
        if (JournalSchema.prepare(connection)) {
            return new Opened(new SqliteJournal(connection), lost);
        }
        connection.close();
        close();
        return new Opened(Journal.NONE, Optional.of(Message.of("queue.journal-newer", folder.resolve(NAME))));
    }

    /** @throws SQLException if the file is damaged or cannot be opened; it is closed then */
    private Connection connect() throws IOException, SQLException {
        useOwnLibrary();
        Properties how = new Properties();
        how.setProperty("locking_mode", "EXCLUSIVE"); // one process; then the log needs no shared memory
        how.setProperty("journal_mode", "WAL");
        how.setProperty("synchronous", "FULL"); // what is journaled survives a loss of power
        how.setProperty("foreign_keys", "ON");
        Connection connection = JDBC.createConnection("jdbc:sqlite:" + folder.resolve(NAME), how);
        try {
            if (!JournalSchema.isSound(connection)) {
                throw new SQLiteException("The check of the file failed", SQLiteErrorCode.SQLITE_CORRUPT);
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static boolean isDamage(SQLiteException e) {
        SQLiteErrorCode code = e.getResultCode();
        return code == SQLiteErrorCode.SQLITE_NOTADB || code.name().startsWith(SQLiteErrorCode.SQLITE_CORRUPT.name());
    }

    /** SQLite's library is unpacked here; killed processes leave their copies, which nobody else uses under the lock. */
    private void useOwnLibrary() throws IOException {
        Path library = Files.createDirectories(folder.resolve("sqlite"));
        if (System.getProperty("org.sqlite.tmpdir") == null) {
            try (DirectoryStream<Path> left = Files.newDirectoryStream(library, "sqlite-*")) {
                for (Path file : left) {
                    Files.deleteIfExists(file);
                }
            }
            System.setProperty("org.sqlite.tmpdir", library.toString());
        }
    }

    private Path putAside() throws IOException {
        Path damaged = folder.resolve("queue.damaged.sqlite");
        for (String part : PARTS) {
            Path file = folder.resolve(NAME + part);
            if (Files.exists(file)) {
                Files.move(file, folder.resolve(damaged.getFileName() + part), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return damaged;
    }

    private boolean lock() throws IOException {
        if (!LOCKED.add(folder)) {
            return false; // looking at the file again would end the lock of this process
        }
        FileChannel channel = FileChannel.open(folder.resolve("queue.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                locked = channel;
                return true;
            }
        } catch (IOException e) {
            LOG.warn("The file system has no locks", e);
        }
        channel.close();
        LOCKED.remove(folder);
        return false;
    }

    /** Removes the file, which is closed and has no jobs: the next start then has nothing to look for. */
    void delete() {
        for (String part : PARTS) {
            try {
                Files.deleteIfExists(folder.resolve(NAME + part));
            } catch (IOException e) {
                LOG.debug("The empty journal stays", e);
            }
        }
    }

    /** Ends the lock. */
    @Override
    public void close() {
        try {
            if (locked != null) {
                locked.close();
                locked = null;
                LOCKED.remove(folder);
            }
        } catch (IOException e) {
            LOG.debug("The lock cannot be closed", e);
        }
    }

    private static Message reason(Throwable e) {
        return Message.verbatim(String.valueOf(e.getMessage()).replaceAll("\\s*\\R.*", ""));
    }
}
