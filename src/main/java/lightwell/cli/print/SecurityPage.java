package lightwell.cli.print;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import lightwell.fence.FenceState;
import lightwell.fence.Layer;
import lightwell.message.Message;

/** What protects this process from the decoders, as a page or as JSON. */
public record SecurityPage(FenceState fence) {

    /** A sentence, and a line for each layer. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(fence.sentence().toString());
        if (fence.stands()) {
            fence.layers().forEach(layer -> lines.add(line(layer, "info.security.active")));
            fence.missing().forEach(layer -> lines.add(line(layer, "info.security.missing")));
        }
        return lines;
    }

    private static String line(Layer layer, String state) {
        return "  " + Message.of(state, layer.title(), layer.effect());
    }

    /** {@code docs/security.md} describes it. */
    public String json() {
        ObjectNode page = new ObjectMapper().createObjectNode();
        page.put("fenced", fence.stands());
        page.set("layers", names(page, fence.layers()));
        page.set("missing", names(page, fence.stands() ? fence.missing() : List.<Layer>of()));
        fence.why().ifPresent(why -> page.put("why", why.english()));
        return page.toPrettyString();
    }

    private static ArrayNode names(ObjectNode page, Iterable<Layer> layers) {
        ArrayNode names = page.arrayNode();
        layers.forEach(layer -> names.add(layer.id()));
        return names;
    }
}
