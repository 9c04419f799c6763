package lightwell.heif.check;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lightwell.heif.Box;
import lightwell.heif.BoxReader;
import lightwell.heif.CodecTypes;
import lightwell.heif.HeifException;
import lightwell.heif.HeifFile;
import lightwell.heif.HeifWarnings;
import lightwell.heif.Item;
import lightwell.heif.Property;
import lightwell.message.Message;

/**
 * Checks the item graph and rebuilds it for the decoder. Every file passes through here.
 *
 * <p>libheif 1.15 to 1.17 refuses a whole file because of one excess reference, and crashes on circular derivations. Therefore the original
 * graph is turned into a {@code free} box, which keeps all offsets valid, and a {@code meta} box with only the safe items is appended.
 */
public final class Normaliser {

    private Normaliser() {}

    /**
     * @param file position 0 to its limit; kept by the graph, not changed
     * @throws HeifException if nothing can be shown safely: not a HEIF file, truncated, a derivation cycle in the primary item, absurd size
     */
    public static NormalisedHeif normalise(ByteBuffer file) throws HeifException {
        HeifFile graph = shown(HeifFile.parse(file));
        var warnings = new HeifWarnings();
        warnings.addAll(graph.warnings());
        var checks = new ImageChecks(graph);
        checkPrimary(graph, checks);
        Map<Integer, Message> refused = new LinkedHashMap<>();
        Set<Integer> decodable = decodable(graph, checks, refused);
        refused.forEach((id, reason) -> {
            if (isUsual(graph.items().get(id))) {
                warnings.add(reason);
            }
        });
        Set<Integer> images = forLibheif(graph, decodable);
        DecoderColours colours = new DecoderColours(graph, images);
        byte[] meta = DecoderGraph.meta(graph, images, colours, warnings);
        return new NormalisedHeif(assemble(file, meta), graph, Collections.unmodifiableSet(decodable),
                Collections.unmodifiableMap(checks.pixels()), Collections.unmodifiableMap(refused),
                Collections.unmodifiableMap(colours.copied()), warnings.sentences());
    }

    private static Set<Integer> decodable(HeifFile graph, ImageChecks checks, Map<Integer, Message> refused) {
        Set<Integer> decodable = new LinkedHashSet<>();
        for (Item item : graph.items().values()) {
            if (!isImage(item)) {
                continue;
            }
            try {
                checks.check(item);
                decodable.add(item.id());
            } catch (HeifException reason) {
                refused.put(item.id(), reason.told());
            }
        }
        return decodable;
    }

    /**
     * Excludes JPEG items, which libheif decodes only from 1.17 on and lossless ones never, and overlays and images derived from them,
     * which are composed here.
     */
    private static Set<Integer> forLibheif(HeifFile graph, Set<Integer> decodable) {
        Set<Integer> images = new LinkedHashSet<>(decodable);
        images.removeIf(id -> CodecTypes.isJpeg(graph.items().get(id)) || graph.isComposed(graph.items().get(id)));
        return images;
    }

    /** Replaces a primary item of type {@code tmap} by its base, which has the picture's own properties. */
    private static HeifFile shown(HeifFile graph) {
        List<Item> inputs = graph.primary().type().equals("tmap") ? graph.targets(graph.primary(), "dimg") : List.of();
        return inputs.isEmpty() ? graph : graph.withPrimary(inputs.get(0).id());
    }

    private static void checkPrimary(HeifFile graph, ImageChecks checks) throws HeifException {
        try {
            checks.check(graph.primary());
        } catch (HeifException reason) {
            throw new HeifException(graph.cutShort().orElse(Message.of("heif.main-picture", reason.told())));
        }
    }

    /** Whether an item is an image for the decoder; a {@code tmap} is not, but its inputs are. */
    private static boolean isImage(Item item) {
        return isUsual(item) || item.property(Property.Ispe.class).isPresent() && !item.type().equals("tmap");
    }

    /** Whether an undecodable image deserves a warning; other codecs (JPEG 2000) are merely unsupported. */
    private static boolean isUsual(Item item) {
        return CodecTypes.isCoded(item) || item.type().equals("grid") || item.type().equals("iden") || CodecTypes.isOverlay(item)
                || item.property(Property.AuxC.class).isPresent();
    }

    private static ByteBuffer assemble(ByteBuffer file, byte[] meta) throws HeifException {
        int length = file.limit();
        BoxReader in = new BoxReader(file);
        Box ftyp = in.nextBox();
        int body = in.offset();
        int firstBrand = ftyp.contentOffset() + 8;
        if (body < firstBrand + 4) {
            throw ftyp.refuse(Message.of("heif.lists-no-compatible-brand"));
        }
        ByteBuffer bytes = ByteBuffer.allocateDirect(Math.addExact(length, meta.length));
        bytes.put(file.slice(0, length)).put(meta).flip();
        bytes.put(firstBrand, "mif1".getBytes(StandardCharsets.ISO_8859_1)); // a brand that libheif accepts
        bytes.putInt(body, length - body);
        bytes.put(body + 4, "free".getBytes(StandardCharsets.ISO_8859_1));
        return bytes;
    }
}
