package lightwell.ui.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lightwell.metadata.tree.MetadataNode;
import lightwell.metadata.tree.MetadataValue;

/** Finds entries of a metadata tree by their names and values. */
final class MetadataFilter {

    private MetadataFilter() {}

    /**
     * The matching entries of a tree, with the groups that lead to them; a matching group keeps all its entries.
     *
     * @param query words that must all be found, in the entry's name or value, or in the names of its groups; case is ignored
     * @return empty if nothing matches
     */
    static Optional<MetadataNode> filter(MetadataNode root, String query) {
        List<String> words = words(query);
        return words.isEmpty() ? Optional.of(root) : filter(root, words);
    }

    /** Whether an entry itself contains one of the words. */
    static boolean matches(MetadataNode node, String query) {
        return words(query).stream().anyMatch(word -> holds(node, word));
    }

    /** The number of values in a tree. */
    static int count(MetadataNode node) {
        return node.children().isEmpty() ? 1 : node.children().stream().mapToInt(MetadataFilter::count).sum();
    }

    private static Optional<MetadataNode> filter(MetadataNode node, List<String> words) {
        List<String> left = words.stream().filter(word -> !holds(node, word)).toList();
        if (left.isEmpty()) {
            return Optional.of(node);
        }
        List<MetadataNode> kept = new ArrayList<>();
        node.children().forEach(child -> filter(child, left).ifPresent(kept::add));
        return kept.isEmpty() ? Optional.empty() : Optional.of(MetadataNode.group(node.name(), kept));
    }

    private static boolean holds(MetadataNode node, String word) {
        return holds(node.name(), word) || holds(node.text(), word)
                || node.value().orElse(null) instanceof MetadataValue.Text raw && holds(raw.text(), word);
    }

    private static boolean holds(String text, String word) {
        return text.toLowerCase(Locale.ROOT).contains(word);
    }

    private static List<String> words(String query) {
        String stripped = query.strip().toLowerCase(Locale.ROOT);
        return stripped.isEmpty() ? List.of() : List.of(stripped.split("\\s+"));
    }
}
