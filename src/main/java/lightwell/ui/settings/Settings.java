package lightwell.ui.settings;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the window remembers from one run to the next: one part for each feature, a record of that feature. A damaged part is lost without
 * affecting the others; additions of a newer version are ignored, and parts that are not replaced stay as they are.
 */
public final class Settings {

    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);
    private static final ObjectMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    /** Version of the file's layout; increase it if the meaning of a part changes. */
    private static final int VERSION = 1;

    private final ObjectNode parts;

    /** Empty settings. */
    public Settings() {
        this(JsonNodeFactory.instance.objectNode());
    }

    Settings(ObjectNode parts) {
        this.parts = parts;
    }

    /** A part; empty if it was never stored, or cannot be read. */
    public <T> Optional<T> get(String part, Class<T> type) {
        JsonNode node = parts.path(part);
        if (!node.isObject()) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.convertValue(node, type));
        } catch (IllegalArgumentException e) {
            LOG.warn("The settings of {} cannot be read; using the defaults", part, e);
            return Optional.empty();
        }
    }

    /** @param value a record with components that Jackson can write */
    public void put(String part, Object value) {
        parts.set(part, JSON.<JsonNode>valueToTree(value));
    }

    /** A copy, to be saved while these settings change further. */
    public Settings copy() {
        return new Settings(parts.deepCopy());
    }

    /** The JSON to be written. */
    ObjectNode snapshot() {
        ObjectNode all = JsonNodeFactory.instance.objectNode().put("version", VERSION);
        parts.properties().stream().filter(part -> !part.getKey().equals("version"))
                .forEach(part -> all.set(part.getKey(), part.getValue()));
        return all;
    }
}
