package lightwell.export;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lightwell.presets.OpenImageIO;

/**
 * One part of an EXR.
 *
 * @param name  empty for the writer's own ("subimage00"); a file with one part has no names
 * @param color whether its channels are light of the file's colour space rather than data
 */
record ExrPart(Optional<String> name, boolean color, List<ExrLayer> layers, Compression compression) {

    List<ExrChannel> channels() {
        return layers.stream().flatMap(layer -> layer.channels().stream()).toList();
    }

    /** The description of the part for the writer. */
    Consumer<OpenImageIO.Spec> spec(ExrAttributes attributes) {
        return spec -> {
            channels().forEach(channel -> {
                if (channel.type() == ExrChannel.Type.HALF) {
                    spec.addHalf(channel.name());
                } else {
                    spec.addFloat(channel.name());
                }
            });
            attributes.applyTo(spec);
        };
    }

    int pixelBytes() {
        return channels().stream().mapToInt(ExrChannel::bytes).sum();
    }
}
