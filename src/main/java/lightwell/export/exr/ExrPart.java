package lightwell.export.exr;

import java.util.List;
import java.util.Optional;
import lightwell.presets.OpenImageIO;

/**
 * One part of an EXR.
 *
 * @param name   empty for the writer's own ("subimage00"); a file with one part has no names
 * @param color  whether its channels are light of the file's colour space rather than data
 * @param width  of its data window
 * @param height of its data window
 */
record ExrPart(Optional<String> name, boolean color, List<ExrLayer> layers, Compression compression, int width, int height) {

    List<ExrChannel> channels() {
        return layers.stream().flatMap(layer -> layer.channels().stream()).toList();
    }

    /** Adds its channels to the description for the writer. */
    void describe(OpenImageIO.Spec spec) {
        channels().forEach(channel -> {
            if (channel.type() == ExrChannel.Type.HALF) {
                spec.addHalf(channel.name());
            } else {
                spec.addFloat(channel.name());
            }
        });
    }

    int pixelBytes() {
        return channels().stream().mapToInt(ExrChannel::bytes).sum();
    }
}
