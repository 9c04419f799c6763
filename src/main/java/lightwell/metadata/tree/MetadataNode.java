package lightwell.metadata.tree;

import java.util.List;
import java.util.Optional;

/**
 * An entry of the metadata tree: a group with entries of its own, or a value.
 *
 * @param name     as in the standard or the library: "ExposureTime", "HDRGainMapHeadroom"; unique among its siblings
 * @param value    as stored in the file; empty for a group
 * @param text     the readable value, one line: "1/121 s"; empty for a group
 * @param children in the order of the file; empty for a value
 */
public record MetadataNode(String name, Optional<MetadataValue> value, String text, List<MetadataNode> children) {

    public static MetadataNode group(String name, List<MetadataNode> children) {
        return new MetadataNode(name, Optional.empty(), "", List.copyOf(children));
    }

    public static MetadataNode of(String name, MetadataValue value, String text) {
        return new MetadataNode(name, Optional.of(value), text, List.of());
    }
}
