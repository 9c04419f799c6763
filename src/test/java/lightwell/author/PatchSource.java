package lightwell.author;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lightwell.message.Message;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.Primaries;
import lightwell.metadata.Transfer;

/** Light by a formula of the position. */
public record PatchSource(int width, int height, Primaries primaries, Light light) implements HdrSource {

    /** RGB of a pixel, SDR white at 1. */
    @FunctionalInterface
    public interface Light {
        double[] at(int x, int y);
    }

    /** Squares of these colours, side by side, with a size that is no multiple of anything. */
    public static PatchSource of(Primaries primaries, int side, double[]... patches) {
        return new PatchSource(side * patches.length + 1, side + 1, primaries, (x, y) -> patches[Math.min(x / side, patches.length - 1)]);
    }

    @Override
    public Path path() {
        return Path.of("patches.exr");
    }

    @Override
    public ColorEncoding encoding() {
        return ColorEncoding.of("linear", primaries, new Transfer.Gamma(1), "made");
    }

    @Override
    public void read(int y, int rows, float[] rgb) {
        for (int row = 0, i = 0; row < rows; row++) {
            for (int x = 0; x < width; x++) {
                for (double value : light.at(x, y + row)) {
                    rgb[i++] = (float) value;
                }
            }
        }
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
