package lightwell.codec;

/**
 * One encoded picture, ready to become a HEIF item.
 *
 * @param itemType "hvc1" or "av01"
 * @param configType "hvcC" or "av1C"
 * @param config   content of the decoder configuration box
 * @param data     payload of the item (length-prefixed NAL units, or open bitstream units)
 * @param channels 1 or 3
 */
public record CodedImage(String itemType, String configType, byte[] config, byte[] data, int width, int height, int channels,
        int bitDepth) {}
