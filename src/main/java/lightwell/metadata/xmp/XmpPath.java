package lightwell.metadata.xmp;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPPathFactory;
import com.adobe.internal.xmp.XMPSchemaRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The location of a value in structures and arrays of an XMP packet.
 *
 * @param namespace of the first property
 */
record XmpPath(String namespace, String property, List<Step> steps) {

    /** A step into a field of a structure or, without a namespace, into an item of an array. */
    private record Step(String namespace, String field, int item) {}

    static XmpPath of(String namespace, String property) {
        return new XmpPath(namespace, property, List.of());
    }

    XmpPath field(String fieldNamespace, String field) {
        return then(new Step(fieldNamespace, field, 0));
    }

    /** @param number from 1 */
    XmpPath item(int number) {
        return then(new Step("", "", number));
    }

    private XmpPath then(Step step) {
        List<Step> more = new ArrayList<>(steps);
        more.add(step);
        return new XmpPath(namespace, property, List.copyOf(more));
    }

    /** The path in the library's notation; empty if it does not know one of the namespaces: then no packet uses it. */
    Optional<String> in(XMPSchemaRegistry registry) {
        StringBuilder path = new StringBuilder(property);
        try {
            for (Step step : steps) {
                if (step.item() > 0) {
                    path.append('[').append(step.item()).append(']');
                } else if (registry.getNamespacePrefix(step.namespace()) == null) {
                    return Optional.empty();
                } else {
                    path.append(XMPPathFactory.composeStructFieldPath(step.namespace(), step.field()));
                }
            }
        } catch (XMPException e) {
            return Optional.empty();
        }
        return registry.getNamespacePrefix(namespace) == null ? Optional.empty() : Optional.of(path.toString());
    }
}
