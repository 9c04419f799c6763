package lightwell.photo;

import java.util.List;

/**
 * The EXR names of a data layer: "depth.Z", "matte.skin.A".
 *
 * @param layer    first part of its channels' names
 * @param channels last part of each, one for each value of a pixel, in this order: "Z"
 * @param full     whether its values need 32 bits instead of a half
 */
public record ExrNames(String layer, List<String> channels, boolean full) {

    public ExrNames {
        channels = List.copyOf(channels);
    }

    /** Channel names of the only layer of its kind. */
    public List<String> names() {
        return channels.stream().map(channel -> layer + "." + channel).toList();
    }

    /** For a kind of which a photo may have several layers. @param one the name of this one */
    public List<String> names(String one) {
        return channels.stream().map(channel -> layer + "." + one + "." + channel).toList();
    }
}
