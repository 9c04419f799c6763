package lightwell.photo.reader;

import java.util.Locale;
import java.util.Set;
import lightwell.codec.CodecException;
import lightwell.codec.HeifDecoder;
import lightwell.heif.HeifFile;
import lightwell.heif.Item;
import lightwell.heif.Property;
import lightwell.heif.check.NormalisedHeif;
import lightwell.image.Raster;
import lightwell.message.Message;
import lightwell.photo.LayerInfo;
import lightwell.photo.PhotoException;

/** The decoder of one file, opened when the first pixels are requested: reading metadata needs no native library. Thread-safe. */
final class LazyDecoder {

    private final String name;
    private final HeifFile graph;
    private final Set<Integer> decodable;
    private final Set<Integer> copied;
    private NormalisedHeif file;
    private HeifDecoder decoder;

    LazyDecoder(String name, NormalisedHeif file) {
        this.name = name;
        this.graph = file.graph();
        this.decodable = file.decodable();
        this.copied = file.copied().keySet();
        this.file = file;
    }

    /** All channels of a layer, or the first plane. */
    Raster layer(LayerInfo info) throws PhotoException {
        return decode(info, info.channels() > 1);
    }

    /** The opacity of a composed image. */
    Raster opacity(LayerInfo info) throws PhotoException {
        return sized(composition().opacity(graph.items().get(info.itemId()), info.bitDepth()), info);
    }

    private Composition composition() {
        return new Composition(graph, decodable, this::decode);
    }

    private Raster decode(LayerInfo info, boolean colour) throws PhotoException {
        try {
            Item item = graph.items().get(info.itemId());
            if (graph.isComposed(item)) {
                return sized(composition().picture(item, colour, info.bitDepth()), info);
            }
            if (JpegItem.is(item)) {
                return sized(JpegItem.decode(graph, item, colour), info);
            }
            HeifDecoder open = open();
            // libheif 1.15 mirrors only 8 bits, and copied samples may have more bits than the result
            boolean ours = item.property(Property.Imir.class).isPresent() && (info.bitDepth() > 8 || copied.contains(info.itemId()));
            Raster raster = colour ? open.decodeColor(info.itemId(), !ours) : open.decodeMono(info.itemId(), !ours);
            return sized(ours ? ItemTransforms.apply(raster, item) : raster, info);
        } catch (CodecException e) {
            throw new PhotoException(Message.of("photo.layer-failed", name, info.title(), e.told()), e);
        }
    }

    /** Converts the raster to the declared size, on which all other code relies. */
    private Raster sized(Raster raster, LayerInfo info) throws PhotoException {
        if (raster.width() == info.width() && raster.height() == info.height()) {
            return raster;
        }
        Item item = graph.items().get(info.itemId());
        if (CodedMargin.has(raster, item, info.width(), info.height())) {
            return CodedMargin.cut(raster, item, info.width(), info.height());
        }
        raster.close();
        throw new PhotoException(Message.of("photo.decodes-to-other-size", name, info.title(), raster.width(), raster.height(),
                info.width(), info.height()));
    }

    private synchronized HeifDecoder open() throws CodecException, PhotoException {
        if (file == null) {
            throw new PhotoException(Message.of("photo.closed-2", name));
        }
        if (decoder == null) {
            decoder = HeifDecoder.open(file);
        }
        return decoder;
    }

    synchronized void close() {
        file = null;
        if (decoder != null) {
            decoder.close();
            decoder = null;
        }
    }
}
