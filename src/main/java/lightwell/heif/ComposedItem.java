package lightwell.heif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One item of a {@link HeifComposer}; all methods except getters return this item. */
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

    /** Hides the item, for tiles, gain maps and depth: it is not shown on its own. */
    public ComposedItem hidden() {
        hidden = true;
        return this;
    }

    public ComposedItem name(String value) {
        name = value;
        return this;
    }

    /** The content type of a {@code mime} item, such as application/rdf+xml for XMP. */
    public ComposedItem contentType(String value) {
        contentType = value;
        return this;
    }

    /** The URI of a {@code uri } item. */
    public ComposedItem uri(String value) {
        uri = value;
        return this;
    }

    /** Adds properties. Decoder configuration, irot, imir and clap are written as essential. Transformations apply in this order. */
    public ComposedItem properties(Property... more) {
        properties.addAll(List.of(more));
        return this;
    }

    /** Adds references: "dimg" to the inputs, "auxl" to the image that this one is auxiliary to, "cdsc" to the described item. */
    public ComposedItem refersTo(String referenceType, ComposedItem... targets) {
        for (ComposedItem target : targets) {
            refersTo(referenceType, target.id());
        }
        return this;
    }

    /** Adds references by id; the items need not exist (yet). */
    public ComposedItem refersTo(String referenceType, int... targets) {
        List<Integer> ids = references.computeIfAbsent(referenceType, k -> new ArrayList<>());
        for (int target : targets) {
            ids.add(target);
        }
        return this;
    }

    /** Stores the payload in the box {@code idat} instead of {@code mdat}, as iPhones do with small ones. */
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
