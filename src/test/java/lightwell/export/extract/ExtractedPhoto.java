package lightwell.export.extract;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import lightwell.image.Raster;
import lightwell.message.Message;
import lightwell.metadata.CameraInfo;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.DepthAccuracy;
import lightwell.metadata.DepthDescription;
import lightwell.metadata.Primaries;
import lightwell.metadata.Transfer;
import lightwell.photo.Layer;
import lightwell.photo.LayerInfo;
import lightwell.photo.LayerPixels;
import lightwell.photo.Photo;
import lightwell.photo.PhotoContent;
import lightwell.photo.PhotoException;
import org.junit.jupiter.api.io.TempDir;

/** Tests that extract a photo made here into a folder. */
abstract class ExtractedPhoto {

    static final ColorEncoding P3 = ColorEncoding.of("Display P3", Primaries.DISPLAY_P3, new Transfer.Srgb(), "test");
    static final DepthDescription DISPARITY = new DepthDescription(DepthDescription.Kind.DISPARITY, 0, 4, DepthAccuracy.RELATIVE,
            "high", true,
            Optional.empty(), "test");

    @TempDir
    Path folder;

    static Photo photo(Raster base, Optional<DepthDescription> depth, List<Layer> more) {
        Raster codes = Raster.allocate(16, 16, 1, 8);
        for (int i = 0; i < 256; i++) {
            codes.set(i % 16, i / 16, 0, i);
        }
        CameraInfo camera = new CameraInfo(Optional.of("Maker"), Optional.of("Model\n\u0007X"), Optional.empty(), Optional.empty(),
                OptionalDouble.of(0.01), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.of(5.7),
                OptionalDouble.empty(), Optional.of("2023:02:21 14:33:08.123"), Optional.empty(), Optional.empty(), Map.of());
        return new Photo(Path.of("x.heic"),
                PhotoContent.builder().add(new Layer.Base(info("base", base), new LayerPixels(() -> base), P3))
                        .addAll(depth.map(d -> new Layer.Depth(info("depth", codes), new LayerPixels(() -> codes), Optional.of(d), 1))
                                .stream().toList())
                        .addAll(more).camera(camera).build(),
                () -> {});
    }

    static LayerInfo info(String name, Raster raster) {
        return new LayerInfo(name, Message.verbatim(name), 1, "hvc1", raster.width(), raster.height(), raster.channels(), raster.bitDepth(),
                1);
    }

    /** Holds every code, the largest too. */
    static Raster ramp(int width, int height, int channels, int bits) {
        Raster raster = Raster.allocate(width, height, channels, bits);
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int c = 0; c < channels; c++) {
                    raster.set(x, y, c, i++ & raster.maxCode());
                }
            }
        }
        return raster;
    }

    static int[] codes(Raster raster) {
        int[] all = new int[raster.width() * raster.height() * raster.channels()];
        for (int y = 0, i = 0; y < raster.height(); y++) {
            for (int x = 0; x < raster.width(); x++) {
                for (int c = 0; c < raster.channels(); c++) {
                    all[i++] = raster.get(x, y, c);
                }
            }
        }
        return all;
    }

    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    static final class Lines implements Extract.Report {

        final List<String> written = new ArrayList<>();
        final List<String> said = new ArrayList<>();

        @Override
        public void written(Path file) {
            assertFalse(written.contains(file.getFileName().toString()));
            written.add(file.getFileName().toString());
        }

        @Override
        public void skipped(Path file) {
            said.add("skipped: " + file.getFileName());
        }

        @Override
        public void leftOut(Message sentence) {
            said.add("left out: " + sentence);
        }

        @Override
        public void failed(PhotoException sentence) {
            said.add("failed: " + sentence.getMessage());
        }
    }
}
