package lightwell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/**
 * Writes records to {@link Logs#file()}, which is opened by the first one. If the file is larger than 1 MB then, it is renamed to
 * {@code lightwell.old.log}; a file that grows beyond 8 MB is emptied. The program works without a log, too.
 */
public final class LogFile extends Handler {

    private static final long LARGE = 1 << 20;
    private static final int LARGEST = 8 << 20;

    /** The default one prints stack traces on the terminal, for example if the disk is full. */
    private static final ErrorManager SILENT = new ErrorManager() {
        @Override
        public void error(String message, Exception failure, int code) {}
    };

    private final Path path;
    private FileHandler file;
    private boolean failed;

    /** For the log manager, which creates it by name. */
    public LogFile() {
        this(Logs.file());
    }

    LogFile(Path path) {
        this.path = path;
    }

    @Override
    public synchronized void publish(LogRecord entry) {
        if (file == null && !failed) {
            open();
        }
        if (file != null) {
            file.publish(entry);
        }
    }

    private void open() {
        try {
            Files.createDirectories(path.getParent());
            if (Files.exists(path) && Files.size(path) > LARGE) {
                Files.move(path, path.resolveSibling("lightwell.old.log"), StandardCopyOption.REPLACE_EXISTING);
            }
            file = new FileHandler(path.toString().replace("%", "%%"), LARGEST, 1, true);
            file.setErrorManager(SILENT);
            file.setFormatter(new SimpleFormatter());
            file.setEncoding("UTF-8");
        } catch (IOException | SecurityException e) {
            failed = true; // a disk that is full or not ours must not stop a photo
        }
    }

    @Override
    public synchronized void flush() {
        if (file != null) {
            file.flush();
        }
    }

    @Override
    public synchronized void close() {
        failed = true;
        if (file != null) {
            file.close();
            file = null;
        }
    }
}
