package lightwell.heif;

import java.util.List;
import java.util.Optional;

/**
 * One item of the graph. Texts come from the file, without control characters.
 *
 * @param type        "hvc1", "grid", "Exif", "mime", "tmap", …
 * @param contentType of a {@code mime} item, else empty
 * @param uri         of a {@code uri } item, else empty
 * @param properties  in the order of association
 * @param bytes       length of the payload according to the file
 */
public record Item(int id, String type, boolean hidden, String name, String contentType, String uri,
        List<Property> properties, long bytes) {

    public <T extends Property> Optional<T> property(Class<T> kind) {
        return HeifFile.first(properties, kind);
    }

    /** The size as displayed: ispe, then clap and irot in the order of the file. Empty without ispe. */
    public Optional<Property.Ispe> uprightSize() {
        return property(Property.Ispe.class).map(ispe -> {
            Property.Ispe size = ispe;
            for (Property property : properties) {
                if (property instanceof Property.Clap clap && CleanAperture.fits(clap, size)) {
                    size = CleanAperture.size(clap);
                } else if (property instanceof Property.Irot irot && irot.degrees() % 180 != 0) {
                    size = size.turned();
                }
            }
            return size;
        });
    }
}
