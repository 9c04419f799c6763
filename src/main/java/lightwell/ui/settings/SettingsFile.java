package lightwell.ui.settings;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import lightwell.files.PartFile;
import lightwell.files.UserFolders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The settings as JSON, {@code $XDG_CONFIG_HOME/lightwell/window.json}. Losing them is never an error, only a line in the log. */
public final class SettingsFile {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
    private static final long LARGEST = 16L << 20;

    private final Path file;

    /** Loaded with the first whole file: {@link #text} is for those who cannot wait for it. */
    private static final class Mapper {
        static final ObjectMapper JSON = new ObjectMapper();
    }

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
            JsonNode tree = Mapper.JSON.readTree(file.toFile());
            return tree instanceof ObjectNode parts ? new Settings(parts) : new Settings();
        } catch (IOException e) {
            LOG.warn("The settings in {} cannot be read; using the defaults", file, e);
            return new Settings();
        }
    }

    /** One text of one part, read without the libraries that {@link #load} needs, which take much longer; empty if there is none. */
    Optional<String> text(String part, String name) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
            JsonPointer wanted = JsonPointer.compile("/" + part + "/" + name);
            JsonToken token = json.nextToken();
            while (token != null && !(token == JsonToken.VALUE_STRING && wanted.equals(json.getParsingContext().pathAsPointer()))) {
                token = json.nextToken();
            }
            return Optional.ofNullable(token == null ? null : json.getText());
        } catch (IOException e) {
            LOG.debug("The settings in {} cannot be read", file, e);
            return Optional.empty();
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
            Mapper.JSON.writerWithDefaultPrettyPrinter().writeValue(fresh.path().toFile(), settings.snapshot());
            fresh.replace();
        } catch (IOException e) {
            LOG.warn("The settings cannot be saved in {}", file, e);
        }
    }
}
