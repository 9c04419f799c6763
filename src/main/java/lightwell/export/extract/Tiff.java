package lightwell.export.extract;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import lightwell.export.AtomicFile;
import lightwell.export.ImageFile;
import lightwell.image.Raster;
import lightwell.jobs.Progress;

/** Writes a raster as a TIFF in strips, with lossless compression (zip with a predictor), band by band. */
final class Tiff {

    private static final int STRIP_ROWS = 32;
    private static final int MOST_BAND_BYTES = 8 << 20;

    private Tiff() {}

    /**
     * @param file not committed
     * @throws lightwell.export.ExportException one sentence
     * @throws java.util.concurrent.CancellationException if the progress was cancelled
     */
    static void write(Raster raster, TiffSamples samples, TiffAttributes attributes, AtomicFile file, Progress progress)
            throws IOException {
        long rowBytes = (long) raster.width() * raster.channels() * samples.bytes();
        int bandRows = STRIP_ROWS * (int) Math.max(1, MOST_BAND_BYTES / (STRIP_ROWS * rowBytes));
        int height = raster.height();
        ByteBuffer band = ByteBuffer.allocateDirect(Math.toIntExact(rowBytes * Math.min(bandRows, height))).order(ByteOrder.nativeOrder());
        try (ImageFile tiff = new ImageFile("tiff", file.temporary(), file.target())) {
            tiff.open(List.of(new ImageFile.Part(raster.width(), height, spec -> {
                channels(raster.channels()).forEach(name -> samples.addChannel(name, spec));
                spec.setInt("tiff:RowsPerStrip", STRIP_ROWS);
                attributes.applyTo(spec);
            })));
            for (int y = 0; y < height; y += bandRows) {
                progress.checkCancelled();
                int rows = Math.min(bandRows, height - y);
                samples.pack(raster, y, rows, band);
                tiff.write(y, rows, band);
                progress.report(y + rows, height);
            }
            tiff.finish(TiffCheck::check);
        }
        progress.checkCancelled();
    }

    private static List<String> channels(int count) {
        return switch (count) {
            case 1 -> List.of("Y");
            case 3 -> List.of("R", "G", "B");
            default -> List.of("R", "G", "B", "A").subList(0, count);
        };
    }
}
