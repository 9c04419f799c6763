package lightwell.photo.reader;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import lightwell.heif.HeifFile;
import lightwell.heif.Item;
import lightwell.heif.Property;
import lightwell.message.Message;
import lightwell.metadata.CameraInfo;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.IsoGainMap;
import lightwell.metadata.IsoGainMapReader;
import lightwell.metadata.xmp.AuxiliaryXmp;
import lightwell.metadata.xmp.Xmp;
import lightwell.photo.AuxiliaryType;

/**
 * Finds the gain map of a photo: an auxiliary image of its base, or the second input of a {@code tmap} item whose first input is the base.
 * On newer iPhones both lead to the same item, which then has both descriptions. Adobe's description in the map's own XMP is used if there
 * is no {@code tmap}. An image of unknown type is a gain map if its XMP describes one.
 */
final class GainMapFinder {

    private final HeifFile graph;
    private final ItemMetadata metadata;
    private final Function<Item, Optional<Message>> problem;
    private final Consumer<Message> warnings;

    /**
     * A gain map.
     *
     * @param item     of the map
     * @param channels to decode: 1 or 3
     */
    record Found(Item item, int channels, GainMapDescription description) {}

    private record Described(Item item, IsoGainMap iso) {}

    /** @param problem why an image cannot be decoded, one sentence; empty if it can be */
    GainMapFinder(HeifFile graph, ItemMetadata metadata, Function<Item, Optional<Message>> problem, Consumer<Message> warnings) {
        this.graph = graph;
        this.metadata = metadata;
        this.problem = problem;
        this.warnings = warnings;
    }

    Optional<Found> find(CameraInfo camera) {
        Optional<Described> toneMapped = toneMapped();
        List<Item> auxiliary = auxiliary().filter(this::decodable).toList();
        Optional<Item> apple = auxiliary.stream().filter(this::isApple).findFirst();
        Optional<Item> chosen = toneMapped.map(Described::item).or(() -> apple).or(() -> auxiliary.stream().findFirst());
        if (apple.isPresent() && !apple.equals(chosen)) {
            warnings.accept(Message.of("photo.file-holds-second-gain-map"));
        }
        return chosen.map(item -> new Found(item, isApple(item) ? 1 : metadata.channels(item),
                GainMapDescription.of(isApple(item), metadata.xmp(item), camera, toneMapped.map(Described::iso), warnings)));
    }

    /** Why the file's gain map cannot be used, one sentence; empty if there is none, or {@link #find} finds one. */
    Optional<Message> lost() {
        return Stream.concat(toneMaps(), auxiliary()).map(item -> item.type().equals("tmap") ? map(item) : item).distinct()
                .flatMap(map -> problem.apply(map).stream()).findFirst()
                .or(() -> toneMaps().map(item -> Message.of("photo.description-item-tmap-cannot-read", item.id())).findFirst());
    }

    /** Gain maps among the auxiliary images of the base and of its tone maps. */
    private Stream<Item> auxiliary() {
        return Stream.concat(Stream.of(graph.primary()), toneMaps()).flatMap(image -> graph.sources(image, "auxl").stream()).distinct()
                .filter(item -> AuxiliaryType.isGainMap(type(item)) || !AuxiliaryType.isKnown(type(item)) && isDescribed(item));
    }

    private boolean isDescribed(Item item) {
        Optional<Xmp> xmp = metadata.xmp(item);
        return AuxiliaryXmp.describesAppleGainMap(xmp) || AuxiliaryXmp.describesAdobeGainMap(xmp);
    }

    private Stream<Item> toneMaps() {
        return graph.items().values().stream().filter(item -> item.type().equals("tmap") && graph.targets(item, "dimg").size() == 2
                && graph.targets(item, "dimg").get(0).id() == graph.primary().id());
    }

    private Item map(Item toneMap) {
        return graph.targets(toneMap, "dimg").get(1);
    }

    private boolean decodable(Item item) {
        return problem.apply(item).isEmpty();
    }

    /** The map of the first valid {@code tmap} of the base. */
    private Optional<Described> toneMapped() {
        for (Item item : toneMaps().filter(toneMap -> decodable(map(toneMap))).toList()) {
            Optional<ColorEncoding> alternate = Optional.of(item)
                    .filter(i -> i.property(Property.Icc.class).isPresent() || i.property(Property.Nclx.class).isPresent())
                    .map(i -> metadata.quiet().encoding(i));
            Optional<IsoGainMap> iso = metadata.data(item).flatMap(payload -> IsoGainMapReader.read(payload, alternate, warnings));
            if (iso.isPresent()) {
                return Optional.of(new Described(map(item), iso.get()));
            }
        }
        return Optional.empty();
    }

    private boolean isApple(Item item) {
        return AuxiliaryType.isAppleGainMap(type(item)) || AuxiliaryXmp.describesAppleGainMap(metadata.xmp(item));
    }

    private static String type(Item item) {
        return item.property(Property.AuxC.class).map(Property.AuxC::type).orElse("");
    }
}
