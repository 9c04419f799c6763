package lightwell.heif;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Builds a HEIF file from items, properties and references: {@code ftyp}, {@code meta}, {@code mdat}, laid out as phones do. Does not
 * validate the graph. Payloads are not copied until {@link #toBytes()}. Not thread-safe.
 */
public final class HeifComposer {

    private final String majorBrand;
    private final List<String> compatibleBrands;
    private final Map<Integer, ComposedItem> items = new TreeMap<>();
    private final List<HeifFile.Group> groups = new ArrayList<>();
    private int nextId = 1;
    private int primary;

    /** @param compatibleBrands the brands that readers check: "mif1" and the codec's ("heic") */
    public HeifComposer(String majorBrand, String... compatibleBrands) {
        this.majorBrand = majorBrand;
        this.compatibleBrands = List.of(compatibleBrands);
    }

    /** Adds an item with the next free id. */
    public ComposedItem item(String type, byte[] payload) {
        return item(nextId, type, payload);
    }

    /** @param id positive, not used by an item or a group yet; may be above 65535 */
    public ComposedItem item(int id, String type, byte[] payload) {
        if (id < 1 || items.containsKey(id) || groups.stream().anyMatch(group -> group.id() == id)) {
            throw new IllegalArgumentException("The id " + id + " is taken or not positive");
        }
        ComposedItem item = new ComposedItem(id, type, payload);
        items.put(id, item);
        nextId = Math.max(nextId, id + 1);
        return item;
    }

    /** Adds a {@code grid} item of {@code tiles}, row by row, with its output size as a property. */
    public ComposedItem grid(GridPayload layout, List<ComposedItem> tiles) {
        return item("grid", layout.bytes())
                .properties(new Property.Ispe(layout.width(), layout.height()))
                .refersTo("dimg", tiles.toArray(ComposedItem[]::new));
    }

    public HeifComposer primary(ComposedItem item) {
        primary = item.id();
        return this;
    }

    /** Adds an entity group with the next free id: "altr" for alternatives, "ster" for a left and a right picture. */
    public HeifComposer group(String type, ComposedItem... entities) {
        groups.add(new HeifFile.Group(type, nextId++, Stream.of(entities).map(ComposedItem::id).toList()));
        return this;
    }

    /** @throws IllegalStateException if there is no primary item, or an item has more properties or references than the format allows */
    public byte[] toBytes() {
        checkWritable();
        byte[] fileType = fileType();
        int metaLength = meta(0).length; // offsets have a fixed width, so the length does not depend on them
        BoxWriter out = new BoxWriter();
        out.bytes(fileType).bytes(meta(fileType.length + metaLength + 8));
        out.box("mdat", () -> payloads(false).forEach(out::bytes));
        return out.toBytes();
    }

    private byte[] fileType() {
        BoxWriter out = new BoxWriter();
        out.box("ftyp", () -> {
            out.fourCC(majorBrand).u32(0);
            compatibleBrands.forEach(out::fourCC);
        });
        return out.toBytes();
    }

    /** @param data position of the content of {@code mdat} in the file */
    private byte[] meta(int data) {
        List<StoredItem> stored = new ArrayList<>();
        int inFile = data;
        int inIdat = 0;
        for (ComposedItem item : items.values()) {
            stored.add(item.stored(item.isInIdat() ? inIdat : inFile));
            if (item.isInIdat()) {
                inIdat += item.payload().length;
            } else {
                inFile = Math.addExact(inFile, item.payload().length);
            }
        }
        BoxWriter idat = new BoxWriter();
        payloads(true).forEach(idat::bytes);
        List<HeifFile.Reference> references = items.values().stream().flatMap(item -> item.references().stream()).toList();
        return new MetaWriter(primary, stored, references, groups, idat.toBytes()).toBytes();
    }

    private Stream<byte[]> payloads(boolean inIdat) {
        return items.values().stream().filter(item -> item.isInIdat() == inIdat).map(ComposedItem::payload);
    }

    private void checkWritable() {
        if (!items.containsKey(primary)) {
            throw new IllegalStateException("No primary item was named");
        }
        for (ComposedItem item : items.values()) {
            if (item.stored(0).properties().size() > 0xff
                    || item.references().stream().anyMatch(r -> r.to().size() > 0xffff)) {
                throw new IllegalStateException("Item " + item.id() + " has more properties or references than a file can hold");
            }
        }
    }
}
