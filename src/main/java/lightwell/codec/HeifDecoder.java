package lightwell.codec;

import lightwell.heif.NormalisedHeif;
import lightwell.image.Raster;

/** Decodes items of one file by libheif. Safe from several threads; close it after the last decode (rasters live on by themselves). */
public final class HeifDecoder implements AutoCloseable {

    public static HeifDecoder open(NormalisedHeif file) throws CodecException {
        throw new UnsupportedOperationException("see room codec");
    }

    /** The item as RGB (or RGBA when it has alpha and {@code bitDepth} allows), upright; 8 bits stay 8, more become 16-bit little-endian codes of the file's depth. */
    public Raster decodeColor(int itemId) throws CodecException {
        throw new UnsupportedOperationException("see room codec");
    }

    /** The item's first plane (luma), upright; one channel. Colour items give their luma. */
    public Raster decodeMono(int itemId) throws CodecException {
        throw new UnsupportedOperationException("see room codec");
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException("see room codec");
    }
}
