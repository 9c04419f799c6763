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
 * What the window remembers from one run to the next: a part for each feature, which is a record of that feature's own.
 * A part that is damaged is lost without harm to the others; what a newer version has added, in a part or beside them, is ignored,
 * and parts that nobody has put anew stay as they are.
 */
public final class Settings {

    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);
    private static final ObjectMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    /** Of the layout of the file; to be raised when a part changes what it means. */
    private static final int VERSION = 1;

    private final ObjectNode parts;

    /** Nothing remembered. */
    public Settings() {
        this(JsonNodeFactory.instance.objectNode());
    }

    Settings(ObjectNode parts) {
        this.parts = parts;
    }

    /** A part; empty when it was never put, or cannot be read. */
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

    /** @param value a record whose components Jackson can write */
    public void put(String part, Object value) {
        parts.set(part, JSON.<JsonNode>valueToTree(value));
    }

    /** As they are now, to be saved while these change further. */
    public Settings copy() {
        return new Settings(parts.deepCopy());
    }

    /** What is written. */
    ObjectNode snapshot() {
        ObjectNode all = JsonNodeFactory.instance.objectNode().put("version", VERSION);
        parts.properties().stream().filter(part -> !part.getKey().equals("version"))
                .forEach(part -> all.set(part.getKey(), part.getValue()));
        return all;
    }
}
