package lightwell.photo.reader;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import lightwell.heif.HeifException;
import lightwell.heif.HeifFile;
import lightwell.heif.Item;
import lightwell.heif.Property;
import lightwell.message.Message;
import lightwell.metadata.MetadataBudget;
import lightwell.metadata.exif.ExifReader;
import lightwell.metadata.tree.MetadataBlock;
import lightwell.metadata.tree.MetadataBlock.Kind;
import lightwell.photo.Layer;

/** Collects the stored metadata of a HEIF file: EXIF, XMP and other items that describe an image, and ICC profiles. */
final class BlockFinder {

    private static final String BASE = "base";

    private final HeifFile graph;
    private final MetadataBudget budget;
    private final Consumer<Message> warnings;
    private final Map<Integer, String> owners = new HashMap<>();
    private final List<MetadataBlock> blocks = new ArrayList<>();
    private int leftOut;

    BlockFinder(HeifFile graph, MetadataBudget budget, Consumer<Message> warnings) {
        this.graph = graph;
        this.budget = budget;
        this.warnings = warnings;
    }

    /** Skips what cannot be read: the code that needed it has warned. */
    List<MetadataBlock> find(List<Layer> layers) {
        layers.forEach(layer -> owners.putIfAbsent(layer.info().itemId(), layer.info().name()));
        for (Item item : graph.items().values()) {
            if (item.type().equals("Exif")) {
                data(item).flatMap(ExifReader::tiff).ifPresent(tiff -> add(Kind.EXIF, owner(item), "exif", tiff));
            } else if (item.contentType().equals(ItemMetadata.XMP)) {
                data(item).ifPresent(packet -> add(Kind.XMP, owner(item), "xmp", packet));
            } else if (item.type().equals("uri ")) {
                String name = item.uri().substring(item.uri().lastIndexOf(':') + 1);
                data(item).ifPresent(bytes -> add(isPlist(bytes) ? Kind.PLIST : Kind.OTHER, owner(item), name, bytes));
            }
        }
        for (Layer layer : layers) {
            Item item = graph.items().get(layer.info().itemId());
            if (!layer.info().name().equals(owners.get(item.id()))) {
                continue; // another layer of the same image
            }
            item.property(Property.Icc.class).filter(icc -> afforded(icc.profile().length))
                    .ifPresent(icc -> add(Kind.ICC, layer.info().name(), "icc", ByteBuffer.wrap(icc.profile())));
        }
        if (leftOut > 0) {
            warnings.accept(leftOut == 1 ? Message.of("photo.block-too-much") : Message.of("photo.blocks-too-much", leftOut));
        }
        return blocks;
    }

    /** The layer that a metadata item describes; the base if it names none, or only the {@code tmap}. */
    private String owner(Item item) {
        return graph.targets(item, "cdsc").stream().map(to -> owners.get(to.id())).filter(name -> name != null).findFirst().orElse(BASE);
    }

    private Optional<ByteBuffer> data(Item item) {
        if (!afforded(item.bytes())) {
            return Optional.empty();
        }
        try {
            return Optional.of(graph.data(item));
        } catch (HeifException e) {
            return Optional.empty();
        }
    }

    private static boolean isPlist(ByteBuffer bytes) {
        return bytes.limit() > 6 && bytes.get(0) == 'b' && bytes.get(1) == 'p' && bytes.get(2) == 'l';
    }

    private boolean afforded(long bytes) {
        boolean afforded = budget.block(bytes);
        leftOut += afforded ? 0 : 1;
        return afforded;
    }

    private void add(Kind kind, String owner, String name, ByteBuffer data) {
        blocks.add(new MetadataBlock(kind, owner, name, data.slice().asReadOnlyBuffer()));
    }
}
