package lightwell.photo;

import java.util.Locale;
import lightwell.codec.CodecException;
import lightwell.codec.HeifDecoder;
import lightwell.heif.NormalisedHeif;
import lightwell.image.Raster;

/** The decoder of one file, opened when the first pixels are wanted: reading metadata needs no native library. Safe from several threads. */
final class LazyDecoder {

    private final String name;
    private NormalisedHeif file;
    private HeifDecoder decoder;

    LazyDecoder(String name, NormalisedHeif file) {
        this.name = name;
        this.file = file;
    }

    /** The base, in colour; its size must be the one that all other layers count on. */
    Raster base(LayerInfo info) throws PhotoException {
        Raster raster = decode(info, true);
        if (raster.width() != info.width() || raster.height() != info.height()) {
            String sizes = raster.width() + "x" + raster.height() + ", not the " + info.width() + "x" + info.height();
            raster.close();
            throw new PhotoException(name + ": the picture decodes to " + sizes + " that the file says; the file is damaged.");
        }
        return raster;
    }

    /** Another layer; all channels of it, or the first plane. */
    Raster layer(LayerInfo info) throws PhotoException {
        return decode(info, info.channels() > 1);
    }

    private Raster decode(LayerInfo info, boolean colour) throws PhotoException {
        try {
            HeifDecoder open = open();
            return colour ? open.decodeColor(info.itemId()) : open.decodeMono(info.itemId());
        } catch (CodecException e) {
            throw new PhotoException(name + ", " + info.title().toLowerCase(Locale.ROOT) + ": " + e.getMessage(), e);
        }
    }

    private synchronized HeifDecoder open() throws CodecException, PhotoException {
        if (file == null) {
            throw new PhotoException(name + " is closed.");
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
