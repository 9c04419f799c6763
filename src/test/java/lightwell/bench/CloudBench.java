package lightwell.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import lightwell.export.OutputTarget;
import lightwell.export.Existing;
import lightwell.color.ColorEngine;
import lightwell.depth.CloudOptions;
import lightwell.depth.DepthCamera;
import lightwell.depth.DepthScale;
import lightwell.depth.PointCloud;
import lightwell.depth.SurfaceMesh;
import lightwell.export.cloud.CloudExport;
import lightwell.export.cloud.CloudFormat;
import lightwell.export.cloud.CloudPart;
import lightwell.export.cloud.CloudSettings;
import lightwell.export.cloud.LengthUnit;
import lightwell.image.Raster;
import lightwell.jobs.Progress;
import lightwell.metadata.CameraCalibration;
import lightwell.metadata.DepthAccuracy;
import lightwell.metadata.DepthDescription;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;

/**
 * Times of geometry, printed: a depth map as a phone's with its lens, 768x576, and the same four times as large, to see that time is linear
 * in the points; then files of a photo, by default the shared pug.heic, beside a plain copy of as many bytes.
 */
public final class CloudBench {

    private static final double[] LENS = {0, -0.94312471151351929, 0.20781543850898743, -0.021483847871422768, 0.00097162544261664152,
        -7.9003630162333138e-06, -6.6110112584283343e-07, 1.4275520321405111e-08};

    private CloudBench() {}

    public static void main(String[] args) throws Exception {
        for (int size = 1; size <= 2; size++) {
            geometry(768 * size, 576 * size);
        }
        files(args.length > 0 ? Path.of(args[0]) : Path.of("..", "shared", "photos", "pug.heic"));
    }

    private static void geometry(int width, int height) {
        Raster map = Raster.allocate(width, height, 1, 8);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                map.set(x, y, 0, 40 + (x * 7 / width) * 20 + y * 60 / height);
            }
        }
        CameraCalibration calibration = new CameraCalibration(3032.59, 3032.59, 1988.45, 1512.307, 4032, 3024, 0.0019, LENS, new double[8],
                1990.33, 1515.2);
        DepthCamera camera = DepthCamera.of(width, height, 1, Optional.of(calibration), OptionalDouble.empty(), warning -> {});
        DepthScale scale = DepthScale
                .of(new DepthDescription(DepthDescription.Kind.DISPARITY, 1.5, 4.4, DepthAccuracy.RELATIVE, "high", true,
                        Optional.of(calibration), "bench"), 8);
        PointCloud[] cloud = new PointCloud[1];
        System.out.printf("%d points: unproject %s%n", width * height,
                Measured.of(() -> cloud[0] = PointCloud.of(map, scale, camera, CloudOptions.ALL, Optional.empty())));
        System.out.printf("%d points: mesh      %s%n", width * height, Measured.of(() -> SurfaceMesh.of(cloud[0], SurfaceMesh.USUAL_JUMP)));
    }

    private static void files(Path source) throws IOException {
        Path folder = Files.createTempDirectory("lightwell-bench");
        ColorEngine color = ColorEngine.load(Optional.empty());
        try (Photo photo = PhotoReader.open(source)) {
            photo.base().raster();
            for (CloudFormat format : CloudFormat.values()) {
                Path file = folder.resolve("out." + format.name().toLowerCase(Locale.ROOT));
                CloudSettings settings = new CloudSettings(CloudPart.ALL, format != CloudFormat.PCD, false, LengthUnit.M);
                WritingTime time = new WritingTime();
                for (int run = 0; run < 7; run++) {
                    new CloudExport().write(photo, OutputTarget.of(file, Existing.OVERWRITE), settings, () -> color, time);
                    time.end();
                }
                byte[] bytes = Files.readAllBytes(file);
                long start = System.nanoTime();
                Files.write(folder.resolve("copy"), bytes);
                double copy = (System.nanoTime() - start) / 1e6;
                System.out.printf(
                        "%-4s %5.1f MB: written in %6.1f ms (%.0f MB/s) with everything before it %6.1f ms; a plain copy %.1f ms%n", format,
                        bytes.length / 1e6,
                        time.writing, bytes.length / 1e3 / time.writing, time.whole, copy);
            }
        } finally {
            try (var files = Files.list(folder)) {
                files.forEach(CloudBench::delete);
            }
            delete(folder);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shortest time of several, of the last step and of all. */
    private static final class WritingTime implements Progress {

        private double writing = Double.POSITIVE_INFINITY;
        private double whole = Double.POSITIVE_INFINITY;
        private long begun;
        private long step;

        @Override
        public void report(long done, long total) {}

        @Override
        public void step(String title) {
            step = System.nanoTime();
            begun = begun == 0 ? step : begun;
        }

        void end() {
            long now = System.nanoTime();
            writing = Math.min(writing, (now - step) / 1e6);
            whole = Math.min(whole, (now - begun) / 1e6);
            begun = 0;
        }
    }
}
