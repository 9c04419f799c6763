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
import lightwell.message.Message;

/** Decides which images may be decoded, and gives the reason for the others. Each item is examined once. */
final class ImageChecks {

    /** Coded sizes are rounded up to blocks and may be cropped; a larger factor is an attack. */
    private static final int GENEROUS_FACTOR = 4;
    private static final int GENEROUS_PIXELS = 1 << 20;
    /** Sums are limited to this. */
    private static final long MANY = 1L << 60;

    private final HeifFile graph;
    /** Value null: the item passed. */
    private final Map<Integer, HeifException> verdicts = new HashMap<>();
    /** Pixels that are decoded or drawn for an item that passed, including all its inputs. */
    private final Map<Integer, Long> pixels = new HashMap<>();
    /** Bytes of payloads examined so far; items may share bytes, so this must be limited. */
    private long read;

    ImageChecks(HeifFile graph) {
        this.graph = graph;
    }

    /** @throws HeifException if the item cannot be decoded safely; names the item and the reason */
    void check(Item item) throws HeifException {
        check(item, new LinkedHashSet<>());
    }

    /** The cost of decoding in pixels, by ids of items that passed, including all inputs and the start of the decoder. */
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
            throw new HeifException(Message.of("heif.images-made-each-other-circle", circle, item.id()));
        }
        if (path.size() > Limits.MAX_DERIVATION_DEPTH) {
            throw new HeifException(Message.of("heif.image-derived-others-more-deep", item.id(), Limits.MAX_DERIVATION_DEPTH));
        }
        List<Item> inputs = new ArrayList<>();
        for (int id : graph.targetIds(item, "dimg")) {
            Item input = graph.items().get(id);
            if (input == null) {
                throw Refusals.refuse(item, Message.of("heif.made-item-does-not-exist", id));
            }
            inputs.add(input);
        }
        for (Item input : inputs) { // what occurs again has its verdict
            check(input, path);
        }
        path.remove(item.id());
        pixels.put(item.id(), Math.max(cost(item, checkKind(item, inputs), inputs), Limits.MIN_PIXELS));
    }

    /** The pixels of the picture without its inputs. */
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
                throw Refusals.refuse(item, Message.of("heif.should-made-image-names", inputs.size()));
            }
            if (CodecTypes.isJpeg(inputs.get(0))) {
                throw Refusals.refuse(item, Message.of("heif.made-jpeg-not-supported"));
            }
        } else if (CodecTypes.isOverlay(item)) {
            checkOverlay(item, size, inputs);
        } else {
            throw Refusals.refuse(item, Message.of("heif.type-cannot-decoded"));
        }
        return (long) size.width() * size.height();
    }

    private static Property.Ispe size(Item item) throws HeifException {
        Property.Ispe size = item.property(Property.Ispe.class)
                .orElseThrow(() -> Refusals.refuse(item, Message.of("heif.no-size-property-ispe")));
        if ((long) size.width() * size.height() > Limits.MAX_PIXELS) {
            throw Refusals.refuse(item, Message.of("heif.pixels-limit", size.width(), size.height(), Limits.MAX_PIXELS));
        }
        return size;
    }

    /** Inputs may repeat and may be overlays themselves, so the work that a few bytes can cause is limited. */
    private void checkOverlay(Item item, Property.Ispe size, List<Item> inputs) throws HeifException {
        if (inputs.isEmpty() || inputs.size() > Limits.MAX_OVERLAY_INPUTS) {
            throw Refusals.refuse(item, Message.of("heif.made-images-laid-over-each", inputs.size(), Limits.MAX_OVERLAY_INPUTS));
        }
        OverlayPayload payload = OverlayPayload.parse(item.id(), payload(item), inputs.size());
        if (payload.width() != size.width() || payload.height() != size.height()) {
            throw Refusals.refuse(item, Message.of("heif.pixels-canvas", size.width(), size.height(), payload.width(), payload.height()));
        }
        if (inputs.stream().anyMatch(CodecTypes::isJpeg)) {
            throw Refusals.refuse(item, Message.of("heif.made-jpeg-not-supported"));
        }
        long all = cost(item, (long) size.width() * size.height(), inputs);
        if (all > Limits.MAX_PIXELS) {
            throw Refusals.refuse(item, Message.of("heif.made-images-pixels-together-limit", all, Limits.MAX_PIXELS));
        }
    }

    /**
     * Derived images cost what their inputs cost; an overlay also costs its own pixels, and each input counts at its largest possible size.
     */
    private long cost(Item item, long own, List<Item> inputs) {
        boolean overlay = CodecTypes.isOverlay(item);
        long made = 0;
        for (Item input : inputs) {
            made = Math.min(MANY, made + Math.max(overlay ? GENEROUS_PIXELS : 0, pixels.get(input.id())));
        }
        return overlay ? own + made : Math.max(own, made);
    }

    /** The JPEG decoder checks the stream. */
    private void checkJpeg(Item item, List<Item> inputs) throws HeifException {
        if (!inputs.isEmpty()) {
            throw Refusals.refuse(item, Message.of("heif.coded-image-cannot-made-others"));
        }
        if (!payload(item).hasRemaining()) {
            throw Refusals.refuse(item, Message.of("heif.empty"));
        }
    }

    private long checkCoded(Item item, Property.Ispe size, List<Item> inputs) throws HeifException {
        if (!inputs.isEmpty()) {
            throw Refusals.refuse(item, Message.of("heif.coded-image-cannot-made-others"));
        }
        String type = CodecTypes.config(item);
        Property.DecoderConfig config = item.property(Property.DecoderConfig.class).filter(c -> c.type().equals(type))
                .orElseThrow(() -> Refusals.refuse(item, Message.of("heif.no-decoder-configuration-property", type)));
        ByteBuffer data = payload(item);
        if (!data.hasRemaining()) {
            throw Refusals.refuse(item, Message.of("heif.empty"));
        }
        long most = Math.min(Limits.MAX_PIXELS, GENEROUS_FACTOR * (long) size.width() * size.height() + GENEROUS_PIXELS);
        return Math.max((long) size.width() * size.height(), type.equals("hvcC")
                ? HevcSizeCheck.check(item, config.content(), data, most) : Av1SizeCheck.check(item, config.content(), data, most));
    }

    private ByteBuffer payload(Item item) throws HeifException {
        graph.extents(item);
        read += item.bytes();
        if (read > Math.max(Limits.MAX_READS_OF_SMALL_FILE, (long) Limits.MAX_READS_OF_FILE * graph.length())) {
            throw Refusals.refuse(item, Message.of("heif.too-many-share-data"));
        }
        return graph.data(item);
    }

}
