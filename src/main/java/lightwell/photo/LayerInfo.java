package lightwell.photo;

/**
 * What is known of a layer before it is decoded.
 *
 * @param name     short and stable, lower case, for channel and file names: "base", "gainmap", "depth", "skin"
 * @param title    in plain words: "Skin matte"
 * @param itemId   the HEIF item; in a JPEG, which of its pictures, from 0
 * @param type     the auxiliary type as the file says it, or the item type ("jpeg" in a JPEG)
 * @param width    upright
 * @param bytes    size of the coded data
 */
public record LayerInfo(String name, String title, int itemId, String type, int width, int height, int channels, int bitDepth,
        long bytes) {}
