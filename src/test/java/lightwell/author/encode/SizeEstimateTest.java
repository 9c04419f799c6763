package lightwell.author.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lightwell.author.Chroma;
import lightwell.author.PatchSource;
import lightwell.author.Quality;
import lightwell.author.preview.KeptRenditions;
import lightwell.author.preview.PreviewSource;
import lightwell.color.ColorEngine;
import lightwell.export.Existing;
import lightwell.export.OutputTarget;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.metadata.Primaries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Estimates against the files that are written then. */
class SizeEstimateTest {

    @TempDir
    private Path folder;

    private void assertEstimated(int width, int height, double tolerance, OutputFormat format) throws IOException {
        PatchSource source = new PatchSource(width, height, Primaries.DISPLAY_P3, (x, y) -> {
            double light = 1.1 + Math.sin(x * 0.11) * Math.cos(y * 0.07) + 0.05 * Math.sin(x * 1.9 + y * 2.3) + x / 4000.0;
            return new double[] {light, light * 0.8, light * 0.6};
        });
        EncodeOptions options = new EncodeOptions(List.of(format), AuthorOptions.DEFAULT, Quality.GOOD, Optional.of(Chroma.FULL), false);
        ColorEngine color = ColorEngine.load(Optional.empty());
        PreviewSource read = PreviewSource.of(source, 400, ParallelFor.NONE, Progress.NONE);
        long estimate;
        try (KeptRenditions renditions = read.renditions((file, engine) -> source, ParallelFor.NONE)) {
            estimate = SizeEstimate.bytes(format, read.tiles(), read.light(), options, renditions.tiles(options.author(), color),
                    (long) width * height, ParallelFor.NONE, Progress.NONE);
        }
        Path file = folder.resolve("file" + format.suffix());
        new Encoder(options, color, ParallelFor.NONE).encode(source, any -> OutputTarget.of(file, Existing.OVERWRITE), Progress.NONE,
                new Encoder.Watcher() {
                    @Override
                    public void file(EncodedFile written) {}

                    @Override
                    public void warning(Message sentence) {}
                });
        assertEquals(1, (double) estimate / Files.size(file), tolerance, format + ": " + estimate + " of " + Files.size(file));
    }

    @Test
    void aSmallPictureIsEncodedWhole() throws IOException {
        assertEstimated(320, 240, 0, OutputFormat.JPEG);
        assertEstimated(320, 240, 0, OutputFormat.PQ_PNG);
    }

    @Test
    void partsTellTheSizeOfTheWhole() throws IOException {
        assertEstimated(1900, 1300, 0.15, OutputFormat.JPEG);
        assertEstimated(1900, 1300, 0.15, OutputFormat.HEIC);
    }
}
