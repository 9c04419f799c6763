package lightwell.heif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides which images a decoder may be asked for, and says why of the others. Each item is looked at once. */
final class ImageChecks {

    private final HeifFile graph;
    /** Null for an item that passed. */
    private final Map<Integer, HeifException> verdicts = new HashMap<>();

    ImageChecks(HeifFile graph) {
        this.graph = graph;
    }

    /** @throws HeifException naming the item and the reason when it cannot be decoded safely */
    void check(Item item) throws HeifException {
        check(item, new LinkedHashSet<>());
    }

    private void check(Item item, Set<Integer> path) throws HeifException {
        if (verdicts.containsKey(item.id())) {
            HeifException verdict = verdicts.get(item.id());
            if (verdict != null) {
                throw verdict;
            }
            return;
        }
        try {
            walk(item, path);
            verdicts.put(item.id(), null);
        } catch (HeifException reason) {
            verdicts.put(item.id(), reason);
            throw reason;
        }
    }

    private void walk(Item item, Set<Integer> path) throws HeifException {
        if (!path.add(item.id())) {
            String circle = path.stream().map(String::valueOf).collect(Collectors.joining(", "));
            throw new HeifException("The images are made from each other in a circle: " + circle + " and " + item.id()
                    + " again (references 'dimg').");
        }
        if (path.size() > Limits.MAX_DERIVATION_DEPTH) {
            throw new HeifException("Image " + item.id() + " is derived from others more than "
                    + Limits.MAX_DERIVATION_DEPTH + " deep (references 'dimg').");
        }
        List<Item> inputs = new ArrayList<>();
        for (int id : graph.targetIds(item, "dimg")) {
            Item input = graph.items().get(id);
            if (input == null) {
                throw refuse(item, "is made from item " + id + ", which does not exist");
            }
            inputs.add(input);
        }
        for (Item input : new LinkedHashSet<>(inputs)) {
            check(input, path);
        }
        path.remove(item.id());
        checkKind(item, inputs);
    }

    private void checkKind(Item item, List<Item> inputs) throws HeifException {
        checkSize(item);
        if (CodecTypes.isCoded(item)) {
            checkCoded(item, inputs);
        } else if (item.type().equals("grid")) {
            GridCheck.check(item, GridPayload.parse(item.id(), graph.data(item)), inputs);
        } else if (item.type().equals("iden")) {
            if (inputs.size() != 1) {
                throw refuse(item, "should be made from one image but names " + inputs.size());
            }
        } else {
            throw refuse(item, "is of a type that cannot be decoded");
        }
    }

    private static void checkSize(Item item) throws HeifException {
        Property.Ispe size = item.property(Property.Ispe.class)
                .orElseThrow(() -> refuse(item, "has no size (property 'ispe')"));
        if ((long) size.width() * size.height() > Limits.MAX_PIXELS) {
            throw refuse(item, "says " + size.width() + " x " + size.height() + " pixels; the limit is "
                    + Limits.MAX_PIXELS + " in all");
        }
    }

    private void checkCoded(Item item, List<Item> inputs) throws HeifException {
        if (!inputs.isEmpty()) {
            throw refuse(item, "is a coded image and cannot be made from others");
        }
        String config = CodecTypes.config(item);
        if (item.properties().stream().noneMatch(p -> p instanceof Property.DecoderConfig c && c.type().equals(config))) {
            throw refuse(item, "has no decoder configuration (property '" + config + "')");
        }
        if (graph.extents(item).isEmpty() || item.bytes() == 0) {
            throw refuse(item, "is empty");
        }
    }

    static HeifException refuse(Item item, String reason) {
        return new HeifException("Image " + item.id() + " ('" + item.type() + "') " + reason + ".");
    }
}
