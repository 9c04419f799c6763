package lightwell;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.logging.LogManager;

/**
 * Configures logging to one file, never to the terminal. Nothing is loaded before the first record:
 * the log manager creates an instance of this class when it starts.
 */
public final class Logs {

    private static final String CONFIGURATION = """
            handlers = lightwell.LogFile
            .level = INFO
            java.util.logging.SimpleFormatter.format = %1$tF %1$tT.%1$tL %4$s %3$s: %5$s%6$s%n
            """;

    /** Public for the log manager. */
    public Logs() throws IOException {
        LogManager.getLogManager().readConfiguration(new ByteArrayInputStream(CONFIGURATION.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** Must be called before the first record. Does not override a configuration by the user. */
    static void configure() {
        if (System.getProperty("java.util.logging.config.file") == null && System.getProperty("java.util.logging.config.class") == null) {
            System.setProperty("java.util.logging.config.class", Logs.class.getName());
        }
    }

    /** The log file, by the XDG base directory specification or, for tests, a system property; it need not exist. */
    public static Path file() {
        String own = System.getProperty("lightwell.state.dir");
        if (own != null) {
            return Path.of(own, "lightwell.log");
        }
        String xdg = System.getenv("XDG_STATE_HOME");
        boolean usable = xdg != null && xdg.startsWith("/");
        Path state = usable ? Path.of(xdg) : Path.of(System.getProperty("user.home"), ".local", "state");
        return state.resolve("lightwell").resolve("lightwell.log");
    }
}
