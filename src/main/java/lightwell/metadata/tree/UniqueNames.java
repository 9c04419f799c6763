package lightwell.metadata.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Numbers repeated names of a group: "Title", "Title (2)". */
final class UniqueNames {

    private UniqueNames() {}

    static MetadataNode of(MetadataNode node) {
        return new MetadataNode(node.name(), node.value(), node.text(), of(node.children()));
    }

    static List<MetadataNode> of(List<MetadataNode> siblings) {
        Set<String> taken = new HashSet<>();
        Map<String, Integer> times = new HashMap<>();
        List<MetadataNode> unique = new ArrayList<>();
        for (MetadataNode node : siblings) {
            String name = node.name();
            while (!taken.add(name)) {
                name = node.name() + " (" + (times.merge(node.name(), 1, Integer::sum) + 1) + ")";
            }
            unique.add(new MetadataNode(name, node.value(), node.text(), of(node.children())));
        }
        return unique;
    }
}
