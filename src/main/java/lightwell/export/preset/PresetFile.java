package lightwell.export.preset;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lightwell.export.AtomicFile;
import lightwell.export.ExportException;
import lightwell.export.OutputTarget;
import lightwell.export.StreamFile;
import lightwell.export.options.JsonTypes;
import lightwell.failure.FailureSentence;
import lightwell.failure.RefusedException;
import lightwell.message.Message;

/** Reads and writes presets; docs/presets.md describes the file. Stateless. */
public final class PresetFile {

    /** The key of the version, by which one knows that a file is a preset. */
    public static final String MARK = "lightwell-preset";
    public static final int VERSION = 1;
    public static final String SUFFIX = ".json";

    private static final int LARGEST = 1 << 20;
    private static final String NAME = "name";
    private static final String DESCRIPTION = "description";
    private static final String OUTPUT = "output";
    private static final String FILE_NAME = "fileName";
    private static final List<String> KEYS = List.of(MARK, NAME, DESCRIPTION, OUTPUT, FILE_NAME, Preset.OPTIONS);

    private static final ObjectMapper MAPPER = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).enable(SerializationFeature.INDENT_OUTPUT).build();

    private PresetFile() {}

    /** @throws IllegalArgumentException one sentence with the file and the place in it */
    public static Preset read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new RefusedException(Message.of("preset.no-preset", file));
            }
            return parse(Files.readString(file, StandardCharsets.UTF_8), file.toString());
        } catch (NoSuchFileException e) {
            throw new RefusedException(Message.of("preset.no-file", file), e);
        } catch (IOException e) {
            throw new RefusedException(Message.of("preset.unreadable", file, FailureSentence.told(e)), e);
        }
    }

    /** @param source the file, for messages */
    static Preset parse(String text, String source) {
        JsonNode json;
        try {
            json = MAPPER.readTree(text);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new RefusedException(Message.of("preset.no-json", source, line, e.getOriginalMessage()), e);
        }
        try {
            return preset(json);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Message.of("preset.failed", source, FailureSentence.told(e)), e);
        }
    }

    private static Preset preset(JsonNode json) {
        if (!json.isObject() || !json.has(MARK)) {
            throw new RefusedException(Message.of("preset.no-mark", MARK));
        }
        int version = JsonTypes.WHOLE.read(json.get(MARK), MARK);
        if (version != VERSION) {
            throw new RefusedException(Message.of("preset.other-version", version, VERSION));
        }
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            if (!KEYS.contains(entry.getKey())) {
                throw new RefusedException(Message.of("preset.unknown-key", entry.getKey(), KEYS));
            }
        }
        Optional<String> fileName = JsonTypes.optional(JsonTypes.TEXT).read(json.path(FILE_NAME).isMissingNode()
                ? JsonNodeFactory.instance.nullNode() : json.get(FILE_NAME), FILE_NAME);
        if (!(required(json, Preset.OPTIONS) instanceof ObjectNode options)) {
            throw new RefusedException(Message.of("options.wrong-kind", Preset.OPTIONS, Message.of("options.kind.object"),
                    json.get(Preset.OPTIONS)));
        }
        return new Preset(text(json, NAME), json.has(DESCRIPTION) ? text(json, DESCRIPTION) : "", text(json, OUTPUT), fileName, options);
    }

    private static String text(JsonNode json, String key) {
        return JsonTypes.TEXT.read(required(json, key), key);
    }

    private static JsonNode required(JsonNode json, String key) {
        if (!json.has(key)) {
            throw new RefusedException(Message.of("preset.lacks-key", key));
        }
        return json.get(key);
    }

    /** The text of a file, in UTF-8. */
    static String text(Preset preset) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put(MARK, VERSION).put(NAME, preset.name())
                .put(DESCRIPTION, preset.description()).put(OUTPUT, preset.output());
        preset.fileName().ifPresent(template -> json.put(FILE_NAME, template));
        json.set(Preset.OPTIONS, preset.options());
        return json.toPrettyString() + "\n";
    }

    /** @throws ExportException one sentence; nothing is left behind */
    public static void write(Preset preset, OutputTarget target) throws ExportException {
        byte[] bytes = text(preset).getBytes(StandardCharsets.UTF_8);
        try (AtomicFile file = AtomicFile.create(target)) {
            StreamFile.write(file, out -> out.write(bytes));
            file.commit();
        }
    }
}
