package lightwell.author.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import lightwell.export.json.Json;
import lightwell.export.json.PhotoJson;

/** An audit as JSON (docs/cli.md). Stateless. */
public final class AuditJson {

    private AuditJson() {}

    /** The document as text, without a line feed. */
    public static String text(Audit audit) {
        ObjectNode json = VerificationJson.head();
        json.set("a", Json.text(audit.a().toString()));
        json.set("b", Json.text(audit.b().toString()));
        ArrayNode photos = json.putArray("photos");
        for (AuditEntry entry : audit.entries()) {
            ObjectNode photo = photos.addObject();
            photo.set("name", Json.text(entry.name()));
            photo.put("verdict", entry.verdict().name());
            photo.set("reasons", VerificationJson.sentences(entry.reasons()));
            photo.set("a", entry.a().<JsonNode>map(VerificationJson::facts).orElse(Json.missing()));
            photo.set("b", entry.b().<JsonNode>map(VerificationJson::facts).orElse(Json.missing()));
        }
        ObjectNode counts = json.putObject("counts");
        audit.counts().forEach((verdict, count) -> counts.put(verdict.name(), count));
        json.put("harmless", audit.harmless());
        json.set("unreadable", VerificationJson.sentences(audit.unreadable()));
        return PhotoJson.text(json);
    }
}
