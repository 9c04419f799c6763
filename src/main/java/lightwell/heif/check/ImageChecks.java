package lightwell.heif.check;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lightwell.heif.CodecTypes;
import lightwell.heif.GridPayload;
import lightwell.heif.HeifException;
import lightwell.heif.HeifFile;
import lightwell.heif.Item;
import lightwell.heif.Limits;
import lightwell.heif.OverlayPayload;
import lightwell.heif.Property;

/** Decides which images a decoder may be asked for, and says why of the others. Each item is looked at once. */
final class ImageChecks {

    /** Coded sizes are rounded up to blocks and may be cropped; more than this is a trap. */
    private static final int GENEROUS_FACTOR = 4;
    private static final int GENEROUS_PIXELS = 1 << 20;
    /** What sums stop at. */
    private static final long MANY = 1L << 60;

    private final HeifFile graph;
    /** Null for an item that passed. */
    private final Map<Integer, HeifException> verdicts = new HashMap<>();
    /** Pixels that are decoded or drawn for an item that passed, all that it is made from included. */
    private final Map<Integer, Long> pixels = new HashMap<>();
    /** Bytes of payloads that were looked at; items may share bytes, so this must be bounded. */
    private long read;

    ImageChecks(HeifFile graph) {
        this.graph = graph;
    }

    /** @throws HeifException naming the item and the reason when it cannot be decoded safely */
    void check(Item item) throws HeifException {
        check(item, new LinkedHashSet<>());
    }

    /** Pixels that decoding takes, by ids of items that passed: with those of all it is made from, and what a decoder takes to begin. */
    Map<Integer, Long> pixels() {
        return pixels;
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
        pixels.put(item.id(), Math.max(cost(item, checkKind(item, inputs), inputs), Limits.MIN_PIXELS));
    }

    /** Pixels of the picture by itself. */
    private long checkKind(Item item, List<Item> inputs) throws HeifException {
        Property.Ispe size = size(item);
        if (CodecTypes.isCoded(item)) {
            return checkCoded(item, size, inputs);
        } else if (CodecTypes.isJpeg(item)) {
            checkJpeg(item, inputs);
        } else if (item.type().equals("grid")) {
            GridCheck.check(item, GridPayload.parse(item.id(), payload(item)), inputs);
        } else if (item.type().equals("iden")) {
            if (inputs.size() != 1) {
                throw refuse(item, "should be made from one image but names " + inputs.size());
            }
            if (CodecTypes.isJpeg(inputs.get(0))) {
                throw refuse(item, "is made from a JPEG, which is not supported");
            }
        } else if (CodecTypes.isOverlay(item)) {
            checkOverlay(item, size, inputs);
        } else {
            throw refuse(item, "is of a type that cannot be decoded");
        }
        return (long) size.width() * size.height();
    }

    private static Property.Ispe size(Item item) throws HeifException {
        Property.Ispe size = item.property(Property.Ispe.class)
                .orElseThrow(() -> refuse(item, "has no size (property 'ispe')"));
        if ((long) size.width() * size.height() > Limits.MAX_PIXELS) {
            throw refuse(item, "says " + size.width() + " x " + size.height() + " pixels; the limit is "
                    + Limits.MAX_PIXELS + " in all");
        }
        return size;
    }

    /** Inputs may repeat, and be overlays themselves, so the work is bounded that few bytes can ask for. */
    private void checkOverlay(Item item, Property.Ispe size, List<Item> inputs) throws HeifException {
        if (inputs.isEmpty() || inputs.size() > Limits.MAX_OVERLAY_INPUTS) {
            throw refuse(item, "is made from " + inputs.size() + " images; 1 to "
                    + Limits.MAX_OVERLAY_INPUTS + " can be laid over each other");
        }
        OverlayPayload payload = OverlayPayload.parse(item.id(), payload(item), inputs.size());
        if (payload.width() != size.width() || payload.height() != size.height()) {
            throw refuse(item, "says " + size.width() + " x " + size.height() + " pixels, but its canvas is "
                    + payload.width() + " x " + payload.height());
        }
        if (inputs.stream().anyMatch(CodecTypes::isJpeg)) {
            throw refuse(item, "is made from a JPEG, which is not supported");
        }
        long all = cost(item, (long) size.width() * size.height(), inputs);
        if (all > Limits.MAX_PIXELS) {
            throw refuse(item, "is made from images of " + all + " pixels together; the limit is " + Limits.MAX_PIXELS + " in all");
        }
    }

    /** Others are put together from their inputs; an overlay is drawn beside its own, each of which counts as what it may decode to. */
    private long cost(Item item, long own, List<Item> inputs) {
        boolean overlay = CodecTypes.isOverlay(item);
        long made = 0;
        for (Item input : inputs) {
            made = Math.min(MANY, made + Math.max(overlay ? GENEROUS_PIXELS : 0, pixels.get(input.id())));
        }
        return overlay ? own + made : Math.max(own, made);
    }

    /** Its stream is checked by whoever decodes it. */
    private void checkJpeg(Item item, List<Item> inputs) throws HeifException {
        if (!inputs.isEmpty()) {
            throw refuse(item, "is a coded image and cannot be made from others");
        }
        if (!payload(item).hasRemaining()) {
            throw refuse(item, "is empty");
        }
    }

    private long checkCoded(Item item, Property.Ispe size, List<Item> inputs) throws HeifException {
        if (!inputs.isEmpty()) {
            throw refuse(item, "is a coded image and cannot be made from others");
        }
        String type = CodecTypes.config(item);
        Property.DecoderConfig config = item.property(Property.DecoderConfig.class).filter(c -> c.type().equals(type))
                .orElseThrow(() -> refuse(item, "has no decoder configuration (property '" + type + "')"));
        ByteBuffer data = payload(item);
        if (!data.hasRemaining()) {
            throw refuse(item, "is empty");
        }
        long most = Math.min(Limits.MAX_PIXELS, GENEROUS_FACTOR * (long) size.width() * size.height() + GENEROUS_PIXELS);
        return Math.max((long) size.width() * size.height(), type.equals("hvcC")
                ? HevcSizeCheck.check(item, config.content(), data, most) : Av1SizeCheck.check(item, config.content(), data, most));
    }

    private ByteBuffer payload(Item item) throws HeifException {
        graph.extents(item);
        read += item.bytes();
        if (read > Math.max(Limits.MAX_READS_OF_SMALL_FILE, (long) Limits.MAX_READS_OF_FILE * graph.length())) {
            throw refuse(item, "is one of too many that share their data");
        }
        return graph.data(item);
    }

    static HeifException refuse(Item item, String reason) {
        return new HeifException("Image " + item.id() + " ('" + item.type() + "') " + reason + ".");
    }
}
