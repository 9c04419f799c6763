package lightwell.heif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One item of a {@link HeifComposer}; every method but the readers returns this. */
public final class ComposedItem {

    private final int id;
    private final String type;
    private final byte[] payload;
    private final List<Property> properties = new ArrayList<>();
    private final Map<String, List<Integer>> references = new LinkedHashMap<>();
    private boolean hidden;
    private boolean inIdat;
    private String name = "";
    private String contentType = "";
    private String uri = "";

    ComposedItem(int id, String type, byte[] payload) {
        this.id = id;
        this.type = type;
        this.payload = payload;
    }

    public int id() {
        return id;
    }

    /** Not to be shown by itself: tiles, gain maps, depth. */
    public ComposedItem hidden() {
        hidden = true;
        return this;
    }

    public ComposedItem name(String value) {
        name = value;
        return this;
    }

    /** Of a {@code mime} item, such as application/rdf+xml for XMP. */
    public ComposedItem contentType(String value) {
        contentType = value;
        return this;
    }

    /** Of a {@code uri } item. */
    public ComposedItem uri(String value) {
        uri = value;
        return this;
    }

    /** Decoder configuration, irot, imir and clap are written as essential. Transformations apply in this order. */
    public ComposedItem properties(Property... more) {
        properties.addAll(List.of(more));
        return this;
    }

    /** Adds references: "dimg" to what it is made from, "auxl" to what it is auxiliary to, "cdsc" to what it describes. */
    public ComposedItem refersTo(String referenceType, ComposedItem... targets) {
        for (ComposedItem target : targets) {
            refersTo(referenceType, target.id());
        }
        return this;
    }

    /** The same by id; the item need not exist (yet). */
    public ComposedItem refersTo(String referenceType, int... targets) {
        List<Integer> ids = references.computeIfAbsent(referenceType, k -> new ArrayList<>());
        for (int target : targets) {
            ids.add(target);
        }
        return this;
    }

    /** Puts the payload into the box {@code idat} rather than {@code mdat}, as small ones are by iPhones. */
    public ComposedItem inIdat() {
        inIdat = true;
        return this;
    }

    byte[] payload() {
        return payload;
    }

    boolean isInIdat() {
        return inIdat;
    }

    List<HeifFile.Reference> references() {
        return references.entrySet().stream()
                .map(e -> new HeifFile.Reference(e.getKey(), id, List.copyOf(e.getValue()))).toList();
    }

    StoredItem stored(int offset) {
        return new StoredItem(id, type, hidden, name, contentType, uri, List.copyOf(properties), inIdat,
                List.of(new Extent(offset, payload.length)));
    }
}
