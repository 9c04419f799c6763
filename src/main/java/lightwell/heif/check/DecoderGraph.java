package lightwell.heif.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lightwell.heif.CleanAperture;
import lightwell.heif.CodecTypes;
import lightwell.heif.Extent;
import lightwell.heif.HeifException;
import lightwell.heif.HeifFile;
import lightwell.heif.HeifWarnings;
import lightwell.heif.HevcConfig;
import lightwell.heif.Item;
import lightwell.heif.Limits;
import lightwell.heif.MetaWriter;
import lightwell.heif.Property;
import lightwell.heif.StoredItem;
import lightwell.message.Message;

/**
 * The part of a graph that a decoder needs: the images it may decode, their inputs and their metadata.
 *
 * <p>Every image becomes visible and independent, because libheif 1.15 only returns those by id. The original graph keeps the relations to
 * auxiliary images and thumbnails.
 */
final class DecoderGraph {

    private final HeifFile graph;
    private final Set<Integer> images;
    private final DecoderColours colours;
    private final HeifWarnings warnings;
    private final Map<Integer, StoredItem> kept = new TreeMap<>();
    private final List<HeifFile.Reference> references = new ArrayList<>();
    private final Set<Integer> parts; // tiles and other inputs of derived images
    private long metadataBytes;

    private DecoderGraph(HeifFile graph, Set<Integer> images, DecoderColours colours, HeifWarnings warnings) {
        this.graph = graph;
        this.images = images;
        this.colours = colours;
        this.warnings = warnings;
        this.parts = graph.items().values().stream().flatMap(item -> graph.targetIds(item, "dimg").stream()).collect(Collectors.toSet());
    }

    /** @param images the decodable ones, including the primary image unless it is a JPEG */
    static byte[] meta(HeifFile graph, Set<Integer> images, DecoderColours colours, HeifWarnings warnings) throws HeifException {
        return new DecoderGraph(graph, images, colours, warnings).build();
    }

    private byte[] build() throws HeifException {
        for (Item item : graph.items().values()) {
            if (images.contains(item.id())) {
                image(item);
            } else if (CodecTypes.isMetadata(item)) {
                metadata(item);
            }
        }
        int primary = images.contains(graph.primary().id()) || images.isEmpty() ? graph.primary().id() : images.iterator().next();
        references.sort(Comparator.comparingInt(HeifFile.Reference::from));
        return new MetaWriter(primary, List.copyOf(kept.values()), references, List.of(), new byte[0]).toBytes();
    }

    private void image(Item item) throws HeifException {
        keep(item, decoderProperties(item));
        List<Integer> inputs = graph.targetIds(item, "dimg");
        if (!inputs.isEmpty()) {
            references.add(new HeifFile.Reference("dimg", item.id(), inputs));
        }
    }

    private void metadata(Item item) {
        List<Item> described = graph.targets(item, "cdsc").stream().filter(to -> images.contains(to.id())).toList();
        metadataBytes += item.bytes();
        if (described.isEmpty() || metadataBytes > Limits.MAX_METADATA_BYTES) {
            return;
        }
        Item one = described.contains(graph.primary()) ? graph.primary() : described.get(0);
        try {
            keep(item, List.of());
            references.add(new HeifFile.Reference("cdsc", item.id(), List.of(one.id())));
        } catch (HeifException outside) {
            warnings.add(outside.told());
        }
    }

    private void keep(Item item, List<Property> properties) throws HeifException {
        // an identity has no data and needs no location
        List<Extent> extents = item.type().equals("iden") ? List.of() : graph.extents(item);
        kept.put(item.id(), new StoredItem(item.id(), item.type(), false, "", item.contentType(), item.uri(), properties, false, extents));
    }

    /** The properties that a decoder uses, the first of each kind, in their order. */
    private List<Property> decoderProperties(Item item) {
        List<Property> properties = new ArrayList<>();
        Set<Class<?>> kinds = new HashSet<>();
        for (Property property : item.properties()) {
            if (property instanceof Property.Other other) {
                if (other.essential()) {
                    warnings.add(Message.of("heif.image-essential-property-ignored", item.id(), other.type()));
                }
            } else if (property instanceof Property.Clap clap
                    && !CleanAperture.fits(clap, item.property(Property.Ispe.class).orElseThrow())) {
                warnings.add(Message.of("heif.image-clean-aperture-clap-lies", item.id()));
            } else if (!(property instanceof Property.AuxC) && kinds.add(property.getClass())) {
                properties.add(property instanceof Property.Ispe said ? decodedSize(item, said) : property);
            }
        }
        colours.override(item).ifPresent(told -> {
            properties.removeIf(Property.Nclx.class::isInstance);
            properties.add(told);
        });
        return properties;
    }

    /**
     * The size to declare: including the margin that some cameras leave at thumbnails, since libheif 1.23 refuses pictures larger than
     * declared. Tiles keep their size, and so do pictures with a {@code clap}, whose position depends on the size.
     */
    private Property.Ispe decodedSize(Item item, Property.Ispe said) {
        boolean alone = item.property(Property.Clap.class).isEmpty() && !parts.contains(item.id());
        return Optional.of(item).filter(image -> alone && image.type().equals("hvc1"))
                .flatMap(image -> image.property(Property.DecoderConfig.class)).filter(config -> config.type().equals("hvcC"))
                .flatMap(HevcConfig::sequence)
                .filter(coded -> coded.shownWidth() >= said.width() && coded.shownHeight() >= said.height())
                .map(coded -> new Property.Ispe((int) coded.shownWidth(), (int) coded.shownHeight())).orElse(said);
    }
}
