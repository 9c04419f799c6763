package lightwell.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What blocks of metadata say, as a tree: a group for each layer, in it one for each block. */
public final class MetadataTree {

    /** Of one block, and of all that are read. */
    private static final int LARGEST_BLOCK = 16 << 20;
    private static final int LARGEST_SUM = 64 << 20;
    private static final int MOST_BLOCKS = 500;
    /** A sound file takes some milliseconds; what a crafted one hides behind this is left out. */
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final Map<String, List<MetadataNode>> layers = new LinkedHashMap<>();
    private final long end = System.nanoTime() + MOST_NANOS;
    private int blocks;
    private long bytes;

    private MetadataTree() { }

    /** Never fails: a block that cannot be read becomes its bytes, one that is absurdly large a note. Takes some milliseconds. */
    public static MetadataNode of(List<MetadataBlock> blocks) {
        MetadataTree tree = new MetadataTree();
        blocks.forEach(tree::add);
        return MetadataNode.group("", tree.layers.entrySet().stream()
                .map(layer -> MetadataNode.group(layer.getKey(), UniqueNames.of(layer.getValue()))).toList());
    }

    private void add(MetadataBlock block) {
        if (++blocks > MOST_BLOCKS) {
            return;
        }
        List<MetadataNode> layer = layers.computeIfAbsent(block.owner(), owner -> new ArrayList<>());
        int size = block.data().remaining();
        bytes += size;
        if (size > LARGEST_BLOCK || bytes > LARGEST_SUM || System.nanoTime() > end) {
            layer.add(Plain.node(block.name(), "left out: " + size + " bytes, too much to read"));
            return;
        }
        layer.add(read(block).orElseGet(() -> bytes(block)));
    }

    private static Optional<MetadataNode> read(MetadataBlock block) {
        try {
            Optional<MetadataNode> read = switch (block.kind()) {
                case EXIF -> Optional.of(MetadataNode.group(block.name(), ExifTree.of(block.data())));
                case XMP -> XmpTree.of(block.data()).map(nodes -> MetadataNode.group(block.name(), nodes));
                case ICC -> Optional.of(MetadataNode.group(block.name(), IccTree.of(block.data())));
                case PLIST -> PlistTree.of(block.name(), block.data());
                case OTHER -> Optional.empty();
            };
            return read.filter(node -> node.value().isPresent() || !node.children().isEmpty()).map(UniqueNames::of);
        } catch (MalformedException | RuntimeException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private static MetadataNode bytes(MetadataBlock block) {
        byte[] bytes = new byte[block.data().remaining()];
        block.data().duplicate().get(bytes);
        return Plain.node(block.name(), new MetadataValue.Binary(bytes));
    }
}
