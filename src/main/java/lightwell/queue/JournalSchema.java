package lightwell.queue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The tables of the journal and their version. */
final class JournalSchema {

    /** Raised with every change of the tables. */
    static final int VERSION = 1;

    private static final String[] TABLES = {"""
            CREATE TABLE job (
                id TEXT PRIMARY KEY,
                position INTEGER NOT NULL,
                source TEXT NOT NULL,
                image TEXT NOT NULL,
                output TEXT NOT NULL,
                options TEXT NOT NULL,
                target TEXT NOT NULL,
                several INTEGER NOT NULL,
                existing TEXT NOT NULL,
                state TEXT NOT NULL,
                starts INTEGER NOT NULL,
                files TEXT NOT NULL,
                bytes INTEGER NOT NULL,
                seconds REAL NOT NULL,
                message TEXT NOT NULL)""", "CREATE INDEX place ON job(position)", """
            CREATE TABLE written (
                job TEXT NOT NULL REFERENCES job(id) ON DELETE CASCADE,
                number INTEGER NOT NULL,
                bytes INTEGER NOT NULL,
                modified INTEGER NOT NULL,
                PRIMARY KEY (job, number, bytes, modified)) WITHOUT ROWID"""};

    private JournalSchema() {}

    /**
     * Makes the tables of an empty file.
     *
     * @return false if a newer version of the program made the file
     */
    static boolean prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int version = number(statement, "PRAGMA user_version");
            if (version == 0) {
                create(connection, statement);
            }
            return version <= VERSION;
        }
    }

    /** @return whether the whole file is readable */
    static boolean isSound(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery("PRAGMA quick_check")) {
            return found.next() && "ok".equals(found.getString(1));
        }
    }

    private static void create(Connection connection, Statement statement) throws SQLException {
        connection.setAutoCommit(false);
        for (String table : TABLES) {
            statement.execute(table);
        }
        statement.execute("PRAGMA user_version = " + VERSION);
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static int number(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            return answer.next() ? answer.getInt(1) : 0;
        }
    }
}
