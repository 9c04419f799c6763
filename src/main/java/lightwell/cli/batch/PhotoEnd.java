package lightwell.cli.batch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import lightwell.cli.print.NumberFormats;
import lightwell.export.ExportResult;
import lightwell.export.json.Json;
import lightwell.message.Message;

/**
 * How a photo of a run ended.
 *
 * @param bytes       size of the target; 0 if it failed
 * @param nanoseconds from its turn to its end
 * @param message     the result's summary or the failure, in one sentence; may be empty
 * @param warnings    one sentence each
 */
public record PhotoEnd(Path source, Path target, Kind kind, long bytes, long nanoseconds, Message message, List<Message> warnings) {

    private static final double NANOS = 1e9;

    /** The ways to end. */
    public enum Kind {

        WRITTEN("written"), UNCHANGED("skipped"), EXISTED("skipped"), FAILED("failed");

        private final String status;

        Kind(String status) {
            this.status = status;
        }
    }

    public static PhotoEnd of(Path source, ExportResult result, List<Message> warnings, long nanoseconds) {
        Kind kind = result.skipped() ? Kind.EXISTED : Kind.WRITTEN;
        Message message = result.skipped() ? Message.of("cli.left-alone", result.target()) : result.summary();
        return new PhotoEnd(source, result.target(), kind, result.bytes(), nanoseconds, message, warnings);
    }

    /** The line for people about a written file. */
    public String line() {
        return String.format(Locale.ROOT, "%s  %s  %.1f s  %s", target, NumberFormats.bytes(bytes), nanoseconds / NANOS, message)
                .stripTrailing();
    }

    /** The object for programs. */
    public ObjectNode json() {
        ObjectNode json = Json.object();
        json.set("source", Json.text(source.toString()));
        json.set("target", Json.text(target.toString()));
        json.put("bytes", bytes);
        json.set("seconds", Json.number(Math.round(nanoseconds / 1e6) / 1e3));
        json.put("status", kind.status);
        json.set("message", Json.text(message));
        ArrayNode sentences = json.putArray("warnings");
        warnings.forEach(warning -> sentences.add(Json.text(warning)));
        return json;
    }
}
