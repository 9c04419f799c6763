package lightwell.photo;

import lightwell.message.Message;

/**
 * The properties of a layer that are known before decoding.
 *
 * @param name     short and stable, lower case, for channel and file names: "base", "gainmap", "depth", "skin"
 * @param title    in plain words: "Skin matte"
 * @param itemId   the HEIF item; in a JPEG, the index of the picture, from 0
 * @param type     the auxiliary type in the file, or the item type ("jpeg" in a JPEG)
 * @param width    upright
 * @param bytes    size of the coded data
 */
public record LayerInfo(String name, Message title, int itemId, String type, int width, int height, int channels, int bitDepth,
        long bytes) {

    /** The layer after a quarter turn. */
    public LayerInfo turned() {
        return new LayerInfo(name, title, itemId, type, /* width= */ height, /* height= */ width, channels, bitDepth, bytes);
    }
}
