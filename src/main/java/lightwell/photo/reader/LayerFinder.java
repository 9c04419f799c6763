package lightwell.photo.reader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import lightwell.heif.HeifFile;
import lightwell.heif.Item;
import lightwell.heif.Property;
import lightwell.heif.check.NormalisedHeif;
import lightwell.image.ExifOrientation;
import lightwell.image.Raster;
import lightwell.image.Unmultiplied;
import lightwell.message.Message;
import lightwell.metadata.CameraInfo;
import lightwell.metadata.MetadataBudget;
import lightwell.photo.AuxiliaryType;
import lightwell.photo.Layer;
import lightwell.photo.LayerInfo;
import lightwell.photo.LayerKind;
import lightwell.photo.LayerPixels;
import lightwell.photo.Limits;
import lightwell.photo.PhotoException;
import lightwell.photo.TopImages;

/** Makes layers from the items of one file. Items that cannot be decoded are listed among the others, with the reason. */
final class LayerFinder {

    /** Base, gain map, depth and alpha. */
    private static final int OTHER_THAN_DESCRIBED = 4;

    private final String name;
    private final NormalisedHeif file;
    private final HeifFile graph;
    private final LazyDecoder decoder;
    private final Consumer<Message> warnings;
    private final ItemMetadata metadata;
    private final TopImages top;
    private final GainMapFinder maps;
    private final AlphaLayer alpha;
    private final OtherLayerFinder others;
    private final PixelBudget budget;

    /** @param file the primary item of its graph is the image to show */
    LayerFinder(String name, NormalisedHeif file, TopImages top, LazyDecoder decoder, PixelBudget budget, Consumer<Message> warnings) {
        this.name = name;
        this.file = file;
        this.graph = file.graph();
        this.top = top;
        this.decoder = decoder;
        this.warnings = warnings;
        this.budget = budget;
        this.metadata = new ItemMetadata(graph, MetadataBudget.ofFile(file.bytes().limit()), warnings);
        this.maps = new GainMapFinder(graph, metadata, this::auxiliaryProblem, warnings);
        this.alpha = new AlphaLayer(graph, metadata, decoder, warnings);
        this.others = new OtherLayerFinder(graph, top);
    }

    CameraInfo camera() {
        return metadata.camera(graph.primary());
    }

    /**
     * Charges the base's pixels to the budget; call it before anything else.
     *
     * @throws PhotoException if there are too many
     */
    void requireBase() throws PhotoException {
        Item item = graph.primary();
        Optional<Message> refusal = budget.refusalOfBase(item.id(), pixels(item));
        if (refusal.isPresent()) {
            throw new PhotoException(Message.of("photo.file-failed", name, refusal.get()));
        }
    }

    /** @param alpha by which the base's colours are divided if they are premultiplied */
    Layer.Base base(Optional<Layer.Alpha> alpha) throws PhotoException {
        Item item = graph.primary();
        Message title = top.of(item).filter(image -> !image.name().equals(TopImages.MAIN))
                .map(image -> Message.of("layer.base-of", image.title())).orElse(Message.of("layer.base-image"));
        LayerInfo info = info(item, "base", title, item.type(), graph.isComposed(item) ? 3 : metadata.codedChannels(item))
                .orElseThrow(() -> new PhotoException(Message.of("photo.main-picture-no-size", name)));
        if (graph.isComposed(item)) {
            warnOfColourSpaces(item);
        }
        LayerPixels pixels = new LayerPixels(() -> {
            Raster raster = decoder.layer(info);
            if (alpha.filter(Layer.Alpha::premultiplied).isPresent()) {
                divide(raster, alpha.get());
            }
            return raster;
        });
        return new Layer.Base(info, pixels, metadata.encoding(item), ItemTransforms.orientation(item));
    }

    /** Code values are blended without conversion. */
    private void warnOfColourSpaces(Item composed) {
        Set<String> spaces = new LinkedHashSet<>();
        graph.targets(composed, "dimg").forEach(input -> spaces.add(metadata.encoding(input).name()));
        if (spaces.size() > 1) {
            warnings.accept(Message.of("photo.images-picture-composed-different-colour", String.join("; ", spaces),
                    metadata.encoding(composed).name()));
        }
    }

    private static void divide(Raster raster, Layer.Alpha alpha) throws IOException {
        try {
            Unmultiplied.divide(raster, alpha.raster());
        } catch (PhotoException undecodable) {
            // the alpha layer reports it; colours over black are right as they are
        }
    }

    Optional<Layer.Alpha> alpha() {
        return alpha.find(auxiliary(), this::auxiliaryProblem);
    }

    Optional<Layer.GainMap> gainMap(LayerInfo base, CameraInfo camera) {
        return maps.find(camera)
                .flatMap(found -> info(found.item(), "gainmap", Message.of("layer.gain-map"), type(found.item()), found.channels())
                        .map(info -> {
                            int degrees = GainMapOrientation.degrees(found.item(), info, graph.primary(), base);
                            if (degrees != 0) {
                                return turned(info, degrees, found);
                            }
                            GainMapOrientation.warnOfShape(info, base, warnings);
                            return new Layer.GainMap(info, pixels(info), found.description().apple(), found.description().iso());
                        }));
    }

    /** Why there is no gain map although the file has one; call it if there is none. */
    Optional<Message> lostGainMap() {
        return maps.lost();
    }

