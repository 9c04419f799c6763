package lightwell.ui.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lightwell.files.PartFile;
import lightwell.files.UserFolders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The settings as JSON, {@code $XDG_CONFIG_HOME/lightwell/window.json}. Losing them is never an error, only a line in the log. */
public final class SettingsFile {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long LARGEST = 16L << 20;

    private final Path file;

    public SettingsFile(Path file) {
        this.file = file;
    }

    /** The user's own file; the system property {@code lightwell.config.dir} sets another folder. */
    public static SettingsFile ofUser() {
        return new SettingsFile(UserFolders.config().resolve("window.json"));
    }

    public Path path() {
        return file.toAbsolutePath();
    }

    /** The folder of the file, for related files. */
    public Path folder() {
        return file.toAbsolutePath().getParent();
    }

    /** A missing or unreadable file gives empty settings. */
    public Settings load() {
        if (!Files.isRegularFile(file)) {
            return new Settings();
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw new IOException("It is larger than " + LARGEST + " bytes");
            }
            JsonNode tree = JSON.readTree(file.toFile());
            return tree instanceof ObjectNode parts ? new Settings(parts) : new Settings();
        } catch (IOException e) {
            LOG.warn("The settings in {} cannot be read; using the defaults", file, e);
            return new Settings();
        }
    }

    public void save(Settings settings) {
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            LOG.warn("The settings cannot be saved in {}", file, e);
            return;
        }
        try (PartFile fresh = PartFile.create(file)) {
            JSON.writerWithDefaultPrettyPrinter().writeValue(fresh.path().toFile(), settings.snapshot());
            fresh.replace();
        } catch (IOException e) {
            LOG.warn("The settings cannot be saved in {}", file, e);
        }
    }
}
