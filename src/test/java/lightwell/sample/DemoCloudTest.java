package lightwell.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import lightwell.export.OutputTarget;
import lightwell.export.Existing;
import lightwell.color.ColorEngine;
import lightwell.export.cloud.CloudExport;
import lightwell.export.cloud.CloudSettings;
import lightwell.export.cloud.WrittenPly;
import lightwell.export.cloud.WrittenUsd;
import lightwell.image.Raster;
import lightwell.jobs.Progress;
import lightwell.metadata.Primaries;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo photo's cloud, as a file, against the scene: places, distances, the wall, colours. */
class DemoCloudTest {

    private static final int WIDTH = 512;
    private static final DemoScene SCENE = new DemoScene(WIDTH);

    @TempDir
    Path folder;

    @Test
    void distancesAreTheScenes() throws Exception {
        try (Photo photo = open()) {
            Raster map = photo.depth().orElseThrow().raster();
            WrittenPly ply = write(photo);
            assertEquals(map.width() * map.height(), ply.points());
            int[][] pairs = {{20, 20, 170, 30}, {30, 130, 160, 130}, {96, 10, 96, 140}, {10, 140, 180, 8}};
            for (int[] pair : pairs) {
                double truth = point(pair[0], pair[1], map).minus(point(pair[2], pair[3], map)).length();
                double measured = ply.distance(pair[1] * map.width() + pair[0], pair[3] * map.width() + pair[2]);
                System.out.printf("Distance in the cloud %.4f m, in the scene %.4f m (%+.2f %%)%n", measured, truth,
                        100 * (measured / truth - 1));
                assertEquals(truth, measured, 0.01 * truth);
            }
        }
    }

    @Test
    void theWallIsFlatAndWhereItIs() throws Exception {
        try (Photo photo = open()) {
            Raster map = photo.depth().orElseThrow().raster();
            WrittenPly ply = write(photo);
            double sum = 0;
            double largest = 0;
            int count = 0;
            for (int i = 0; i < ply.points(); i++) {
                Vec truth = point(i % map.width(), i / map.width(), map);
                if (Math.abs(truth.z() - StillLife.WALL) < 1e-9) {
                    double off = world(ply.xyz()[3 * i], ply.xyz()[3 * i + 1], ply.xyz()[3 * i + 2]).z() - StillLife.WALL;
                    sum += off * off;
                    largest = Math.max(largest, Math.abs(off));
                    count++;
                }
            }
            double rms = Math.sqrt(sum / count);
            System.out.printf("The wall: %d points, RMS %.2f mm from the true plane, at most %.2f mm%n", count, 1000 * rms, 1000 * largest);
            assertTrue(count > 5000, "points of the wall: " + count);
            double far = 1.95; // metres to the wall; a step of the map there
            var said = photo.depth().orElseThrow().description().orElseThrow();
            double step = far * far * (said.max() - said.min()) / 255;
            assertTrue(rms < 0.5 * step, "RMS " + rms + " m, a step is " + step + " m");
        }
    }

    /** Where the picture is smooth, a point has the colour of the pixel in the middle of its area, as OCIO's plain view shows it. */
    @Test
    void coloursAreThePicturesInSrgb() throws Exception {
        ColorEngine color = ColorEngine.load(Optional.empty());
        try (Photo photo = open()) {
            Raster map = photo.depth().orElseThrow().raster();
            Raster base = photo.base().raster();
            WrittenPly ply = write(photo);
            float[] light = new float[3 * base.width() * base.height()];
            color.decoder(photo.base().encoding(), 8, Primaries.AP1).apply(base, 0, base.height(), light);
            int[] argb = new int[base.width() * base.height()];
            color.screen("sRGB - Display", "Un-tone-mapped").apply(light, argb.length, 1, argb, 0);
            int compared = 0;
            for (int i = 0; i < ply.points(); i++) {
                int x = (int) ((i % map.width() + 0.5) * base.width() / map.width());
                int y = (int) ((i / map.width() + 0.5) * base.height() / map.height());
                if (smooth(argb, base.width(), base.height(), x, y)) {
                    compared++;
                    for (int c = 0; c < 3; c++) {
                        assertEquals(argb[y * base.width() + x] >> 16 - 8 * c & 0xFF, ply.rgb()[3 * i + c], 2,
                                "channel " + c + " at " + x + ", " + y);
                    }
                }
            }
            assertTrue(compared > 1000, "compared " + compared);
        }
    }

