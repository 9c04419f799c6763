package lightwell.heif;

import java.nio.ByteBuffer;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes {@code iprp}; equal properties share one box. */
final class ItemPropertiesWriter {

    /** The largest index that fits in 7 bits beside the essential flag. */
    private static final int NARROW_INDEX = 0x7f;

    private final Map<ByteBuffer, Integer> indices = new LinkedHashMap<>();
    /** Avoids encoding a property again for each item that shares it. */
    private final Map<Property, Integer> known = new IdentityHashMap<>();

    static void write(BoxWriter out, List<StoredItem> items, boolean wideIds) {
        new ItemPropertiesWriter().iprp(out, items, wideIds);
    }

    private void iprp(BoxWriter out, List<StoredItem> items, boolean wideIds) {
        List<StoredItem> holders = items.stream().filter(item -> !item.properties().isEmpty()).toList();
        holders.forEach(item -> item.properties().forEach(this::index));
        boolean wideIndex = indices.size() > NARROW_INDEX;
        out.box("iprp", () -> {
            out.box("ipco", () -> indices.keySet().forEach(box -> out.bytes(box)));
            out.fullBox("ipma", wideIds ? 1 : 0, wideIndex ? 1 : 0, () -> {
                out.u32(holders.size());
                for (StoredItem item : holders) {
                    out.id(wideIds, item.id()).u8(item.properties().size());
                    for (Property property : item.properties()) {
                        int essential = !PropertyWriter.essential(property) ? 0 : wideIndex ? 0x8000 : 0x80;
                        int field = index(property) | essential;
                        if (wideIndex) {
                            out.u16(field);
                        } else {
                            out.u8(field);
                        }
                    }
                }
            });
        });
    }

    /** The index of a property, counted from 1. */
    private int index(Property property) {
        return known.computeIfAbsent(property,
                p -> indices.computeIfAbsent(ByteBuffer.wrap(PropertyWriter.box(p)), box -> indices.size() + 1));
    }
}
