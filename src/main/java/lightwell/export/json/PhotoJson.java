package lightwell.export.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import lightwell.depth.quality.MeasuredQuality;
import lightwell.export.Software;
import lightwell.metadata.tree.MetadataNode;
import lightwell.photo.Photo;

/** Everything known about a photo, as JSON by the schema {@code info.schema.json} (docs/info-json.md). */
public final class PhotoJson {

    /** Increases if a field changes its meaning or is removed; new fields may be added at any time. */
    public static final int SCHEMA = 1;

    private static final ObjectWriter WRITER = writer();

    private PhotoJson() {}

    /**
     * Writes one document in UTF-8, indented, with a line feed at its end. The photo may be closed already.
     *
     * @param depth measurements of its depth map, which require decoding; {@link MeasuredQuality#NOT} for metadata only
     * @param out   flushed, not closed
     */
    public static void write(Photo photo, MeasuredQuality depth, OutputStream out) throws IOException {
        WRITER.writeValue(out, document(photo, depth));
        out.write('\n');
        out.flush();
    }

    /** The document as text, without the line feed. */
    public static String text(Photo photo, MeasuredQuality depth) {
        return text(document(photo, depth));
    }

    /** A metadata entry as text, as in the document: a group as an object, a value alone. */
    public static String text(MetadataNode entry) {
        return text(MetadataJson.of(entry));
    }

    /** Any document as text, indented and escaped like this one. */
    public static String text(JsonNode json) {
        return text(WRITER, json);
    }

    /** Any document in one line, without the line feed. */
    public static String line(JsonNode json) {
        return text(WRITER.with((PrettyPrinter) null), json);
    }

    private static String text(ObjectWriter writer, JsonNode json) {
        try {
            return writer.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // impossible: nothing is read or written, and all values are valid JSON
        }
    }

    private static ObjectNode document(Photo photo, MeasuredQuality depth) {
        ObjectNode json = Json.object();
        json.put("schema", SCHEMA);
        json.put("software", Software.nameAndVersion());
        json.set("file", FileJson.file(photo));
        json.set("camera", FileJson.camera(photo.camera()));
        json.set("colour", FileJson.colour(photo.base().encoding()));
        json.set("images", LayersJson.images(photo));
        json.set("layers", LayersJson.of(photo));
        json.set("hdr", LightJson.hdr(photo));
        json.set("gainMap", LightJson.gainMap(photo));
        json.set("depth", DepthJson.of(photo));
        json.set("depthQuality", depth.quality().map(DepthQualityJson::of).orElse(Json.missing()));
        json.set("stereo", StereoJson.of(photo.stereo()));
        ArrayNode warnings = json.putArray("warnings");
        photo.warnings().forEach(warning -> warnings.add(Json.text(warning)));
        depth.problem().ifPresent(problem -> warnings.add(Json.text(problem)));
        json.set("metadata", MetadataJson.of(photo.metadata()));
        return json;
    }

    private static ObjectWriter writer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        DefaultPrettyPrinter pretty = new DefaultPrettyPrinter(separators).withObjectIndenter(indenter);
        return JsonMapper.builder().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).build()
                .writer(pretty).with(new TerminalEscapes());
    }
}
