package lightwell;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.logging.LogManager;

/**
 * Logging goes to one file and never to the terminal. Nothing of it is loaded before the first record:
 * the log manager makes an instance of this class when it starts.
 */
public final class Logs {

    private static final String CONFIGURATION = """
            handlers = lightwell.LogFile
            .level = INFO
            java.util.logging.SimpleFormatter.format = %1$tF %1$tT.%1$tL %4$s %3$s: %5$s%6$s%n
            """;

    /** For the log manager, which wants it so. */
    public Logs() throws IOException {
        LogManager.getLogManager().readConfiguration(new ByteArrayInputStream(CONFIGURATION.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** To be called before anything logs. Leaves alone what the user configured. */
    static void configure() {
        if (System.getProperty("java.util.logging.config.file") == null && System.getProperty("java.util.logging.config.class") == null) {
            System.setProperty("java.util.logging.config.class", Logs.class.getName());
        }
    }

    /** Where the log is, by the XDG base directory specification or, for tests, a system property; it need not exist. */
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
