package lightwell.heif;

import java.util.List;
import java.util.Optional;

/**
 * One item of the graph.
 *
 * @param type        "hvc1", "grid", "Exif", "mime", "tmap", …
 * @param contentType of a {@code mime} item, else empty
 * @param uri         of a {@code uri } item, else empty
 * @param properties  in the order of association
 * @param bytes       length of the payload, as the file says
 */
public record Item(int id, String type, boolean hidden, String name, String contentType, String uri,
                   List<Property> properties, long bytes) {

    public <T extends Property> Optional<T> property(Class<T> kind) {
        return HeifFile.first(properties, kind);
    }

    /** Size as displayed: ispe, cut by clap, turned by irot. Empty without ispe. */
    public Optional<Property.Ispe> uprightSize() {
        throw new UnsupportedOperationException("see room heif");
    }
}
