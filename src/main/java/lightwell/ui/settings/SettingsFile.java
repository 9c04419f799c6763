package lightwell.ui.settings;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The settings as JSON, {@code $XDG_CONFIG_HOME/lightwell/window.json}. Losing them is never an error, only a line in the log. */
public final class SettingsFile {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    public SettingsFile(Path file) {
        this.file = file;
    }

    /** The user's own; the system property {@code lightwell.config.dir} puts it elsewhere. */
    public static SettingsFile ofUser() {
        return new SettingsFile(UserFolders.config().resolve("window.json"));
    }

    public Settings load() {
        if (!Files.isRegularFile(file)) {
            return Settings.DEFAULT;
        }
        try {
            return JSON.readValue(file.toFile(), Settings.class);
        } catch (IOException e) {
            LOG.warn("The settings in {} cannot be read; using the defaults", file, e);
            return Settings.DEFAULT;
        }
    }

    public void save(Settings settings) {
        try {
            Files.createDirectories(file.getParent());
            Path fresh = Files.createTempFile(file.getParent(), ".window", ".json");
            JSON.writerWithDefaultPrettyPrinter().writeValue(fresh.toFile(), settings);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("The settings cannot be saved in {}", file, e);
        }
    }
}
