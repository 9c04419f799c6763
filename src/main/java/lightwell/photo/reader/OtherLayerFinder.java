package lightwell.photo.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import lightwell.heif.HeifFile;
import lightwell.heif.Item;
import lightwell.heif.Property;
import lightwell.message.Message;
import lightwell.photo.AuxiliaryType;
import lightwell.photo.Layer;
import lightwell.photo.LayerKind;
import lightwell.photo.Limits;
import lightwell.photo.PhotoImage;
import lightwell.photo.TopImages;

/** Finds the images of a file that are neither tiles nor layers already, and names them by their references. */
final class OtherLayerFinder {

    private final HeifFile graph;
    private final TopImages top;
    private final Set<Integer> ofBase = new HashSet<>();
    private final Set<Integer> toneMapInputs = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Map<Message, Integer> titles = new HashMap<>();
    private final Map<String, Integer> last = new HashMap<>();

    /**
     * An image.
     *
     * @param name  unique in the photo
     * @param title in plain words
     */
    record Found(Item item, String name, Message title, LayerKind kind) {}

    /** @param of which image it belongs to, when that is not the base */
    private record Description(String name, Message title, Optional<Owner> of, LayerKind kind) {

        /** @param number of several that would be called the same; 1 is left out */
        Message title(int number) {
            Message numbered = number == 1 ? title : Message.of("layer.numbered", title, number);
            return of.map(owner -> Message.of(owner.code(), numbered, owner.number())).orElse(numbered);
        }
    }

    /** @param code of the words for it */
    private record Owner(String code, int number) {}

    /** @param graph its primary image is the one that is shown */
    OtherLayerFinder(HeifFile graph, TopImages top) {
        this.graph = graph;
        this.top = top;
        ofBase.add(graph.primary().id());
        for (Item item : graph.items().values()) {
            if (item.type().equals("tmap")) {
                List<Item> inputs = graph.targets(item, "dimg");
                inputs.forEach(input -> toneMapInputs.add(input.id()));
                if (inputs.contains(graph.primary())) {
                    ofBase.add(item.id());
                }
            }
        }
    }

    /**
     * @param taken    existing layers of these items, with these names
     * @param covered  further items that those layers contain
     * @param warnings receives a sentence if there are too many
     */
    List<Found> find(List<Layer> taken, Set<Integer> covered, Consumer<Message> warnings) {
        Set<Integer> ids = new HashSet<>(top.parts());
        ids.addAll(covered);
        for (Layer layer : taken) {
            ids.add(layer.info().itemId());
            names.add(layer.info().name());
            titles.merge(layer.info().title(), 1, Integer::sum);
        }
        List<Found> found = new ArrayList<>();
        int more = 0;
        for (Item item : graph.items().values()) {
            if (item.property(Property.Ispe.class).isPresent() && !item.type().equals("tmap") && !ids.contains(item.id())) {
                if (taken.size() + found.size() < Limits.MAX_LAYERS) {
                    found.add(named(item, describe(item)));
                } else {
                    more++;
                }
            }
        }
        Limits.warn(more, warnings);
        return found;
    }

    private Description describe(Item item) {
        Optional<PhotoImage> image = top.of(item);
        if (image.isPresent()) {
            return new Description(image.get().name(), image.get().title(), Optional.empty(), LayerKind.IMAGE);
        }
        Optional<String> auxiliary = item.property(Property.AuxC.class).map(Property.AuxC::type);
        if (!graph.targets(item, "thmb").isEmpty()) {
            return new Description("thumbnail", Message.of("layer.thumbnail"), owner(item, "thmb"), LayerKind.THUMBNAIL);
        } else if (auxiliary.isPresent() || !graph.targets(item, "auxl").isEmpty()) {
            AuxiliaryType.Named named = AuxiliaryType.named(auxiliary.orElse(""));
            return auxiliary(named, owner(item, "auxl"));
        } else if (toneMapInputs.contains(item.id()) && item.hidden()) {
            return auxiliary(AuxiliaryType.GAIN_MAP,
                    graph.sources(item, "dimg").stream().findFirst().map(toneMap -> owner(toneMap, "dimg")).orElse(Optional.empty()));
        }
        return new Description("hidden", Message.of("layer.hidden-image"), Optional.empty(), LayerKind.OTHER_AUXILIARY);
    }

    /** A map, matte or other companion; one of the base is here because another one of its kind is the layer. */
    private static Description auxiliary(AuxiliaryType.Named named, Optional<Owner> of) {
        Message title = named.equals(AuxiliaryType.GAIN_MAP) && of.isEmpty() ? Message.of("layer.not-applied", named.title())
                : named.title();
        return new Description(named.name(), title, of, LayerKind.OTHER_AUXILIARY);
    }

    private Optional<Owner> owner(Item item, String reference) {
        List<Item> owners = graph.targets(item, reference);
        return owners.isEmpty() || owners.stream().anyMatch(to -> ofBase.contains(to.id())) ? Optional.empty()
                : owners.stream().flatMap(to -> top.of(to).stream()).findFirst()
                        .map(image -> new Owner("layer.of-image", image.number()))
                        .or(() -> Optional.of(new Owner("layer.of-item", owners.get(0).id())));
    }

    private Found named(Item item, Description description) {
        int number = last.merge(description.name(), 1, Integer::sum);
        while (!names.add(number == 1 ? description.name() : description.name() + "_" + number)) {
            number = last.merge(description.name(), 1, Integer::sum);
        }
        String name = number == 1 ? description.name() : description.name() + "_" + number;
        int same = titles.merge(description.title(1), 1, Integer::sum);
        return new Found(item, name, description.title(same), description.kind());
    }
}
