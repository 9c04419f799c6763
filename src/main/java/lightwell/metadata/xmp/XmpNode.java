package lightwell.metadata.xmp;

import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.impl.XMPMetaImpl;
import com.adobe.internal.xmp.options.PropertyOptions;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A node of a packet. Replaces the library's iterator, which asks each level twice whether the next one has ended and thus takes 2^depth
 * steps; the library's own nodes are not public.
 */
public final class XmpNode {

    private static final Object ROOT = new XMPMetaImpl().getRoot();
    private static final Method NAME = method("getName");
    private static final Method VALUE = method("getValue");
    private static final Method OPTIONS = method("getOptions");
    private static final Method CHILDREN = method("iterateChildren");
    private static final Method QUALIFIERS = method("iterateQualifier");

    private final Object node;

    private XmpNode(Object node) {
        this.node = node;
    }

    /** The root, whose children are the namespaces. */
    public static XmpNode root(XMPMeta meta) {
        return new XmpNode(((XMPMetaImpl) meta).getRoot());
    }

    /** The name with its prefix; meaningless for items of an array. */
    public String name() {
        return (String) call(NAME);
    }

    /** Empty if it has no value. */
    public String value() {
        String value = (String) call(VALUE);
        return value == null ? "" : value;
    }

    public PropertyOptions options() {
        return (PropertyOptions) call(OPTIONS);
    }

    public List<XmpNode> children() {
        return nodes(CHILDREN);
    }

    public List<XmpNode> qualifiers() {
        return nodes(QUALIFIERS);
    }

    private List<XmpNode> nodes(Method iterate) {
        List<XmpNode> nodes = new ArrayList<>();
        ((Iterator<?>) call(iterate)).forEachRemaining(child -> nodes.add(new XmpNode(child)));
        return nodes;
    }

    private Object call(Method method) {
        try {
            return method.invoke(node);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Method method(String name) {
        try {
            Method method = ROOT.getClass().getMethod(name);
            method.setAccessible(true);
            return method;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This version of xmpcore has other nodes", e);
        }
    }
}
