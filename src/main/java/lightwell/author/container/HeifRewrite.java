package lightwell.author.container;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import lightwell.author.AuthorException;
import lightwell.heif.Box;
import lightwell.heif.BoxReader;
import lightwell.heif.BoxWriter;
import lightwell.heif.Extent;
import lightwell.heif.HeifException;
import lightwell.heif.HeifFile;
import lightwell.heif.Item;
import lightwell.heif.MetaWriter;
import lightwell.heif.Property;
import lightwell.heif.StoredItem;
import lightwell.message.Message;

/**
 * Adds items, properties and references to a HEIF file. The file gets a new {@code ftyp} and {@code meta} and, after them, an {@code mdat}
 * of new payloads and of those that the old {@code meta} held; all other boxes follow with the bytes they had. Not thread-safe.
 */
final class HeifRewrite {

    /** Only says that there is a video as well, which is kept. */
    private static final String HARMLESS = "heif.file-also-holds-video-motion";

    private final ByteBuffer file;
    private final HeifFile graph;
    private final int oldMeta;
    private final int oldMetaEnd;
    private final int body;
    private final Map<Integer, StoredItem> items = new TreeMap<>();
    private final Map<Integer, byte[]> payloads = new LinkedHashMap<>();
    private final List<HeifFile.Reference> references;
    private final List<HeifFile.Group> groups;
    private int nextId;

    /**
     * @param file position 0 to its limit; not changed
     * @throws AuthorException if something in it would be lost or misplaced
     */
    HeifRewrite(ByteBuffer file) throws HeifException, AuthorException {
        this.file = file;
        this.graph = HeifFile.parse(file);
        for (Message oddity : graph.warnings()) {
            if (!oddity.code().equals(HARMLESS)) {
                throw new AuthorException(Message.of("author.keep.odd", oddity));
            }
        }
        BoxReader in = new BoxReader(file);
        in.nextBox();
        body = in.offset();
        Box meta = in.nextBox();
        for (; !meta.type().equals("meta"); meta = in.nextBox()) {
            requireFixed(meta);
        }
        oldMeta = meta.offset();
        oldMetaEnd = in.offset();
        while (in.offset() < file.limit()) {
            requireFixed(in.nextBox());
        }
        for (Item item : graph.items().values()) {
            items.put(item.id(), stored(item, graph.extents(item)));
        }
        references = new ArrayList<>(graph.references());
        groups = new ArrayList<>(graph.groups());
        nextId = Stream.concat(items.keySet().stream(), groups.stream().map(HeifFile.Group::id)).mapToInt(id -> id).max().orElse(0) + 1;
        keepEmbedded();
    }

    /** Video tracks and fragments point at places in the file, which would move. */
    private static void requireFixed(Box box) throws AuthorException {
        if (box.type().equals("moov") || box.type().equals("moof")) {
            throw new AuthorException(Message.of("author.keep.track"));
        }
    }

    private static StoredItem stored(Item item, List<Extent> extents) {
        return new StoredItem(item.id(), item.type(), item.hidden(), item.name(), item.contentType(), item.uri(), item.properties(), false,
                extents);
    }

    /** Payloads in the old {@code meta} get a place of their own. */
    private void keepEmbedded() throws HeifException {
        for (Item item : graph.items().values()) {
            for (Extent extent : graph.extents(item)) {
                boolean before = extent.offset() + extent.length() <= oldMeta && extent.offset() >= body;
                if (extent.length() > 0 && !before && extent.offset() < oldMetaEnd) {
                    replace(item.id(), bytes(graph.data(item)));
                    break;
                }
            }
        }
    }

    static byte[] bytes(ByteBuffer data) {
        byte[] copy = new byte[data.remaining()];
        data.duplicate().get(copy);
        return copy;
    }

    HeifFile graph() {
        return graph;
    }

    /** Gives an item another payload. */
    void replace(int id, byte[] payload) {
        payloads.put(id, payload);
    }

    /** @return the id of the new item */
    int add(String type, String contentType, boolean hidden, byte[] payload, Property... properties) {
        int id = nextId++;
        items.put(id, new StoredItem(id, type, hidden, "", contentType, "", List.of(properties), false, List.of()));
        replace(id, payload);
        return id;
    }

    void property(int id, Property property) {
        StoredItem old = items.get(id);
        items.put(id, new StoredItem(id, old.type(), old.hidden(), old.name(), old.contentType(), old.uri(),
                Stream.concat(old.properties().stream(), Stream.of(property)).toList(), false, old.extents()));
    }

    void reference(String type, int from, Integer... to) {
        references.add(new HeifFile.Reference(type, from, List.of(to)));
    }

    void group(String type, Integer... entities) {
        groups.add(new HeifFile.Group(type, nextId++, List.of(entities)));
    }

    /** @param brand the file gets it unless it has it */
    byte[] toBytes(String brand) {
        byte[] fileType = fileType(brand);
        ByteArrayOutputStream added = new ByteArrayOutputStream();
        Map<Integer, Extent> places = new LinkedHashMap<>();
        payloads.forEach((id, payload) -> {
            places.put(id, new Extent(added.size(), payload.length));
            added.writeBytes(payload);
        });
        int metaLength = meta(places, 0, 0).length; // offsets have a fixed width, so the length does not depend on them
        int data = Math.addExact(fileType.length, metaLength) + 8;
        int rest = Math.addExact(data, added.size());
        BoxWriter out = new BoxWriter();
        out.bytes(fileType).bytes(meta(places, data, rest));
        out.u32(added.size() + 8).bytes(new byte[] {'m', 'd', 'a', 't'}).bytes(added.toByteArray());
        out.bytes(bytes(file.slice(body, oldMeta - body))).bytes(bytes(file.slice(oldMetaEnd, file.limit() - oldMetaEnd)));
        return out.toBytes();
    }

    /**
     * @param data position of the new payloads
     * @param rest position of the bytes after {@code ftyp}, without the old {@code meta}
     */
    private byte[] meta(Map<Integer, Extent> places, int data, int rest) {
        List<StoredItem> placed = new ArrayList<>();
        for (StoredItem item : items.values()) {
            Extent place = places.get(item.id());
            List<Extent> extents = place != null ? List.of(new Extent(data + place.offset(), place.length()))
                    : item.extents().stream().map(extent -> moved(extent, rest)).toList();
            placed.add(new StoredItem(item.id(), item.type(), item.hidden(), item.name(), item.contentType(), item.uri(), item.properties(),
                    false, extents));
        }
        return new MetaWriter(graph.primary().id(), placed, references, groups, new byte[0]).toBytes();
    }

    private Extent moved(Extent extent, int rest) {
        int skipped = extent.offset() >= oldMetaEnd ? body + oldMetaEnd - oldMeta : body;
        return new Extent(extent.offset() - skipped + rest, extent.length());
    }

    private byte[] fileType(String brand) {
        byte[] old = bytes(file.slice(0, body));
        if (graph.brands().contains(brand)) {
            return old;
        }
        BoxWriter out = new BoxWriter();
        return out.u32(old.length + 4).bytes(Arrays.copyOfRange(old, 4, old.length))
                .bytes(brand.getBytes(StandardCharsets.US_ASCII)).toBytes();
    }
}
