package lightwell.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import lightwell.export.Software;
import lightwell.export.json.Json;
import lightwell.export.json.PhotoJson;

/** The costs of an export as JSON (docs/cli.md). Stateless. */
public final class ExportBenchJson {

    private ExportBenchJson() {}

    /** The document as text, without a line feed. */
    public static String text(Path photo, List<ExportCost> costs) {
        ObjectNode json = Json.object();
        json.put("software", Software.nameAndVersion());
        json.set("photo", Json.text(photo.toString()));
        json.put("processors", Runtime.getRuntime().availableProcessors());
        ArrayNode exports = json.putArray("exports");
        for (ExportCost cost : costs) {
            ObjectNode export = exports.addObject();
            export.put("compression", cost.compression());
            export.put("bytes", cost.bytes());
            cost.peak().ifPresentOrElse(bytes -> export.put("peakBytes", bytes), () -> export.set("peakBytes", Json.missing()));
            put(export.putObject("first"), cost.first());
            put(export.putObject("floor"), cost.floorMedian());
            put(export.putObject("product"), cost.productMedian());
            export.put("ratio", cost.ratio());
            ArrayNode rounds = export.putArray("rounds");
            for (int i = 0; i < cost.floor().size(); i++) {
                ObjectNode round = rounds.addObject();
                put(round.putObject("floor"), cost.floor().get(i));
                put(round.putObject("product"), cost.product().get(i));
            }
        }
        return PhotoJson.text(json);
    }

    private static void put(ObjectNode json, Cost cost) {
        json.put("cpuSeconds", cost.cpu()).put("wallSeconds", cost.wall());
    }
}
