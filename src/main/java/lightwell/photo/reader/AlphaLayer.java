package lightwell.photo.reader;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import lightwell.heif.HeifException;
import lightwell.heif.HeifFile;
import lightwell.heif.Item;
import lightwell.heif.Property;
import lightwell.image.ExifOrientation;
import lightwell.image.Raster;
import lightwell.message.Message;
import lightwell.photo.AuxiliaryType;
import lightwell.photo.Layer;
import lightwell.photo.LayerInfo;
import lightwell.photo.LayerPixels;

/**
 * Finds the alpha of the base: its auxiliary image, the joined alphas of its tiles, or the uncovered canvas of a composed image. An alpha
 * without its own transformations is rotated and cropped with the base, as libavif does.
 */
final class AlphaLayer {

    private final HeifFile graph;
    private final LazyDecoder decoder;
    private final Consumer<Message> warnings;
    private final ItemMetadata metadata;
    private final Set<Integer> covered = new HashSet<>();

    AlphaLayer(HeifFile graph, ItemMetadata metadata, LazyDecoder decoder, Consumer<Message> warnings) {
        this.graph = graph;
        this.decoder = decoder;
        this.warnings = warnings;
        this.metadata = metadata;
    }

    /**
     * @param auxiliary images of the base that can be decoded
     * @param problem   why an image cannot be decoded, if so
     */
    Optional<Layer.Alpha> find(List<Item> auxiliary, Function<Item, Optional<Message>> problem) {
        Item base = graph.primary();
        Optional<Item> own = auxiliary.stream().filter(AlphaItems::is).filter(item -> item.uprightSize().isPresent())
                .filter(item -> problem.apply(item).isEmpty()).findFirst();
        if (own.isPresent()) {
            return Optional.of(own(own.get(), base));
        }
        try {
            Optional<TileAlpha> tiles = TileAlpha.of(graph, base, problem);
            if (tiles.isPresent()) {
                return Optional.of(joined(tiles.get(), base));
            }
        } catch (HeifException e) {
            warnings.accept(Message.of("photo.alpha-picture-tiles-not-applied", e.told()));
        }
        return graph.isComposed(base) && Composition.isTransparent(graph, base) ? Optional.of(canvas(base)) : Optional.empty();
    }

    /** Items that are parts of the layer, in addition to the one that it names. */
    Set<Integer> covered() {
        return covered;
    }

    private Layer.Alpha own(Item item, Item base) {
        LayerInfo stored = info(item, item.uprightSize().orElseThrow(), item.bytes());
        boolean premultiplied = AlphaItems.premultiplies(graph, base, item);
        if (isTransformed(item) || !isTransformed(base)) {
            return new Layer.Alpha(stored, new LayerPixels(() -> decoder.layer(stored)), premultiplied);
        }
        Property.Ispe size = item.property(Property.Ispe.class).orElseThrow();
        if (size.equals(base.property(Property.Ispe.class).orElseThrow())) {
            warnings.accept(Message.of("photo.alpha-carries-no-orientation-turned"));
            LayerInfo info = info(item, base.uprightSize().orElseThrow(), item.bytes());
            return new Layer.Alpha(info, new LayerPixels(() -> ItemTransforms.apply(decoder.layer(stored), base)), premultiplied);
        }
        int orientation = ItemTransforms.orientation(base);
        Property.Ispe upright = ExifOrientation.exchangesSides(orientation) ? size.turned() : size;
        LayerInfo info = info(item, upright, item.bytes());
        if (orientation == 1 || !GainMapOrientation.sameShape(info, info(base, base.uprightSize().orElseThrow(), 0))) {
            return new Layer.Alpha(stored, new LayerPixels(() -> decoder.layer(stored)), premultiplied);
        }
        warnings.accept(Message.of("photo.alpha-carries-no-orientation-turned-picture"));
        return new Layer.Alpha(info, new LayerPixels(() -> ExifOrientation.upright(decoder.layer(stored), orientation)), premultiplied);
    }

    private Layer.Alpha joined(TileAlpha tiles, Item base) {
        tiles.tiles().keySet().forEach(item -> covered.add(item.id()));
        LayerInfo info = info(tiles.first(), base.uprightSize().orElseThrow(), tiles.bytes());
        return new Layer.Alpha(info, new LayerPixels(() -> {
            Raster whole = tiles.decode(info.bitDepth(), tile -> decoder.layer(info(tile, tile.uprightSize().orElseThrow(), tile.bytes())));
            return ItemTransforms.apply(whole, base);
        }), tiles.premultiplied());
    }

    private Layer.Alpha canvas(Item base) {
        LayerInfo info = info(base, base.uprightSize().orElseThrow(), base.bytes());
        return new Layer.Alpha(info, new LayerPixels(() -> decoder.opacity(info)), false);
    }

    private LayerInfo info(Item item, Property.Ispe size, long bytes) {
        return new LayerInfo(AuxiliaryType.ALPHA.name(), AuxiliaryType.ALPHA.title(), item.id(),
                item.property(Property.AuxC.class).map(Property.AuxC::type).orElse(item.type()), size.width(), size.height(), 1,
                metadata.bitDepth(item), bytes);
    }

    private static boolean isTransformed(Item item) {
        return item.properties().stream().anyMatch(
                property -> property instanceof Property.Irot || property instanceof Property.Imir || property instanceof Property.Clap);
    }
}