    private static boolean smooth(int[] argb, int width, int height, int x, int y) {
        int middle = argb[y * width + x];
        for (int dy = -3; dy <= 3; dy++) {
            for (int dx = -3; dx <= 3; dx++) {
                int other = argb[Math.min(height - 1, Math.max(0, y + dy)) * width + Math.min(width - 1, Math.max(0, x + dx))];
                for (int shift = 0; shift <= 16; shift += 8) {
                    if (Math.abs((middle >> shift & 0xFF) - (other >> shift & 0xFF)) > 2) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** In the scene, what the sample of the map sees. */
    private static Vec point(int column, int row, Raster map) {
        double x = (column + 0.5) * WIDTH / map.width();
        double y = (row + 0.5) * SCENE.camera().height() / map.height();
        return SCENE.camera().position().plus(SCENE.camera().ray(x, y).times(SCENE.depth(x, y)));
    }

    /** A point of the file in the scene: it is x to the right, y up, z towards the viewer. */
    private static Vec world(double x, double y, double z) {
        Camera camera = SCENE.camera();
        return camera.position().plus(camera.ray(camera.cx() + x / -z * camera.fx(), camera.cy() - y / -z * camera.fx()).times(-z));
    }

    /** The scene's camera: 7 mm in front of 5.12 mm, its axis at 0.5032 of the width and 0.4973 of the height. */
    @Test
    void theCameraOfAStageTookThePhoto() throws Exception {
        Path file = folder.resolve("stage.usda");
        try (Photo photo = open()) {
            new CloudExport().write(photo, OutputTarget.of(file, Existing.REFUSE), CloudSettings.DEFAULT,
                    () -> ColorEngine.load(Optional.empty()), Progress.NONE);
            WrittenUsd usd = WrittenUsd.read(file);
            assertEquals(7.0 / 100, usd.number("float focalLength"), 1e-5); // in tenths of a metre
            assertEquals(5.12 / 100, usd.number("float horizontalAperture"), 1e-5);
            assertEquals(5.12 * (0.5 - 0.5032) / 100, usd.number("float horizontalApertureOffset"), 1e-7);
            assertEquals(3.84 * (0.4973 - 0.5) / 100, usd.number("float verticalApertureOffset"), 1e-7);
            Raster map = photo.depth().orElseThrow().raster();
            WrittenUsd.Film taking = usd.film();
            double[] points = usd.numbers("point3f[] points");
            for (int i = 0; i < points.length / 3; i++) {
                double[] film = taking.place(points[3 * i], points[3 * i + 1], points[3 * i + 2]);
                assertEquals(i % map.width() + 0.5, film[0] * map.width(), 1e-3);
                assertEquals(i / map.width() + 0.5, film[1] * map.height(), 1e-3);
            }
        }
    }

    private WrittenPly write(Photo photo) throws Exception {
        Path file = folder.resolve("demo.ply");
        new CloudExport().write(photo, OutputTarget.of(file, Existing.REFUSE), CloudSettings.DEFAULT,
                () -> ColorEngine.load(Optional.empty()), Progress.NONE);
        return WrittenPly.read(file);
    }

    private Photo open() throws Exception {
        return PhotoReader.open(DemoPhoto.write(folder.resolve("demo.heic"), DemoOptions.SMALL.withWidth(WIDTH), Progress.NONE));
    }
}
