package lightwell.author.depth;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import lightwell.rows.MadePicture;
import lightwell.depth.DepthCamera;
import lightwell.depth.DepthScale;
import lightwell.image.ExifOrientation;
import lightwell.image.Raster;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.metadata.CameraCalibration;
import lightwell.metadata.DepthAccuracy;
import lightwell.metadata.DepthDescription;
import lightwell.metadata.xmp.DepthXmp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DepthMapTest {

    private static final CameraCalibration CAMERA = new CameraCalibration(2100.25, 2101.75, 772.915, 572.89, 1536, 1152, 0.0033333333333,
            new double[] {0.1, -0.02, 3e-7, 0, 0, 0, 0, 1e-17}, new double[] {-0.1, 0.02, 0, 0, 0, 0, 0, 0}, 770.5, 571.25);

    @TempDir
    private Path folder;
    private final List<Message> warnings = new ArrayList<>();

    @Test
    void metresComeBackWithinHalfACode() throws IOException {
        float[] metres = {0.5f, 0.7f, 1, 1.3f, 2, 4};
        try (DepthMap map = read(tiff(3, 2, metres), Optional.empty(), new DepthMap.Base(300, 200, 1))) {
            assertEquals(0.25, map.description().min(), 1e-12);
            assertEquals(2, map.description().max(), 1e-12);
            assertEquals(DepthAccuracy.ABSOLUTE, map.description().accuracy());
            float[] table = DepthScale.of(map.description(), 8).metres();
            for (int i = 0; i < metres.length; i++) {
                double half = metres[i] * metres[i] * (2 - 0.25) / 510;
                assertEquals(metres[i], table[map.codes().get(i % 3, i / 3, 0)], half * 1.05);
            }
        }
        assertEquals(List.of(), warnings);
    }

    @Test
    void holesAreTheFarthestAndInfinityIsInfinitelyFar() throws IOException {
        float[] metres = {Float.NaN, 0, -3, 1, 2, Float.NEGATIVE_INFINITY};
        try (DepthMap map = read(tiff(3, 2, metres), Optional.empty(), new DepthMap.Base(30, 20, 1))) {
            float[] table = DepthScale.of(map.description(), 8).metres();
            for (int hole : new int[] {0, 1, 2, 4, 5}) {
                assertEquals(2, table[map.codes().get(hole % 3, hole / 3, 0)], 1e-6);
            }
            assertEquals(1, table[map.codes().get(0, 1, 0)], 1e-6);
            assertTrue(map.description().filtered());
        }
        assertEquals("depth.tif: samples without depth (zero, negative or not a number): 4; they are stored as the farthest place.",
                warnings.get(0).toString());
        try (DepthMap map = read(tiff(2, 2, 1, Float.POSITIVE_INFINITY, 2, 4), Optional.empty(), new DepthMap.Base(30, 30, 1))) {
            float[] table = DepthScale.of(map.description(), 8).metres();
            assertEquals(Float.POSITIVE_INFINITY, table[map.codes().get(1, 0, 0)]);
            assertEquals(1, table[map.codes().get(0, 0, 0)], 1e-6);
        }
    }

    @Test
    void onePlaneIsExact() throws IOException {
        try (DepthMap map = read(tiff(2, 2, 1.5f, 1.5f, 1.5f, 1.5f), Optional.empty(), new DepthMap.Base(30, 30, 1))) {
            assertEquals(1.5, DepthScale.of(map.description(), 8).metres()[map.codes().get(1, 1, 0)], 1e-7);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aMapIsTurnedLikeTheBaseAndItsCalibrationStays(int orientation) throws IOException {
        boolean exchanged = ExifOrientation.exchangesSides(orientation);
        float[] metres = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
        int width = exchanged ? 3 : 4;
        Path xmp = xmp(Optional.of(CAMERA));
        DepthMap.Base base = new DepthMap.Base(exchanged ? 1152 : 1536, exchanged ? 1536 : 1152, orientation);
        try (DepthMap map = read(tiff(width, 12 / width, metres), Optional.of(xmp), base)) {
            same(CAMERA, map.description().calibration().orElseThrow(), 1e-300);
            assertEquals(4, map.codes().width());
            float[] table = DepthScale.of(map.description(), 8).metres();
            try (Raster copy = Raster.wrap(4, 3, 1, 8, map.codes().rowStride(), map.codes().samples(), () -> {});
                    Raster upright = ExifOrientation.upright(copy, orientation)) {
                assertEquals(1, table[upright.get(0, 0, 0)], 0.01);
                assertEquals(12, table[upright.get(width - 1, 12 / width - 1, 0)], 0.01);
                assertTrue(upright.get(0, 0, 0) > upright.get(1, 0, 0) && upright.get(1, 0, 0) > upright.get(0, 1, 0));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aTurnedCalibrationGivesTheSameRays(int orientation) {
        boolean exchanged = ExifOrientation.exchangesSides(orientation);
        int width = exchanged ? 300 : 400;
        int height = exchanged ? 400 : 300;
        DepthCamera turned = DepthCamera.of(width, height, orientation, Optional.of(CAMERA), OptionalDouble.empty(), odd -> {});
        DepthCamera upright = DepthCamera.of(width, height, 1, Optional.of(CAMERA.turned(orientation)), OptionalDouble.empty(), odd -> {});
        assertTrue(turned.rectifies() && upright.rectifies());
        double[] expected = new double[2];
        double[] actual = new double[2];
        for (double[] at : new double[][] {{0.5, 0.5}, {17, 230}, {250.5, 3}}) {
            turned.ray(at[0], at[1], expected);
            upright.ray(at[0], at[1], actual);
            assertArrayEquals(expected, actual, 1e-12);
        }
    }

    @Test
    void whatIsNoDepthIsRefused() throws IOException {
        Path shorts = MadePicture.tiff(folder.resolve("codes.tif"), 2, 2, "Y", new int[] {1, 2, 3, 4}, spec -> {});
        refused("codes.tif holds its depth as integers, which state no unit: give metres as floats, in an EXR or a TIFF of 32 bits.",
                shorts, Optional.empty());
        refused("depth.tif has no depth: no sample is a number above zero.", tiff(2, 2, 0, -1, Float.NaN, 0), Optional.empty());
        refused("depth.tif has 4 x 2 samples, which do not cover a picture of 30 x 30 pixels.", tiff(4, 2, 1, 2, 3, 4, 5, 6, 7, 8),
                Optional.empty());
        Path colours = MadePicture.exr(folder.resolve("rgb.exr"), new float[] {1, 2, 3}, spec -> {});
        refused("rgb.exr has no depth: give an EXR with a channel Z, or a TIFF of floats with one channel.", colours, Optional.empty());
        Path inverse = MadePicture.floats("openexr", folder.resolve("inverse.exr"), 2, 2, new String[] {"Z"}, new float[] {1, 2, 3, 4},
                spec -> spec.setText("lightwell:depthEncoding", "inverse"));
        DepthFiles files = new DepthFiles(inverse, Optional.empty());
        assertEquals("inverse.exr says that its depth is not in metres: export it with --depth metres.", assertThrows(IOException.class,
                () -> DepthMap.read(files, new DepthMap.Base(2, 2, 1), warnings::add, Progress.NONE).close()).getMessage());
        Path text = Files.writeString(folder.resolve("text.xmp"), "no XMP");
        String none = " has no camera calibration: give an XMP file with depthData:IntrinsicMatrix and the size that it refers to.";
        refused("text.xmp" + none, tiff(2, 2, 1, 2, 3, 4), Optional.of(text));
        refused("camera.xmp" + none, tiff(2, 2, 1, 2, 3, 4), Optional.of(xmp(Optional.empty())));
        refused("text.xmp is no EXR and no TIFF: give depth as metres in the channel Z of an EXR, or as a TIFF of floats.", text,
                Optional.empty());
    }

    @Test
    void theChannelOfDepthIsFound() throws IOException {
        String[] channels = {"R", "G", "B", "Z", "depth.Z"};
        Path file = MadePicture.floats("openexr", folder.resolve("two.exr"), 2, 2, channels,
                new float[] {9, 9, 9, 7, 1, 9, 9, 9, 7, 2, 9, 9, 9, 7, 3, 9, 9, 9, 7, 4}, spec -> {});
        try (DepthMap map = read(file, Optional.empty(), new DepthMap.Base(2, 2, 1))) {
            assertEquals(0.25, map.description().min(), 1e-9);
            assertEquals(1, map.description().max(), 1e-9);
        }
    }

    private void refused(String sentence, Path file, Optional<Path> calibration) {
        DepthFiles files = new DepthFiles(file, calibration);
        IOException e = assertThrows(IOException.class,
                () -> DepthMap.read(files, new DepthMap.Base(30, 30, 1), warnings::add, Progress.NONE).close());
        assertEquals(sentence, e.getMessage());
    }

    private DepthMap read(Path depth, Optional<Path> calibration, DepthMap.Base base) throws IOException {
        return DepthMap.read(new DepthFiles(depth, calibration), base, warnings::add, Progress.NONE);
    }

    private Path tiff(int width, int height, float... metres) {
        return MadePicture.floats("tiff", folder.resolve("depth.tif"), width, height, new String[] {"Y"}, metres, spec -> {});
    }

    private Path xmp(Optional<CameraCalibration> camera) throws IOException {
        return Files.write(folder.resolve("camera.xmp"), DepthXmp.packet(new DepthDescription(DepthDescription.Kind.DISPARITY, 0, 1,
                DepthAccuracy.RELATIVE, "high", false, camera, "")));
    }

    private static void same(CameraCalibration expected, CameraCalibration actual, double relative) {
        assertEquals(expected.fx(), actual.fx(), relative * expected.fx());
        assertEquals(expected.fy(), actual.fy(), relative * expected.fy());
        assertEquals(expected.cx(), actual.cx(), relative * expected.cx());
        assertEquals(expected.cy(), actual.cy(), relative * expected.cy());
        assertEquals(expected.referenceWidth(), actual.referenceWidth());
        assertEquals(expected.referenceHeight(), actual.referenceHeight());
        assertEquals(expected.pixelSize(), actual.pixelSize(), relative);
        assertArrayEquals(expected.distortion(), actual.distortion(), relative);
        assertArrayEquals(expected.inverse(), actual.inverse(), relative);
        assertEquals(expected.distortionX(), actual.distortionX(), relative * expected.distortionX());
        assertEquals(expected.distortionY(), actual.distortionY(), relative * expected.distortionY());
    }
}