    Optional<Layer.Depth> depth() {
        for (Item item : auxiliary()) {
            Optional<LayerInfo> info = AuxiliaryType.isDepth(type(item)) && affordable(item)
                    ? info(item, "depth", Message.of("layer.depth-map"), type(item), 1) : Optional.empty();
            if (info.isPresent()) {
                Layer.Depth whole = DepthLayer.of(info.get(), () -> decoder.layer(info.get()), metadata.xmp(item),
                        item.property(Property.AuxC.class).map(Property.AuxC::subtype), ItemTransforms.orientation(item),
                        JpegItem.is(item), warnings);
                return Optional.of(
                        item.property(Property.Ispe.class).map(size -> whole.cut(ItemTransforms.part(item, size.width(), size.height())))
                                .orElse(whole));
            }
        }
        return Optional.empty();
    }

    /** The layers that their types describe completely; the first one if a photo has only one of the kind. */
    List<Layer.Auxiliary> described() {
        List<Layer.Auxiliary> layers = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Item item : auxiliary()) {
            boolean room = layers.size() < Limits.MAX_LAYERS - OTHER_THAN_DESCRIBED;
            AuxiliaryType.described(type(item)).filter(known -> known.kind().many() || !seen.containsKey(known.named().name()))
                    .filter(known -> room && affordable(item)).ifPresent(known -> {
                        AuxiliaryType.Named named = known.named();
                        int number = seen.merge(named.name(), 1, Integer::sum);
                        AuxiliaryType.Named unique = number == 1 ? named : named.numbered(number);
                        info(item, unique.name(), unique.title(), type(item), known.kind().channels(metadata.channels(item)))
                                .ifPresent(info -> layers.add(new Layer.Auxiliary(known.kind(), info, pixels(info))));
                    });
        }
        return layers;
    }

    /** All images that are not in {@code found}, including those that cannot be decoded. */
    List<Layer.Other> others(List<Layer> found) {
        List<Layer.Other> layers = new ArrayList<>();
        for (OtherLayerFinder.Found other : others.find(found, alpha.covered(), warnings)) {
            Item item = other.item();
            info(item, other.name(), other.title(), type(item), metadata.channels(item)).ifPresent(info -> {
                Optional<Message> problem = problem(item).or(() -> refusal(item, other.kind()));
                LayerPixels pixels = problem.isEmpty() ? pixels(info) : new LayerPixels(() -> {
                    throw new PhotoException(Message.of("photo.file-failed", name, problem.get()));
                });
                layers.add(new Layer.Other(info, pixels, other.kind(), metadata.quiet().encoding(item), problem));
            });
        }
        return layers;
    }

    /** Decodable auxiliary images of the base, or of its {@code tmap}; for the others, the check of the file has warned. */
    private List<Item> auxiliary() {
        Set<Item> sources = new LinkedHashSet<>(graph.sources(graph.primary(), "auxl"));
        for (Item item : graph.sources(graph.primary(), "dimg")) {
            if (item.type().equals("tmap")) {
                sources.addAll(graph.sources(item, "auxl"));
            }
        }
        return sources.stream().filter(this::decodable).toList();
    }

    private boolean decodable(Item item) {
        return problem(item).isEmpty();
    }

    /** Why it cannot be decoded; empty if it can be. */
    private Optional<Message> problem(Item item) {
        return file.decodable().contains(item.id()) ? JpegItem.problem(graph, item)
                : Optional.of(file.refused().getOrDefault(item.id(), Message.of("photo.image-no-size", item.id(), item.type())));
    }

    private boolean affordable(Item item) {
        return auxiliaryProblem(item).isEmpty();
    }

    private Optional<Message> auxiliaryProblem(Item item) {
        return problem(item).or(() -> refusal(item, LayerKind.OTHER_AUXILIARY));
    }

    private Optional<Message> refusal(Item item, LayerKind kind) {
        return kind == LayerKind.IMAGE ? budget.refusal(item.id(), pixels(item))
                : budget.refusal(item.id(), pixels(item), pixels(graph.primary()));
    }

    /** The pixels to count; those of more than 8 bits cost twice the memory and time. */
    private long pixels(Item item) {
        return file.pixels().getOrDefault(item.id(), 0L) * (metadata.bitDepth(item) > 8 ? 2 : 1);
    }

    private LayerPixels pixels(LayerInfo info) {
        return new LayerPixels(() -> decoder.layer(info));
    }

    /** Empty, with a warning, if the item has no size. */
    private Optional<LayerInfo> info(Item item, String layer, Message title, String type, int channels) {
        Optional<LayerInfo> info = item.uprightSize().map(size -> new LayerInfo(layer, title, item.id(), type,
                size.width(), size.height(), channels, metadata.bitDepth(item), metadata.codedBytes(item)));
        if (info.isEmpty()) {
            warnings.accept(Message.of("photo.item-left-out-no-size", title, item.id()));
        } else if (channels > 1) {
            metadata.matrixProblem(item).ifPresent(problem -> warnings.accept(Message.of("photo.layer-has-flaw", title, problem)));
        }
        return info;
    }

    private Layer.GainMap turned(LayerInfo stored, int degrees, GainMapFinder.Found found) {
        warnings.accept(Message.of("photo.gain-map-carries-no-orientation", degrees));
        return new Layer.GainMap(stored.turned(), new LayerPixels(() -> {
            try (Raster raster = decoder.layer(stored)) {
                return ExifOrientation.counterClockwise(raster, degrees);
            }
        }), found.description().apple(), found.description().iso());
    }

    private static String type(Item item) {
        return item.property(Property.AuxC.class).map(Property.AuxC::type).orElse(item.type());
    }
}
