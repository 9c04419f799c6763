package lightwell.metadata.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lightwell.message.Message;
import lightwell.metadata.MalformedException;
import lightwell.metadata.MetadataBudget;

/** Interprets blocks of metadata as a tree: a group for each layer, and in it one for each block. */
public final class MetadataTree {

    private final Map<String, List<MetadataNode>> layers = new LinkedHashMap<>();
    private final MetadataBudget budget = MetadataBudget.ofBlocks();

    private MetadataTree() {}

    /** Never fails: a block that cannot be read becomes its bytes, and an absurdly large one a note. Takes some milliseconds. */
    public static MetadataNode of(List<MetadataBlock> blocks) {
        MetadataTree tree = new MetadataTree();
        blocks.forEach(tree::add);
        return MetadataNode.group("", tree.layers.entrySet().stream()
                .map(layer -> MetadataNode.group(layer.getKey(), UniqueNames.of(layer.getValue()))).toList());
    }

    private void add(MetadataBlock block) {
        List<MetadataNode> layer = layers.computeIfAbsent(block.owner(), owner -> new ArrayList<>());
        int size = block.data().remaining();
        if (!budget.block(size)) {
            layer.add(PlainFormat.node(block.name(), "left out: " + size + " bytes, too much to read"));
            return;
        }
        List<Message> refusals = new ArrayList<>();
        Optional<MetadataNode> read = read(block, refusals);
        layer.add(refusals.isEmpty() ? read.orElseGet(() -> bytes(block)) : PlainFormat.node(block.name(), refusals.get(0).english()));
    }

    private Optional<MetadataNode> read(MetadataBlock block, List<Message> refusals) {
        try {
            Optional<MetadataNode> read = switch (block.kind()) {
                case EXIF -> Optional.of(MetadataNode.group(block.name(), ExifTree.of(block.data(), budget)));
                case XMP -> XmpTree.of(block.data(), budget, refusals::add).map(nodes -> MetadataNode.group(block.name(), nodes));
                case ICC -> Optional.of(MetadataNode.group(block.name(), IccTree.of(block.data())));
                case PLIST -> PlistTree.of(block.name(), block.data(), budget);
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
        return PlainFormat.node(block.name(), new MetadataValue.Binary(bytes));
    }
}
