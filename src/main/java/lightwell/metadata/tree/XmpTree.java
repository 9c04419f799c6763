package lightwell.metadata.tree;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import lightwell.message.Message;
import lightwell.metadata.MetadataBudget;
import lightwell.metadata.TextCleaner;
import lightwell.metadata.xmp.Xmp;
import lightwell.metadata.xmp.XmpCheck;
import lightwell.metadata.xmp.XmpNode;
import lightwell.metadata.xmp.XmpPayloads;

/**
 * XMP as a tree: a group for each namespace, by its prefix, with the properties; structures are groups, and so are arrays, with items 1, 2,
 * … or the languages of a text. Arrays of numbers become numbers. A value with qualifiers is a group of "value" and the qualifiers, each
 * with a leading "@".
 */
final class XmpTree {

    /** Matches numbers, but not codes with leading zeros. */
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d+)?([eE][+-]?\\d{1,2})?");

    /** The prefix of the property's namespace, with the colon; names below the property are shown without it. */
    private final String prefix;

    private XmpTree(String prefix) {
        this.prefix = prefix;
    }

    /**
     * Empty if the packet cannot be read.
     *
     * @param refusals receives one sentence if it is too much to read
     */
    static Optional<List<MetadataNode>> of(ByteBuffer block, MetadataBudget budget, Consumer<Message> refusals) {
        byte[] packet = new byte[block.remaining()];
        block.duplicate().get(packet);
        byte[] lean = XmpPayloads.of(packet).lean();
        Optional<Message> refusal = XmpCheck.refusal(lean, budget);
        refusal.ifPresent(refusals);
        return refusal.isPresent() ? Optional.empty() : Xmp.checked(lean, odd -> {}).map(xmp -> schemas(XmpNode.root(xmp.meta())));
    }

    private static List<MetadataNode> schemas(XmpNode root) {
        Map<String, List<MetadataNode>> schemas = new LinkedHashMap<>();
        for (XmpNode schema : root.children()) {
            for (XmpNode property : schema.children()) {
                String prefix = property.name().substring(0, property.name().indexOf(':') + 1);
                XmpTree tree = new XmpTree(prefix);
                schemas.computeIfAbsent(prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 1), name -> new ArrayList<>())
                        .add(tree.node(tree.name(property), property));
            }
        }
        return schemas.entrySet().stream().map(schema -> MetadataNode.group(schema.getKey(), schema.getValue())).toList();
    }

    private String name(XmpNode node) {
        return node.name().startsWith(prefix) ? node.name().substring(prefix.length()) : node.name();
    }

    private MetadataNode node(String name, XmpNode node) {
        List<XmpNode> items = node.children();
        if (node.options().isArrayAltText()) {
            List<MetadataNode> languages = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                languages.add(PlainFormat.node(language(items.get(i), i), items.get(i).value()));
            }
            return MetadataNode.group(name, languages);
        }
        if (node.options().isSimple()) {
            return simple(name, node);
        }
        boolean array = node.options().isArray();
        if (array && !items.isEmpty() && !node.options().getHasQualifiers() && items.stream().allMatch(XmpTree::isNumber)) {
            return PlainFormat.node(name, new MetadataValue.Numbers(items.stream().map(item -> Double.valueOf(item.value())).toList()));
        }
        List<MetadataNode> children = new ArrayList<>();
        for (XmpNode item : items) {
            children.add(node(array ? String.valueOf(children.size() + 1) : name(item), item));
        }
        addQualifiers(node, children);
        return MetadataNode.group(name, children);
    }

    private MetadataNode simple(String name, XmpNode node) {
        MetadataValue value = value(node.value());
        String text = TextCleaner.clean(node.value());
        if (!node.options().getHasQualifiers()) {
            return MetadataNode.of(name, value, text);
        }
        List<MetadataNode> children = new ArrayList<>(List.of(MetadataNode.of("value", value, text)));
        addQualifiers(node, children);
        return MetadataNode.group(name, children);
    }

    private void addQualifiers(XmpNode node, List<MetadataNode> children) {
        node.qualifiers().forEach(qualifier -> children.add(node("@" + name(qualifier), qualifier)));
    }

    private static boolean isNumber(XmpNode item) {
        return item.options().isSimple() && !item.options().getHasQualifiers() && NUMBER.matcher(item.value()).matches();
    }

    private static String language(XmpNode item, int index) {
        return item.qualifiers().stream().filter(qualifier -> qualifier.name().equals("xml:lang")).map(XmpNode::value).findFirst()
                .orElse(String.valueOf(index + 1));
    }

    private static MetadataValue value(String text) {
        if (NUMBER.matcher(text).matches()) {
            return new MetadataValue.Number(Double.parseDouble(text));
        }
        return text.equals("True") || text.equals("False") ? new MetadataValue.Flag(text.equals("True")) : new MetadataValue.Text(text);
    }
}
