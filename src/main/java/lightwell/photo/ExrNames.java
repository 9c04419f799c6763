package lightwell.photo;

import java.util.List;

/**
 * The names of a layer's channels in an EXR: "depth.Z", "matte.skin.A".
 *
 * @param layer    the first part of its channels' names
 * @param channels the last part of each name, one for each value of a pixel, in the order of the values: "Z"
 * @param full     whether a channel is a 32-bit float rather than a half
 */
public record ExrNames(String layer, List<String> channels, boolean full) {

    public ExrNames {
        channels = List.copyOf(channels);
    }

    /** For a kind of which a photo has one layer. */
    public List<String> names() {
        return channels.stream().map(channel -> layer + "." + channel).toList();
    }

    /** For a kind of which a photo may have several layers. @param one the name of this one */
    public List<String> names(String one) {
        return channels.stream().map(channel -> layer + "." + one + "." + channel).toList();
    }
}
