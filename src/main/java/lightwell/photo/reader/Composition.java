package lightwell.photo.reader;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lightwell.heif.HeifException;
import lightwell.heif.HeifFile;
import lightwell.heif.Item;
import lightwell.heif.OverlayPayload;
import lightwell.image.Canvas;
import lightwell.image.Raster;
import lightwell.message.Message;
import lightwell.metadata.MetadataBudget;
import lightwell.photo.LayerInfo;
import lightwell.photo.PhotoException;

/**
 * Composes images: {@code iovl} (ISO/IEC 23008-12, 6.6.2.2), and identities of one. Code values are blended, each input upright and with
 * its own alpha. The cost of the inputs was checked with the file.
 */
final class Composition {

    private static final int OPAQUE = 0xFFFF;

    private final HeifFile graph;
    private final Set<Integer> decodable;
    private final Decoder decoder;

    /** Decodes an image, upright. */
    @FunctionalInterface
    interface Decoder {
        Raster decode(LayerInfo info, boolean colour) throws PhotoException;
    }

    Composition(HeifFile graph, Set<Integer> decodable, Decoder decoder) {
        this.graph = graph;
        this.decodable = decodable;
        this.decoder = decoder;
    }

    /** Whether the canvas of that overlay is visible and transparent. */
    static boolean isTransparent(HeifFile graph, Item composed) {
        try {
            return payload(graph, overlay(graph, composed)).fill().get(3) < OPAQUE;
        } catch (HeifException unreadable) {
            return false; // decoding reports the reason
        }
    }

    /** The picture, upright, with three channels or one; the caller owns it. */
    Raster picture(Item item, boolean colour, int bitDepth) throws PhotoException {
        Canvas canvas = draw(overlay(graph, item), colour, bitDepth);
        canvas.opacity().ifPresent(Raster::close);
        return upright(canvas.colour(), item);
    }

    /** The opacity: one channel, upright; the caller owns it. */
    Raster opacity(Item item, int bitDepth) throws PhotoException {
        Canvas canvas = draw(overlay(graph, item), false, bitDepth);
        canvas.colour().close();
        return upright(canvas.opacity().orElseThrow(), item);
    }

    private Canvas draw(Item overlay, boolean colour, int bitDepth) throws PhotoException {
        OverlayPayload layout;
        try {
            layout = payload(graph, overlay);
        } catch (HeifException e) {
            throw new PhotoException(e.told(), e);
        }
        Canvas canvas = Canvas.filled(layout.width(), layout.height(), colour ? 3 : 1, bitDepth,
                layout.fill().stream().mapToInt(Integer::intValue).toArray());
        List<Item> inputs = graph.targets(overlay, "dimg");
        for (int i = 0; i < inputs.size(); i++) {
            Item input = inputs.get(i);
            OverlayPayload.Place place = layout.places().get(i);
            Optional<Item> alpha = AlphaItems.is(overlay) ? Optional.empty() : alpha(input);
            try (Raster picture = decoder.decode(info(input, colour ? 3 : 1), colour)) {
                if (alpha.isEmpty()) {
                    canvas.draw(picture, place.x(), place.y());
                    continue;
                }
                try (Raster shade = decoder.decode(info(alpha.get(), 1), false)) {
                    canvas.draw(picture, shade, AlphaItems.premultiplies(graph, input, alpha.get()), place.x(), place.y());
                }
            }
        }
        return canvas;
    }

    /** An alpha that is neither an overlay nor a JPEG, nor larger than the image, so that its cost was counted. */
    private Optional<Item> alpha(Item image) {
        return AlphaItems.of(graph, image).filter(alpha -> decodable.contains(alpha.id()) && !graph.isComposed(alpha) && !JpegItem.is(alpha)
                && pixels(alpha) <= pixels(image));
    }

    private static long pixels(Item item) {
        return item.uprightSize().map(size -> (long) size.width() * size.height()).orElse(0L);
    }

    private LayerInfo info(Item item, int channels) {
        var size = item.uprightSize().orElseThrow();
        return new LayerInfo("input", Message.of("layer.image-number", item.id()), item.id(), item.type(), size.width(), size.height(),
                channels,
                new ItemMetadata(graph, MetadataBudget.ofFile(0), odd -> {}).bitDepth(item), item.bytes());
    }

    /** Applies the item's own transformations, and those of the identities around it. */
    private Raster upright(Raster raster, Item item) {
        Raster drawn = item.type().equals("iden") ? upright(raster, graph.targets(item, "dimg").get(0)) : raster;
        return ItemTransforms.apply(drawn, item);
    }

    private static Item overlay(HeifFile graph, Item item) {
        return item.type().equals("iden") ? overlay(graph, graph.targets(item, "dimg").get(0)) : item;
    }

    private static OverlayPayload payload(HeifFile graph, Item overlay) throws HeifException {
        ByteBuffer data = graph.data(overlay);
        return OverlayPayload.parse(overlay.id(), data, graph.targets(overlay, "dimg").size());
    }
}
