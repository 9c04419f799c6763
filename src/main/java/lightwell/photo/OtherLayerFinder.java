package lightwell.photo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lightwell.heif.HeifFile;
import lightwell.heif.Item;
import lightwell.heif.Property;

/** Finds the images of a file that are neither tiles nor layers already, and names them by what refers to them. */
final class OtherLayerFinder {

    private static final String IMAGE = "image";

    private final HeifFile graph;
    private final Set<Integer> ofBase = new HashSet<>();
    private final Set<Integer> toneMapInputs = new HashSet<>();
    private final Set<Integer> parts = new HashSet<>();
    private final Map<Integer, String> groups = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Map<String, Integer> last = new HashMap<>();

    /** @param name  unique in the photo
     *  @param title in plain words */
    record Found(Item item, String name, String title, Layer.Other.Kind kind) { }

    private record Description(String name, String title, Layer.Other.Kind kind) { }

    OtherLayerFinder(HeifFile graph) {
        this.graph = graph;
        ofBase.add(graph.primary().id());
        for (Item item : graph.items().values()) {
            boolean toneMap = item.type().equals("tmap");
            for (Item input : graph.targets(item, "dimg")) {
                if (toneMap) {
                    toneMapInputs.add(input.id());
                } else if (input.hidden() || item.type().equals("grid")) {
                    parts.add(input.id());
                }
                if (toneMap && input.id() == graph.primary().id()) {
                    ofBase.add(item.id());
                }
            }
        }
        for (HeifFile.Group group : graph.groups()) {
            for (int i = 0; i < group.entities().size(); i++) {
                String place = group.type().equals("ster") ? i == 0 ? "left" : "right" : group.type();
                groups.merge(group.entities().get(i), place, (a, b) -> a.equals("altr") ? b : a);
            }
        }
    }

    /** "left" or "right" of a stereo pair. */
    Optional<String> eye(Item item) {
        return Optional.ofNullable(groups.get(item.id())).filter(place -> place.equals("left") || place.equals("right"));
    }

    /** @param taken layers of these items, and with these names, exist */
    List<Found> find(List<Layer> taken) {
        Set<Integer> ids = new HashSet<>(parts);
        for (Layer layer : taken) {
            ids.add(layer.info().itemId());
            names.add(layer.info().name());
        }
        List<Found> found = new ArrayList<>();
        for (Item item : graph.items().values()) {
            if (item.property(Property.Ispe.class).isPresent() && !item.type().equals("tmap") && !ids.contains(item.id())) {
                found.add(named(item, describe(item)));
            }
        }
        return found;
    }

    private Description describe(Item item) {
        Optional<String> auxiliary = item.property(Property.AuxC.class).map(Property.AuxC::type);
        if (!graph.targets(item, "thmb").isEmpty()) {
            return new Description("thumbnail", "Thumbnail" + owner(item, "thmb"), Layer.Other.Kind.THUMBNAIL);
        } else if (auxiliary.isPresent() || !graph.targets(item, "auxl").isEmpty()) {
            AuxiliaryType.Named named = AuxiliaryType.named(auxiliary.orElse(""));
            return new Description(named.name(), named.title() + owner(item, "auxl"), Layer.Other.Kind.AUXILIARY);
        } else if (toneMapInputs.contains(item.id()) && item.hidden()) {
            return new Description("gainmap", "Gain map, not applied", Layer.Other.Kind.AUXILIARY);
        } else if (eye(item).isPresent()) {
            String eye = eye(item).get();
            return new Description(eye, eye.equals("left") ? "Left eye" : "Right eye", Layer.Other.Kind.IMAGE);
        } else if (item.hidden()) {
            return new Description("hidden", "Hidden image", Layer.Other.Kind.AUXILIARY);
        } else if ("brst".equals(groups.get(item.id()))) {
            return new Description("burst", "Image of a burst", Layer.Other.Kind.IMAGE);
        }
        last.putIfAbsent(IMAGE, 1); // the first is the base
        return new Description(IMAGE, "Image", Layer.Other.Kind.IMAGE);
    }

    private String owner(Item item, String reference) {
        List<Item> owners = graph.targets(item, reference);
        return owners.isEmpty() || owners.stream().anyMatch(to -> ofBase.contains(to.id())) ? "" : " of image " + owners.get(0).id();
    }

    private Found named(Item item, Description description) {
        int number = last.merge(description.name(), 1, Integer::sum);
        while (!names.add(number == 1 ? description.name() : description.name() + "_" + number)) {
            number = last.merge(description.name(), 1, Integer::sum);
        }
        String name = number == 1 ? description.name() : description.name() + "_" + number;
        return new Found(item, name, number == 1 ? description.title() : description.title() + " " + number, description.kind());
    }
}
