package lightwell.cli.print;

import java.util.ArrayList;
import java.util.List;
import lightwell.metadata.tree.MetadataNode;

/** The metadata tree as indented lines of text. */
public final class TagList {

    private final List<String> lines = new ArrayList<>();

    private TagList() {}

    public static List<String> of(MetadataNode tree) {
        TagList list = new TagList();
        tree.children().forEach(layer -> list.add(layer, ""));
        return list.lines;
    }

    private void add(MetadataNode node, String indent) {
        lines.add(indent + node.name() + (node.value().isPresent() ? ": " + node.text() : ""));
        node.children().forEach(child -> add(child, indent + "  "));
    }
}
