package lightwell.author;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lightwell.message.Message;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.Primaries;
import lightwell.metadata.Transfer;

/** Light in memory. */
public record MadeSource(int width, int height, Primaries primaries, float[] light) implements HdrSource {

    @Override
    public Path path() {
        return Path.of("made.exr");
    }

    @Override
    public ColorEncoding encoding() {
        return ColorEncoding.of("linear", primaries, new Transfer.Gamma(1), "made");
    }

    @Override
    public void read(int y, int rows, float[] rgb) {
        System.arraycopy(light, 3 * width * y, rgb, 0, 3 * width * rows);
    }

    @Override
    public List<Message> warnings() {
        return List.of();
    }

    @Override
    public Optional<byte[]> exif() {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
