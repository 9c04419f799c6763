package lightwell.export.cloud;

import de.javagl.jgltf.impl.v2.Accessor;
import de.javagl.jgltf.impl.v2.Buffer;
import de.javagl.jgltf.impl.v2.BufferView;
import de.javagl.jgltf.impl.v2.GlTF;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The binary part of a GLB, and the entries of the document that divide it. */
final class GlbBuffer {

    static final int ARRAY_BUFFER = 34962;
    static final int ELEMENT_ARRAY_BUFFER = 34963;
    static final int UNSIGNED_SHORT = 5123;
    static final int UNSIGNED_INT = 5125;
    static final int FLOAT = 5126;

    private final GlTF document;
    private final ByteBuffer bytes;
    private int views;
    private int accessors;

    /** @param size total of all data */
    GlbBuffer(GlTF document, int size) {
        this.document = document;
        this.bytes = ByteBuffer.allocate(padded(size)).order(ByteOrder.LITTLE_ENDIAN);
        Buffer buffer = new Buffer();
        buffer.setByteLength(bytes.capacity());
        document.addBuffers(buffer);
    }

    static int padded(int size) {
        return Math.addExact(size, 3) & ~3;
    }

    /** The complete buffer, once it is filled. */
    ByteBuffer whole() {
        return bytes.duplicate().rewind();
    }

    /** The position for the next values; {@link #endView} then makes a view of them. */
    ByteBuffer put() {
        return bytes;
    }

    /**
     * The index of a view from {@code start} to here.
     *
     * @param target 0: none
     */
    int endView(int start, int target) {
        BufferView view = new BufferView();
        view.setBuffer(0);
        view.setByteOffset(start);
        view.setByteLength(bytes.position() - start);
        if (target != 0) {
            view.setTarget(target);
        }
        document.addBufferViews(view);
        bytes.position(padded(bytes.position()));
        return views++;
    }

    /** The index of an accessor over a complete view. */
    int accessor(int view, String type, int component, int count, Accessor accessor) {
        accessor.setBufferView(view);
        accessor.setType(type);
        accessor.setComponentType(component);
        accessor.setCount(count);
        document.addAccessors(accessor);
        return accessors++;
    }
}
