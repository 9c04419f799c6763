package lightwell.codec;

import lightwell.image.Raster;

/** Decodes the items of one open file as libheif gives them, here or behind a fence. Not thread-safe. */
interface ItemDecoder extends AutoCloseable {

    /**
     * The item as interleaved RGB, or RGBA if it has an alpha plane.
     *
     * @param upright with the item's transformations
     */
    Raster color(int itemId, boolean upright) throws CodecException;

    /** The item's first plane: grey, luma or red. */
    Raster first(int itemId, boolean upright) throws CodecException;

    /** Frees the file; rasters stay. */
    @Override
    void close();
}
