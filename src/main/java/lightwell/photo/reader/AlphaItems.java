package lightwell.photo.reader;

import java.util.Optional;
import lightwell.heif.HeifFile;
import lightwell.heif.Item;
import lightwell.heif.Property;
import lightwell.photo.AuxiliaryType;

/** Finds the alpha image of another image (ISO/IEC 23008-12, 6.6.2.1.1). */
final class AlphaItems {

    private AlphaItems() {}

    static boolean is(Item item) {
        return item.property(Property.AuxC.class).map(Property.AuxC::type).filter(AuxiliaryType::isAlpha).isPresent();
    }

    /** The first one in the file. */
    static Optional<Item> of(HeifFile graph, Item image) {
        return graph.sources(image, "auxl").stream().filter(AlphaItems::is).findFirst();
    }

    /** Whether the image's colours are premultiplied by that alpha (reference {@code prem}). */
    static boolean premultiplies(HeifFile graph, Item image, Item alpha) {
        return graph.targets(image, "prem").contains(alpha);
    }
}
