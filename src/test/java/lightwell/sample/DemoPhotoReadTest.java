package lightwell.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import lightwell.depth.DepthScale;
import lightwell.hdr.HdrOptions;
import lightwell.hdr.HdrReconstruction;
import lightwell.image.Raster;
import lightwell.jobs.Progress;
import lightwell.message.Said;
import lightwell.metadata.CameraCalibration;
import lightwell.metadata.CameraInfo;
import lightwell.metadata.DepthAccuracy;
import lightwell.metadata.DepthDescription;
import lightwell.metadata.Primaries;
import lightwell.metadata.Transfer;
import lightwell.photo.Layer;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo photo read by the product itself: what it says must be what the scene is. */
class DemoPhotoReadTest {

    private static final DemoOptions NO_PICTURES = DemoOptions.SMALL.withWidth(256);

    @TempDir
    Path folder;

    @Test
    void reconstructedLightIsTheScenesWithinThreePercent() throws Exception {
        DemoScene scene = new DemoScene(DemoOptions.SMALL.width());
        int width = scene.camera().width();
        int height = scene.camera().height();
        float[] truth = scene.radiance(0, height);
        try (Photo photo = open(DemoOptions.SMALL)) {
            HdrReconstruction hdr = HdrReconstruction.prepare(photo, HdrOptions.DEFAULT);
            assertTrue(hdr.primaries().near(Primaries.DISPLAY_P3, 0.002), "primaries " + hdr.primaries());
            float[] light = linear(photo.base());
            hdr.apply(0, height, light);
            int areas = 0;
            for (int y = 4; y < height - 8; y += 4) {
                for (int x = 4; x < width - 8; x += 4) {
                    if (SmoothAreas.isSmooth(truth, width, x, y)) {
                        areas++;
                        double error = SmoothAreas.error(truth, light, width, x, y);
                        assertTrue(error <= 0.03, "relative error " + error + " at " + x + ", " + y);
                    }
                }
            }
            assertTrue(areas > 4000, "smooth areas: " + areas);
        }
    }

    @Test
    void depthIsTheScenesWithinOneStep() throws Exception {
        DemoScene scene = new DemoScene(DemoOptions.SMALL.width());
        try (Photo photo = open(DemoOptions.SMALL)) {
            Layer.Depth depth = photo.depth().orElseThrow();
            DepthDescription description = depth.description().orElseThrow();
            assertEquals(DepthDescription.Kind.DISPARITY, description.kind());
            assertEquals(DepthAccuracy.ABSOLUTE, description.accuracy());
            float[] metres = DepthScale.of(description, 8).metres();
            double step = (description.max() - description.min()) / 255;
            Raster codes = depth.raster();
            for (int y = 0; y < codes.height(); y++) {
                for (int x = 0; x < codes.width(); x++) {
                    double truth = 1 / scene.depth((x + 0.5) * 8 / 3, (y + 0.5) * 8 / 3);
                    assertEquals(truth, 1 / metres[codes.get(x, y, 0)], step, "at " + x + ", " + y);
                }
            }
        }
    }

    @Test
    void calibrationIsTheCameras() throws Exception {
        Camera camera = new DemoScene(NO_PICTURES.width()).camera();
        try (Photo photo = open(NO_PICTURES)) {
            CameraCalibration calibration = photo.depth().orElseThrow().description().orElseThrow().calibration().orElseThrow();
            assertEquals(camera.fx(), calibration.fx(), 1e-5);
            assertEquals(camera.fx(), calibration.fy(), 1e-5);
            assertEquals(camera.cx(), calibration.cx(), 1e-5);
            assertEquals(camera.cy(), calibration.cy(), 1e-5);
            assertEquals(256, calibration.referenceWidth());
            assertEquals(192, calibration.referenceHeight());
        }
    }

    @Test
    void exifAndColourAreRead() throws Exception {
        try (Photo photo = open(NO_PICTURES)) {
            CameraInfo camera = photo.camera();
            assertEquals("Lightwell", camera.make().orElseThrow());
            assertEquals("Demo camera", camera.model().orElseThrow());
            assertEquals(1 / 60.0, camera.exposureTime().orElseThrow(), 1e-9);
            assertEquals(1.8, camera.fNumber().orElseThrow(), 1e-9);
            assertEquals(7, camera.focalLength().orElseThrow(), 1e-9);
            assertEquals(47, camera.focalLength35mm().orElseThrow(), 1e-9);
            assertEquals(1.01, camera.makerNotes().get(33), 1e-9);
            assertEquals(1.0, camera.makerNotes().get(48), 1e-9);
            assertEquals("Display P3", photo.base().encoding().name());
            assertTrue(photo.base().encoding().primaries().near(Primaries.DISPLAY_P3, 1e-3));
            assertEquals(new Transfer.Srgb().toLinear(0.5), photo.base().encoding().red().toLinear(0.5), 1e-4);
            assertEquals(List.of("portrait", "skin"), photo.auxiliaries().stream().map(m -> m.info().name()).sorted().toList());
            assertEquals(List.of(), Said.of(photo.warnings()));
        }
    }

    /** Each source of the headroom by itself gives the scene's. */
    @Test
    void xmpAndMakerNotesGiveTheSameHeadroom() throws Exception {
        assertEquals(4, headroom(NO_PICTURES).orElseThrow(), 1e-6);
        assertEquals(4, headroom(NO_PICTURES.withHeadroom(true, false, false)).orElseThrow(), 1e-6);
        assertEquals(4, headroom(NO_PICTURES.withHeadroom(false, true, true)).orElseThrow(), 1e-6);
    }

    @Test
    void partsLeftOutAreMissed() throws Exception {
        DemoOptions bare = NO_PICTURES.withGainMap(false).withDepth(false).withMattes(false).withIcc(false);
        try (Photo photo = open(bare)) {
            assertTrue(photo.gainMap().isEmpty());
            assertTrue(photo.depth().isEmpty());
            assertEquals(List.of(), photo.auxiliaries());
            assertFalse(HdrReconstruction.prepare(photo, HdrOptions.DEFAULT).active());
        }
    }

    private OptionalDouble headroom(DemoOptions options) throws Exception {
        try (Photo photo = open(options)) {
            var headroom = HdrReconstruction.prepare(photo, HdrOptions.DEFAULT).headroom();
            return headroom.isPresent() ? OptionalDouble.of(headroom.get().linear()) : OptionalDouble.empty();
        }
    }

    private Photo open(DemoOptions options) throws Exception {
        return PhotoReader.open(DemoPhoto.write(folder.resolve("demo.heic"), options, Progress.NONE));
    }

    private static float[] linear(Layer.Base base) throws Exception {
        Raster codes = base.raster();
        Transfer transfer = base.encoding().red();
        float[] light = new float[codes.width() * codes.height() * 3];
        for (int y = 0, i = 0; y < codes.height(); y++) {
            for (int x = 0; x < codes.width(); x++) {
                for (int c = 0; c < 3; c++) {
                    light[i++] = (float) transfer.toLinear(codes.get(x, y, c) / 255.0);
                }
            }
        }
        return light;
    }
}
