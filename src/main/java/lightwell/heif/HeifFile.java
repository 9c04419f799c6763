package lightwell.heif;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lightwell.message.Message;

/**
 * The item graph of a HEIF file as stored; every length and count has been checked. Immutable; thread-safe as long as nobody writes the
 * bytes.
 */
public final class HeifFile {

    private final ByteBuffer file;
    private final List<String> brands;
    private final int primary;
    private final Map<Integer, Item> items;
    private final List<Reference> references;
    private final Map<Integer, List<Reference>> byFrom = new HashMap<>();
    private final Map<Integer, List<Reference>> byTo = new HashMap<>();
    private final List<Group> groups;
    private final Map<Integer, ItemLocation> locations;
    private final List<Message> warnings;
    private final Message cutShort;

    HeifFile(ByteBuffer file, List<String> brands, int primary, Map<Integer, Item> items, List<Reference> references,
            List<Group> groups, Map<Integer, ItemLocation> locations, List<Message> warnings, Message cutShort) {
        this.file = file;
        this.brands = List.copyOf(brands);
        this.primary = primary;
        this.items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
        this.references = List.copyOf(references);
        this.groups = List.copyOf(groups);
        this.locations = locations;
        this.warnings = warnings;
        this.cutShort = cutShort;
        for (Reference reference : this.references) {
            byFrom.computeIfAbsent(reference.from(), k -> new ArrayList<>()).add(reference);
            // collects each target once without hashing the references, whose hash covers all their targets
            new HashSet<>(reference.to()).forEach(to -> byTo.computeIfAbsent(to, k -> new ArrayList<>()).add(reference));
        }
    }

    /**
     * @param bytes the whole file, from position 0 to its limit; kept, not copied
     * @throws HeifException if it is not a HEIF file, is truncated before the end of the graph, or exceeds a limit
     */
    public static HeifFile parse(ByteBuffer bytes) throws HeifException {
        return FileReader.read(bytes.slice(0, bytes.limit()).asReadOnlyBuffer());
    }

    /**
     * The same file with {@code image} as its primary item.
     *
     * @throws IllegalArgumentException if there is no such item
     */
    public HeifFile withPrimary(int image) {
        if (!items.containsKey(image)) {
            throw new IllegalArgumentException("There is no item " + image);
        }
        return new HeifFile(file, brands, image, items, references, groups, locations, warnings, cutShort);
    }

    /** The major brand, followed by the compatible ones. */
    public List<String> brands() {
        return brands;
    }

    public Item primary() {
        return items.get(primary);
    }

    /** The items by id, in the order of the file. */
    public Map<Integer, Item> items() {
        return items;
    }

    /** All references, in the order of the file; they may name items that do not exist. */
    public List<Reference> references() {
        return references;
    }

    /**
     * The items that {@code type} references of {@code from} point at ("dimg": its inputs; "auxl": the image it is auxiliary to). Missing
     * items are left out.
     */
    public List<Item> targets(Item from, String type) {
        List<Item> found = new ArrayList<>();
        for (int id : targetIds(from, type)) {
            if (items.containsKey(id)) {
                found.add(items.get(id));
            }
        }
        return found;
    }

    /** The items whose {@code type} references point at {@code to} ("cdsc": its metadata; "auxl": its auxiliary images). */
    public List<Item> sources(Item to, String type) {
        Set<Item> found = new LinkedHashSet<>();
        for (Reference reference : byTo.getOrDefault(to.id(), List.of())) {
            if (reference.type().equals(type) && items.containsKey(reference.from())) {
                found.add(items.get(reference.from()));
            }
        }
        return List.copyOf(found);
    }

    /**
     * Whether the image is an overlay ({@code iovl}) or an identity of one: it is composed from its inputs, not decoded.
     *
     * @param image decodable: its derivation is not circular
     */
    public boolean isComposed(Item image) {
        return CodecTypes.isOverlay(image)
                || image.type().equals("iden") && targets(image, "dimg").stream().anyMatch(this::isComposed);
    }

    /** The entity groups: type ("altr", "ster") and ids. */
    public List<Group> groups() {
        return groups;
    }

    /**
     * The item's payload, its extents joined; read-only, position 0.
     *
     * @throws HeifException if it lies outside the file
     */
    public ByteBuffer data(Item item) throws HeifException {
        List<Extent> extents = extents(item);
        if (extents.size() == 1) {
            return file.slice(extents.get(0).offset(), extents.get(0).length());
        }
        // no overflow: the sum was checked against the length of the file
        ByteBuffer joined = ByteBuffer.allocate(extents.stream().mapToInt(Extent::length).sum());
        for (Extent extent : extents) {
            joined.put(file.slice(extent.offset(), extent.length()));
        }
        return joined.flip().asReadOnlyBuffer();
    }

    /** The first extent of the payload, without joining the others. */
    public ByteBuffer beginning(Item item) throws HeifException {
        List<Extent> extents = extents(item);
        return extents.isEmpty() ? ByteBuffer.allocate(0) : file.slice(extents.get(0).offset(), extents.get(0).length());
    }

    /** Oddities that do not prevent reading, one sentence each. */
    public List<Message> warnings() {
        return warnings;
    }

    /** The ids of all targets, including items that do not exist. */
    public List<Integer> targetIds(Item from, String type) {
        List<Integer> ids = new ArrayList<>();
        for (Reference reference : byFrom.getOrDefault(from.id(), List.of())) {
            if (reference.type().equals(type)) {
                ids.addAll(reference.to());
            }
        }
        return ids;
    }

    public List<Extent> extents(Item item) throws HeifException {
        ItemLocation location = locations.getOrDefault(item.id(), ItemLocation.unusable(0, Message.of("heif.no-entry-box-iloc")));
        if (location.problem().isPresent()) {
            throw new HeifException(Message.of("heif.item-refused", item.id(), item.type(), location.problem().get()));
        }
        return location.extents();
    }

    /** Length of the file in bytes. */
    public int length() {
        return file.limit();
    }

    /** The sentence that says where the file is truncated; empty if it is complete. */
    public Optional<Message> cutShort() {
        return Optional.ofNullable(cutShort);
    }

    public record Reference(String type, int from, List<Integer> to) {}

    public record Group(String type, int id, List<Integer> entities) {}

    /** @see Item#property(Class) */
    static <T> Optional<T> first(List<? extends Property> properties, Class<T> type) {
        return properties.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
