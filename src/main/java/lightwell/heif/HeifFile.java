package lightwell.heif;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The item graph of a HEIF file, as the file says it; every length and count was checked on the way. Immutable. */
public final class HeifFile {

    /** @param bytes the whole file, at position 0 to its limit; kept, not copied */
    public static HeifFile parse(ByteBuffer bytes) throws HeifException {
        throw new UnsupportedOperationException("see room heif");
    }

    /** Major brand first, then the compatible ones. */
    public List<String> brands() {
        throw new UnsupportedOperationException("see room heif");
    }

    public Item primary() {
        throw new UnsupportedOperationException("see room heif");
    }

    /** In the order of the file. */
    public Map<Integer, Item> items() {
        throw new UnsupportedOperationException("see room heif");
    }

    /** All references, in the order of the file. */
    public List<Reference> references() {
        throw new UnsupportedOperationException("see room heif");
    }

    /** Items that {@code type} references of {@code from} point at ("dimg": its inputs; "auxl": what it is auxiliary to). */
    public List<Item> targets(Item from, String type) {
        throw new UnsupportedOperationException("see room heif");
    }

    /** Items whose {@code type} references point at {@code to} ("cdsc": its metadata; "auxl": its auxiliary images). */
    public List<Item> sources(Item to, String type) {
        throw new UnsupportedOperationException("see room heif");
    }

    /** Entity groups: type ("altr", "ster") and the ids in it. */
    public List<Group> groups() {
        throw new UnsupportedOperationException("see room heif");
    }

    /** The item's payload, its extents joined; refused when they lie outside the file. Read-only. */
    public ByteBuffer data(Item item) throws HeifException {
        throw new UnsupportedOperationException("see room heif");
    }

    /** What was odd but harmless, each one sentence. */
    public List<String> warnings() {
        throw new UnsupportedOperationException("see room heif");
    }

    public record Reference(String type, int from, List<Integer> to) { }

    public record Group(String type, int id, List<Integer> entities) { }

    /** @see Item#property(Class) */
    static <T> Optional<T> first(List<? extends Property> properties, Class<T> type) {
        return properties.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
