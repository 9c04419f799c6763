package lightwell.rows;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A group of channels of an EXR that is shown as one picture: red, green and blue of one prefix, or one channel.
 *
 * @param part     name of its part; empty if the file has only one
 * @param prefix   of its channels, without the dot; may be empty
 * @param channel  the end of its name, if it is a single channel; empty for colours
 * @param type     "half", "float" or "uint"
 * @param channels where its samples are
 */
public record ExrLayer(String part, String prefix, String channel, String type, int width, int height, RgbChannels channels) {

    public boolean colours() {
        return channel.isEmpty();
    }

    /** As in the file: "sdr", "depth.Z", "R, G, B"; the name of the part stands for a missing prefix. */
    public String title() {
        String group = prefix.isEmpty() ? part : prefix;
        if (colours()) {
            return group.isEmpty() ? "R, G, B" : group;
        }
        return group.isEmpty() ? channel : group + "." + channel;
    }

    /** Its rows; of a single channel, the same value three times. The caller owns them. */
    public RgbRows open(Path path) throws IOException {
        return NativeRows.open(path, SourceKind.EXR, StoredFacts.NONE, channels);
    }
}
