package lightwell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @TempDir
    Path folder;

    @Test
    void isMadeByTheFirstRecord() throws IOException {
        Path path = folder.resolve("100%home/lightwell.log");
        LogFile log = new LogFile(path);
        assertFalse(Files.exists(path.getParent()));
        log.publish(new LogRecord(Level.WARNING, "something happened"));
        log.close();
        assertTrue(Files.readString(path).contains("something happened"));
    }

    @Test
    void aLargeOneMakesRoom() throws IOException {
        Path path = folder.resolve("lightwell.log");
        Files.write(path, new byte[2 << 20]);
        LogFile log = new LogFile(path);
        log.publish(new LogRecord(Level.WARNING, "something happened"));
        log.close();
        assertEquals(2 << 20, Files.size(folder.resolve("lightwell.old.log")));
        assertTrue(Files.size(path) < 1000);
    }

    /** A trace on the terminal, as the library has it, tells a user nothing. */
    @Test
    void aFullDiskIsNoFailureAndNotOnTheTerminal() throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/full")), "skipped: there is no /dev/full");
        LogFile log = new LogFile(Files.createSymbolicLink(folder.resolve("lightwell.log"), Path.of("/dev/full")));
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        PrintStream terminal = System.err;
        System.setErr(new PrintStream(shown));
        try {
            log.publish(new LogRecord(Level.WARNING, "something happened"));
            log.flush();
            log.close();
        } finally {
            System.setErr(terminal);
        }
        assertEquals("", shown.toString(StandardCharsets.UTF_8));
    }

    @Test
    void noLogIsNoFailure() throws IOException {
        LogFile log = new LogFile(Files.createFile(folder.resolve("file")).resolve("lightwell.log"));
        log.publish(new LogRecord(Level.WARNING, "something happened"));
        log.close();
    }
}
