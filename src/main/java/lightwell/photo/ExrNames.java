package lightwell.photo;

import java.util.List;

/**
 * What a layer of data is called in an EXR: "depth.Z", "matte.skin.A".
 *
 * @param layer    the first part of its channels' names
 * @param channels the last part of each, one for each value of a pixel: "Z"; the layer's values are read in this order
 * @param full     whether its values need 32 bits rather than a half
 */
public record ExrNames(String layer, List<String> channels, boolean full) {

    public ExrNames {
        channels = List.copyOf(channels);
    }

    /** Channel names of the one layer of its kind. */
    public List<String> names() {
        return channels.stream().map(channel -> layer + "." + channel).toList();
    }

    /** Channel names of one of several layers of its kind. */
    public List<String> names(String one) {
        return channels.stream().map(channel -> layer + "." + one + "." + channel).toList();
    }
}
