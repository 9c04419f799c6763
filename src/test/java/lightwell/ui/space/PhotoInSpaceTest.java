package lightwell.ui.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import lightwell.color.ColorEngine;
import lightwell.depth.DepthCamera;
import lightwell.hdr.HdrOptions;
import lightwell.hdr.HdrReconstruction;
import lightwell.image.Raster;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;
import lightwell.metadata.Primaries;
import lightwell.metadata.Transfer;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import lightwell.sample.DemoOptions;
import lightwell.sample.DemoPhoto;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.space.draw.SpaceContent;
import lightwell.ui.space.draw.SplatFrame;
import lightwell.ui.space.draw.SplatRenderer;
import lightwell.ui.viewer.ViewerModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From where it was taken, the points of a photo look like the photo, lens undone: beside the picture's own codes, averaged here. */
class PhotoInSpaceTest {

    private static final int BACKGROUND = 0xFF00_FF00;
    /** Linear light of Display P3 in sRGB's primaries (both of D65), as published with CSS Color 4. */
    private static final double[][] P3_TO_SRGB = {
        {1.2249401762805598, -0.2249401762805598, 0}, {-0.0420569547096881, 1.0420569547096881, 0},
        {-0.0196375545903344, -0.0786360455506319, 1.0982736001409663}};

    @TempDir
    private Path folder;

    @Test
    void theDemoPhoto() throws IOException {
        Likeness likeness = likeness(DemoPhoto.write(folder.resolve("demo.heic"), DemoOptions.SMALL, Progress.NONE));
        assertEquals(0, likeness.open, "pixels that no point covers");
        assertTrue(likeness.meanError < 0.5, "codes: " + likeness);
        assertTrue(likeness.off < 0.001, "share of pixels that differ by more than 4 codes: " + likeness);
    }

    /** A real phone's lens and light, 13 Pro. */
    @Test
    void aPhonesPhoto() throws IOException {
        Path pug = Path.of("..", "shared", "photos", "pug.heic");
        assumeTrue(Files.exists(pug), "There is no " + pug);
        Likeness likeness = likeness(pug);
        assertTrue(likeness.open <= 0.001, "share of pixels that no point covers: " + likeness);
        assertTrue(likeness.meanError < 1, "codes: " + likeness);
        assertTrue(likeness.off < 0.03, "share of pixels that differ by more than 4 codes: " + likeness);
    }

    /**
     * @param open      share of the pixels where the photo is, that show nothing
     * @param meanError of the others, in codes
     * @param off       share of them that differ by more than 4 codes
     */
    private record Likeness(double open, double meanError, double off) {}

    private static Likeness likeness(Path file) throws IOException {
        Photo photo = PhotoReader.open(file);
        try (OpenPhoto open = new OpenPhoto(photo, HdrReconstruction.prepare(photo, HdrOptions.DEFAULT),
                ColorEngine.load(Optional.empty()))) {
            assertEquals(Primaries.DISPLAY_P3, photo.base().encoding().primaries());
            SpaceContent content = content(open);
            DepthCamera camera = content.scene().camera();
            SplatFrame frame = new SplatFrame(camera.width(), camera.height());
            new SplatRenderer(ParallelFor.NONE).render(content, content.scene().taking(),
                    new SplatRenderer.Options(1, Integer.MAX_VALUE, BACKGROUND), frame);
            Likeness likeness = compare(frame, camera, means(photo.base().raster(), camera.width(), camera.height()));
            System.out.println(file.getFileName() + " from where it was taken: " + likeness);
            return likeness;
        }
    }

    private static SpaceContent content(OpenPhoto open) {
        ViewerModel viewer = new ViewerModel();
        SpaceModel space = new SpaceModel(viewer, Runnable::run, Runnable::run);
        space.active().set(true);
        viewer.photo().set(open);
        assertEquals("", space.problem().get());
        return space.content().get().orElseThrow();
    }

    private static Likeness compare(SplatFrame frame, DepthCamera camera, int[] picture) {
        DepthCamera pinhole = camera.withoutRectification();
        double[] ray = new double[2];
        long inside = 0;
        long covered = 0;
        long off = 0;
        double error = 0;
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                pinhole.ray(x + 0.5, y + 0.5, ray);
                double[] place = bent(camera, ray[0], ray[1], x + 0.5, y + 0.5);
                if (place[0] < 0 || place[1] < 0 || place[0] >= frame.width() || place[1] >= frame.height()) {
                    continue;
                }
                inside++;
                int seen = frame.argb()[y * frame.width() + x];
                if (seen != BACKGROUND) {
                    covered++;
                    int difference = difference(seen, picture[(int) place[1] * frame.width() + (int) place[0]]);
                    error += difference;
                    off += difference > 4 ? 1 : 0;
                }
            }
        }
        assertTrue(inside > 0.9 * frame.width() * frame.height());
        return new Likeness((inside - covered) / (double) inside, error / covered, off / (double) covered);
    }

    /** Where in the picture as taken a ray comes from: what undoing the lens leads to it, found step by step. */
    private static double[] bent(DepthCamera camera, double rayX, double rayY, double u, double v) {
        double[] place = {u, v};
        double[] ray = new double[2];
        for (int i = 0; i < 12; i++) {
            camera.ray(place[0], place[1], ray);
            place[0] += (rayX - ray[0]) * camera.focalLength();
            place[1] += (rayY - ray[1]) * camera.focalLength();
        }
        return place;
    }

    /** Of the three components, the largest. */
    private static int difference(int one, int other) {
        int most = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            most = Math.max(most, Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)));
        }
        return most;
    }

    /** Means of light over the cells of a grid, as sRGB. */
    private static int[] means(Raster base, int columns, int rows) {
        Transfer.Srgb srgb = new Transfer.Srgb();
        double[] linear = new double[base.maxCode() + 1];
        for (int code = 0; code < linear.length; code++) {
            linear[code] = srgb.toLinear((double) code / base.maxCode());
        }
        double[] sums = new double[3 * columns * rows];
        int[] counts = new int[columns * rows];
        for (int y = 0; y < base.height(); y++) {
            for (int x = 0; x < base.width(); x++) {
                int cell = (int) ((y + 0.5) * rows / base.height()) * columns + (int) ((x + 0.5) * columns / base.width());
                counts[cell]++;
                for (int c = 0; c < 3; c++) {
                    sums[3 * cell + c] += linear[base.get(x, y, c)];
                }
            }
        }
        int[] argb = new int[columns * rows];
        for (int i = 0; i < argb.length; i++) {
            for (int c = 0; c < 3; c++) {
                double light = 0;
                for (int k = 0; k < 3; k++) {
                    light += P3_TO_SRGB[c][k] * sums[3 * i + k] / counts[i];
                }
                light = Math.min(1, Math.max(0, light));
                double code = light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
                argb[i] = argb[i] << 8 | (int) Math.round(255 * code);
            }
        }
        return argb;
    }
}
