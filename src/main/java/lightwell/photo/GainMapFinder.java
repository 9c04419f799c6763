package lightwell.photo;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import lightwell.heif.HeifFile;
import lightwell.heif.Item;
import lightwell.heif.Property;
import lightwell.metadata.CameraInfo;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.IsoGainMap;
import lightwell.metadata.IsoGainMapReader;

/**
 * Finds the gain map of a photo: an auxiliary image of its base, or the second input of a {@code tmap} item whose first
 * is the base. On newer iPhones both ways lead to one item, which then has both descriptions. Adobe's description in the
 * map's own XMP counts where no {@code tmap} does.
 */
final class GainMapFinder {

    private final HeifFile graph;
    private final ItemMetadata metadata;
    private final Predicate<Item> decodable;
    private final Consumer<String> warnings;

    /** @param item     of the map
     *  @param channels to decode: 1 or 3 */
    record Found(Item item, int channels, GainMapDescription description) { }

    private record Described(Item item, IsoGainMap iso) { }

    GainMapFinder(HeifFile graph, ItemMetadata metadata, Predicate<Item> decodable, Consumer<String> warnings) {
        this.graph = graph;
        this.metadata = metadata;
        this.decodable = decodable;
        this.warnings = warnings;
    }

    Optional<Found> find(CameraInfo camera) {
        Item base = graph.primary();
        Optional<Described> toneMapped = toneMapped(base);
        List<Item> auxiliary = graph.sources(base, "auxl").stream()
                .filter(item -> AuxiliaryType.isGainMap(type(item)) && decodable.test(item)).toList();
        Optional<Item> apple = auxiliary.stream().filter(GainMapFinder::isApple).findFirst();
        Optional<Item> chosen = toneMapped.map(Described::item).or(() -> apple).or(() -> auxiliary.stream().findFirst());
        if (apple.isPresent() && !apple.equals(chosen)) {
            warnings.accept("The file holds a second gain map, described only in Apple's way; it is left out.");
        }
        return chosen.map(item -> new Found(item, isApple(item) ? 1 : metadata.channels(item),
                GainMapDescription.of(isApple(item), metadata.xmp(item), camera, toneMapped.map(Described::iso), warnings)));
    }

    /** The map of the first valid {@code tmap} over the base. */
    private Optional<Described> toneMapped(Item base) {
        for (Item item : graph.items().values()) {
            List<Item> inputs = item.type().equals("tmap") ? graph.targets(item, "dimg") : List.of();
            if (inputs.size() != 2 || inputs.get(0).id() != base.id() || !decodable.test(inputs.get(1))) {
                continue;
            }
            Optional<ColorEncoding> alternate = Optional.of(item)
                    .filter(i -> i.property(Property.Icc.class).isPresent() || i.property(Property.Nclx.class).isPresent())
                    .map(i -> new ItemMetadata(graph, curve -> { }).encoding(i));
            Optional<IsoGainMap> iso = metadata.data(item).flatMap(payload -> IsoGainMapReader.read(payload, alternate, warnings));
            if (iso.isPresent()) {
                return Optional.of(new Described(inputs.get(1), iso.get()));
            }
        }
        return Optional.empty();
    }

    private static boolean isApple(Item item) {
        return type(item).equals(AuxiliaryType.APPLE_GAIN_MAP);
    }

    private static String type(Item item) {
        return item.property(Property.AuxC.class).map(Property.AuxC::type).orElse("");
    }
}
