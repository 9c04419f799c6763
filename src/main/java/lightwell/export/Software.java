package lightwell.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The name of this program in files. */
public final class Software {

    private static final String VERSION = read();

    private Software() {}

    /** "0.1.0". */
    public static String version() {
        return VERSION;
    }

    /** "Lightwell 0.1.0". */
    public static String nameAndVersion() {
        return "Lightwell " + VERSION;
    }

    private static String read() {
        try (InputStream in = Software.class.getResourceAsStream("/lightwell/version.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version").replace("-SNAPSHOT", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
