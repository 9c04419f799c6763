package lightwell.photo;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lightwell.heif.HeifException;
import lightwell.heif.HeifFile;
import lightwell.heif.Item;
import lightwell.heif.Property;
import lightwell.metadata.ExifReader;
import lightwell.metadata.MetadataBlock;
import lightwell.metadata.MetadataBlock.Kind;

/** Finds the metadata of a HEIF file as they are stored: EXIF, XMP and other items that describe an image, and ICC profiles. */
final class BlockFinder {

    private static final String BASE = "base";

    private final HeifFile graph;
    private final Map<Integer, String> owners = new HashMap<>();

    BlockFinder(HeifFile graph) {
        this.graph = graph;
    }

    /** What cannot be read is left out: whoever needed it has warned of it. */
    List<MetadataBlock> find(List<Layer> layers) {
        layers.forEach(layer -> owners.putIfAbsent(layer.info().itemId(), layer.info().name()));
        List<MetadataBlock> blocks = new ArrayList<>();
        for (Item item : graph.items().values()) {
            if (item.type().equals("Exif")) {
                data(item).flatMap(ExifReader::tiff).ifPresent(tiff -> blocks.add(block(Kind.EXIF, owner(item), "exif", tiff)));
            } else if (item.contentType().equals(ItemMetadata.XMP)) {
                data(item).ifPresent(packet -> blocks.add(block(Kind.XMP, owner(item), "xmp", packet)));
            } else if (item.type().equals("uri ")) {
                String name = item.uri().substring(item.uri().lastIndexOf(':') + 1);
                data(item).ifPresent(bytes -> blocks.add(block(isPlist(bytes) ? Kind.PLIST : Kind.OTHER, owner(item), name, bytes)));
            }
        }
        for (Layer layer : layers) {
            Item item = graph.items().get(layer.info().itemId());
            if (!layer.info().name().equals(owners.get(item.id()))) {
                continue; // another layer of the same image
            }
            item.property(Property.Icc.class).ifPresent(icc ->
                    blocks.add(block(Kind.ICC, layer.info().name(), "icc", ByteBuffer.wrap(icc.profile()))));
        }
        return blocks;
    }

    /** The layer that a metadata item describes; the base when it says none, or only the {@code tmap}. */
    private String owner(Item item) {
        return graph.targets(item, "cdsc").stream().map(to -> owners.get(to.id())).filter(name -> name != null).findFirst().orElse(BASE);
    }

    private Optional<ByteBuffer> data(Item item) {
        try {
            return Optional.of(graph.data(item));
        } catch (HeifException e) {
            return Optional.empty();
        }
    }

    private static boolean isPlist(ByteBuffer bytes) {
        return bytes.limit() > 6 && bytes.get(0) == 'b' && bytes.get(1) == 'p' && bytes.get(2) == 'l';
    }

    private static MetadataBlock block(Kind kind, String owner, String name, ByteBuffer data) {
        return new MetadataBlock(kind, owner, name, data.slice().asReadOnlyBuffer());
    }
}
