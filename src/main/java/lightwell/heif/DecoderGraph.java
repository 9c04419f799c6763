package lightwell.heif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The part of a graph that a decoder needs: the images it may decode and their metadata, each reference with one target. */
final class DecoderGraph {

    private final HeifFile graph;
    private final Set<Integer> images;
    private final HeifWarnings warnings;
    private final Map<Integer, StoredItem> kept = new TreeMap<>();
    private final List<HeifFile.Reference> references = new ArrayList<>();

    private DecoderGraph(HeifFile graph, Set<Integer> images, HeifWarnings warnings) {
        this.graph = graph;
        this.images = images;
        this.warnings = warnings;
    }

    /** @param images the decodable ones, the primary image among them */
    static byte[] meta(HeifFile graph, Set<Integer> images, HeifWarnings warnings) throws HeifException {
        return new DecoderGraph(graph, images, warnings).build();
    }

    private byte[] build() throws HeifException {
        for (Item item : graph.items().values()) {
            if (images.contains(item.id())) {
                image(item);
            } else if (CodecTypes.isMetadata(item)) {
                metadata(item);
            }
        }
        references.sort(Comparator.comparingInt(HeifFile.Reference::from));
        return new MetaWriter(graph.primary().id(), List.copyOf(kept.values()), references, List.of(), new byte[0]).toBytes();
    }

    private void image(Item item) throws HeifException {
        // a hidden primary image is none to libheif
        boolean hidden = item.hidden() && item.id() != graph.primary().id();
        keep(item, hidden, decoderProperties(item));
        List<Integer> inputs = graph.targetIds(item, "dimg");
        if (!inputs.isEmpty()) {
            references.add(new HeifFile.Reference("dimg", item.id(), inputs));
        }
        if (item.property(Property.AuxC.class).isPresent()) {
            attach(item, "auxl");
        } else {
            attach(item, "thmb");
        }
    }

    private void metadata(Item item) {
        Optional<Item> described = target(item, "cdsc", false);
        if (described.isEmpty()) {
            return;
        }
        try {
            keep(item, item.hidden(), List.of());
            references.add(new HeifFile.Reference("cdsc", item.id(), List.of(described.get().id())));
        } catch (HeifException outside) {
            warnings.add(outside.getMessage());
        }
    }

    private void attach(Item item, String type) {
        if (item.id() != graph.primary().id()) {
            target(item, type, true)
                    .ifPresent(to -> references.add(new HeifFile.Reference(type, item.id(), List.of(to.id()))));
        }
    }

    /** @param leaf whether the target must not be attached to another image itself: such chains may be circles */
    private Optional<Item> target(Item from, String type, boolean leaf) {
        List<Item> candidates = graph.targets(from, type).stream()
                .filter(to -> images.contains(to.id()) && to.id() != from.id())
                .filter(to -> !leaf || to.id() == graph.primary().id() || !isAttached(to))
                .toList();
        return candidates.contains(graph.primary()) ? Optional.of(graph.primary()) : candidates.stream().findFirst();
    }

    private boolean isAttached(Item item) {
        return !graph.targetIds(item, "auxl").isEmpty() || !graph.targetIds(item, "thmb").isEmpty();
    }

    private void keep(Item item, boolean hidden, List<Property> properties) throws HeifException {
        kept.put(item.id(), new StoredItem(item.id(), item.type(), hidden, "", item.contentType(), item.uri(),
                properties, false, graph.extents(item)));
    }

    /** Those that a decoder acts on, the first of each kind, in their order. */
    private List<Property> decoderProperties(Item item) {
        List<Property> properties = new ArrayList<>();
        Set<Class<?>> kinds = new HashSet<>();
        for (Property property : item.properties()) {
            if (property instanceof Property.Other other) {
                if (other.essential()) {
                    warnings.add("Image " + item.id() + " has the essential property '" + other.type() + "', which is ignored.");
                }
            } else if (property instanceof Property.Clap clap
                    && !CleanAperture.fits(clap, item.property(Property.Ispe.class).orElseThrow())) {
                warnings.add("Image " + item.id() + " has a clean aperture ('clap') that lies outside it and is ignored.");
            } else if (kinds.add(property.getClass())) {
                // what follows the type are SEI messages, which are read by ourselves
                properties.add(property instanceof Property.AuxC aux ? new Property.AuxC(aux.type(), new byte[0]) : property);
            }
        }
        return properties;
    }
}
