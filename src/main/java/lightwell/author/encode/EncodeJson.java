package lightwell.author.encode;

import com.fasterxml.jackson.databind.node.ObjectNode;
import lightwell.author.HdrSource;
import lightwell.author.verify.VerificationJson;
import lightwell.export.Software;
import lightwell.export.json.Json;
import lightwell.export.json.PhotoJson;

/** A written file as JSON (docs/cli.md). Stateless. */
public final class EncodeJson {

    /** Increases if a field changes its meaning or is removed; new fields may be added at any time. */
    private static final int SCHEMA = 1;

    private EncodeJson() {}

    /** The document as text, without a line feed. */
    public static String text(HdrSource source, EncodedFile file) {
        ObjectNode json = Json.object();
        json.put("schema", SCHEMA);
        json.put("software", Software.nameAndVersion());
        ObjectNode from = json.putObject("source");
        from.set("file", Json.text(source.path().toString()));
        from.put("width", source.width());
        from.put("height", source.height());
        from.set("encoding", Json.text(source.encoding().name()));
        from.set("rule", Json.text(source.encoding().origin()));
        json.set("file", Json.text(file.file().toString()));
        json.put("format", file.format().id());
        json.put("skipped", file.skipped());
        json.put("bytes", file.bytes());
        json.set("seconds", Json.number(file.seconds()));
        json.set("codingSeconds", Json.number(file.coding()));
        json.set("headroom", Json.number(file.headroom()));
        json.set("appleDeviationStops", Json.number(file.deviation()));
        json.set("differences", VerificationJson.differences(file.measured()));
        return PhotoJson.text(json);
    }
}
