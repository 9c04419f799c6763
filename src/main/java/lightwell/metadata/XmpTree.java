package lightwell.metadata;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPIterator;
import com.adobe.internal.xmp.options.PropertyOptions;
import com.adobe.internal.xmp.properties.XMPPropertyInfo;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * XMP as a tree: a group for each namespace, by its prefix, in it the properties; structures are groups, and so are arrays, with items 1, 2, …
 * or the languages of a text. Arrays of numbers are numbers. A value with qualifiers is a group of "value" and these, each behind an "@".
 */
final class XmpTree {

    private static final int DEEPEST = 32;
    /** As numbers are written, but not codes with leading zeros. */
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d+)?([eE][+-]?\\d{1,2})?");

    /** A node while its children are being found. */
    private record Open(String path, String name, PropertyOptions options, String value, List<Open> children) { }

    private XmpTree() { }

    /** Empty when the packet cannot be read. */
    static Optional<List<MetadataNode>> of(ByteBuffer block) {
        byte[] packet = new byte[block.remaining()];
        block.duplicate().get(packet);
        return Xmp.parse(XmpPayloads.of(packet).lean(), odd -> { }).flatMap(xmp -> {
            try {
                return Optional.of(schemas(xmp.meta().iterator()));
            } catch (XMPException e) {
                return Optional.empty();
            }
        });
    }

    /** The iterator goes depth first; a child's path begins with its parent's. */
    private static List<MetadataNode> schemas(XMPIterator nodes) {
        List<Open> schemas = new ArrayList<>();
        Deque<Open> open = new ArrayDeque<>();
        while (nodes.hasNext()) {
            XMPPropertyInfo info = (XMPPropertyInfo) nodes.next();
            String path = info.getPath();
            if (info.getOptions().isSchemaNode() || path == null) {
                continue;
            }
            while (!open.isEmpty() && !path.startsWith(open.peek().path())) {
                open.pop();
            }
            String prefix = path.substring(0, Math.max(0, path.indexOf(':')));
            Open parent = open.isEmpty() ? schema(schemas, prefix) : open.peek();
            Open node = new Open(path, (info.getOptions().isQualifier() ? "@" : "") + name(path, prefix), info.getOptions(), info.getValue(), new ArrayList<>());
            parent.children().add(node);
            if (open.size() >= DEEPEST) {
                nodes.skipSubtree();
            } else if (!info.getOptions().isSimple() || info.getOptions().getHasQualifiers()) {
                open.push(new Open(path + (info.getOptions().isArray() ? "[" : "/"), node.name(), node.options(), node.value(), node.children()));
            }
        }
        return schemas.stream().map(XmpTree::node).toList();
    }

    private static Open schema(List<Open> schemas, String prefix) {
        for (Open schema : schemas) {
            if (schema.name().equals(prefix)) {
                return schema;
            }
        }
        Open schema = new Open("", prefix, new PropertyOptions().setStruct(true), "", new ArrayList<>());
        schemas.add(schema);
        return schema;
    }

    /** The last step of a path, without the prefix when that is the schema's. */
    private static String name(String path, String prefix) {
        String step = path.substring(path.lastIndexOf('/') + 1);
        if (step.endsWith("]") && step.indexOf('[') >= 0) {
            return step.substring(step.lastIndexOf('[') + 1, step.length() - 1);
        }
        return step.startsWith(prefix + ":") ? step.substring(prefix.length() + 1) : step;
    }

    private static MetadataNode node(Open open) {
        if (open.options().isArrayAltText()) {
            return MetadataNode.group(open.name(), open.children().stream().map(item -> Plain.node(language(item), text(item))).toList());
        }
        if (open.options().isSimple()) {
            return simple(open);
        }
        if (open.options().isArray() && !open.children().isEmpty()
                && open.children().stream().allMatch(item -> item.children().isEmpty() && item.options().isSimple() && NUMBER.matcher(text(item)).matches())) {
            return Plain.node(open.name(), new MetadataValue.Numbers(open.children().stream().map(item -> Double.valueOf(text(item))).toList()));
        }
        return MetadataNode.group(open.name(), open.children().stream().map(XmpTree::node).toList());
    }

    private static MetadataNode simple(Open open) {
        MetadataValue value = value(text(open));
        if (open.children().isEmpty()) {
            return MetadataNode.of(open.name(), value, Texts.clean(text(open)));
        }
        List<MetadataNode> children = new ArrayList<>(List.of(MetadataNode.of("value", value, Texts.clean(text(open)))));
        open.children().forEach(qualifier -> children.add(node(qualifier)));
        return MetadataNode.group(open.name(), children);
    }

    private static String language(Open item) {
        return item.children().stream().filter(qualifier -> qualifier.name().equals("@xml:lang")).map(XmpTree::text).findFirst().orElse(item.name());
    }

    private static MetadataValue value(String text) {
        if (NUMBER.matcher(text).matches()) {
            return new MetadataValue.Number(Double.parseDouble(text));
        }
        return text.equals("True") || text.equals("False") ? new MetadataValue.Flag(text.equals("True")) : new MetadataValue.Text(text);
    }

    private static String text(Open open) {
        return open.value() == null ? "" : open.value();
    }
}
