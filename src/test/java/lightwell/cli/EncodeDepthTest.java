package lightwell.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lightwell.rows.MadePicture;
import lightwell.depth.CloudOptions;
import lightwell.depth.PhotoDepth;
import lightwell.depth.PointCloud;
import lightwell.heif.HeifFile;
import lightwell.heif.Item;
import lightwell.jobs.Progress;
import lightwell.metadata.CameraCalibration;
import lightwell.metadata.xmp.DepthXmp;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import lightwell.sample.DemoOptions;
import lightwell.sample.DemoPhoto;
import lightwell.sample.DemoScene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Depth that goes from a photo to an EXR or TIFF and back into a HEIC. */
class EncodeDepthTest {

    private static final int WIDTH = 512;

    @TempDir
    private Path folder;

    /** Depth in the demo photo has 3/8 of its size; the export repeats samples. */
    @Test
    void depthOfAnExrIsThatOfTheScene() throws IOException {
        Path demo = demo("demo.heic", true);
        Path exr = folder.resolve("demo.exr");
        CliRun.of("export", demo, "-o", exr).done();
        Path made = folder.resolve("made.heic");
        CliRun.of("encode", exr, "--depth", exr, "--quality", "draft", "--no-verify", "-o", made).done();
        DemoScene scene = new DemoScene(WIDTH);
        try (Photo before = PhotoReader.open(demo); Photo after = PhotoReader.open(made)) {
            assertTrue(after.gainMap().isPresent());
            PhotoDepth old = PhotoDepth.of(before, odd -> {});
            PhotoDepth depth = PhotoDepth.of(after, odd -> {});
            same(old.description().calibration().orElseThrow(), depth.description().calibration().orElseThrow(), 1e-7);
            assertEquals(old.description().accuracy(), depth.description().accuracy());
            assertEquals(WIDTH, depth.map().width());
            double range = depth.description().max() - depth.description().min();
            for (int y = 0; y < depth.map().height(); y += 3) {
                for (int x = 0; x < WIDTH; x += 3) {
                    double truth = scene.depth(sampled(x), sampled(y));
                    double metres = depth.scale().metres()[depth.map().get(x, y, 0)];
                    assertEquals(1 / truth, 1 / metres, range / 255 * 0.52, "at " + x + ", " + y);
                }
            }
        }
    }

    /** The middle of the sample of the stored map that covers the middle of a pixel. */
    private static double sampled(int pixel) {
        return (Math.floor((pixel + 0.5) * 3 / 8) + 0.5) * 8 / 3;
    }

    @Test
    void pixelsAreKeptAndTheCloudIsTheSame() throws IOException {
        Path flat = demo("flat.heic", false);
        Path made = folder.resolve("converted/flat_depth.heic");
        try (Photo whole = PhotoReader.open(demo("demo.heic", true))) {
            PhotoDepth depth = PhotoDepth.of(whole, odd -> {});
            float[] metres = new float[depth.map().width() * depth.map().height()];
            for (int i = 0; i < metres.length; i++) {
                metres[i] = depth.scale().metres()[depth.map().get(i % depth.map().width(), i / depth.map().width(), 0)];
            }
            Path tiff = MadePicture.floats("tiff", folder.resolve("depth.tif"), depth.map().width(), depth.map().height(),
                    new String[] {"Y"}, metres, spec -> {});
            Path xmp = Files.write(folder.resolve("camera.xmp"), DepthXmp.packet(depth.description()));
            CliRun run = CliRun.of("encode", flat, "--keep-pixels", "--depth", tiff, "--calibration", xmp).done();
            assertTrue(run.out().get(0).contains("depth of 192 x 144 samples added"), run.out().get(0));
            try (Photo after = PhotoReader.open(made)) {
                PhotoDepth again = PhotoDepth.of(after, odd -> {});
                same(depth.description().calibration().orElseThrow(), again.description().calibration().orElseThrow(), 1e-300);
                assertArrayEquals(cloud(depth).xyz(), cloud(again).xyz(), 2e-6f);
                assertArrayEquals(cloud(depth).pixel(), cloud(again).pixel());
            }
        }
        Map<Integer, String> before = coded(flat);
        Map<Integer, String> after = coded(made);
        assertFalse(before.isEmpty());
        assertTrue(after.entrySet().containsAll(before.entrySet()));
        assertEquals(before.size() + 1, after.size());
        assertEquals("lightwell: flat_depth.heic has a depth map already.", CliRun.of("encode", made, "--keep-pixels", "--depth",
                folder.resolve("depth.tif")).err().get(0));
    }

    @Test
    void wrongUsesAreRefused() throws IOException {
        Path demo = demo("demo.heic", true);
        CliRun.of("encode", demo, "--depth", demo, "--format", "jpeg").refused(2, "jpeg is none", "pq-heic");
        CliRun.of("encode", demo, "--calibration", demo).refused(2, "--calibration belongs to --depth");
        CliRun.of("encode", demo, demo("two.heic", false), "--depth", demo).refused(2, "several were given");
        CliRun.of("encode", demo, "--depth", demo).refused(1, "demo.heic is no EXR and no TIFF");
        CliRun.of("encode", demo, "--depth", folder.resolve("none.exr")).refused(1, "no file");
        assertFalse(Files.exists(folder.resolve("converted")));
    }

    private static PointCloud cloud(PhotoDepth depth) {
        return PointCloud.of(depth.map(), depth.scale(), depth.camera(), CloudOptions.ALL, Optional.empty());
    }

    private Path demo(String name, boolean depth) throws IOException {
        DemoOptions options = DemoOptions.SMALL.withWidth(WIDTH).withDepth(depth);
        return Files.write(folder.resolve(name), DemoPhoto.encode(options, Progress.NONE));
    }

    /** Hashes of all coded pictures, by id. */
    private static Map<Integer, String> coded(Path file) throws IOException {
        HeifFile graph = HeifFile.parse(ByteBuffer.wrap(Files.readAllBytes(file)));
        Map<Integer, String> hashes = new TreeMap<>();
        for (Item item : graph.items().values()) {
            if (item.type().equals("hvc1") || item.type().equals("grid")) {
                try {
                    MessageDigest hash = MessageDigest.getInstance("SHA-256");
                    hash.update(graph.data(item));
                    hashes.put(item.id(), HexFormat.of().formatHex(hash.digest()));
                } catch (NoSuchAlgorithmException e) {
                    throw new AssertionError(e);
                }
            }
        }
        return hashes;
    }

    /** @param relative tiny: bit for bit; else what an EXR's floats leave */
    private static void same(CameraCalibration expected, CameraCalibration actual, double relative) {
        assertEquals(expected.fx(), actual.fx(), relative * expected.fx());
        assertEquals(expected.fy(), actual.fy(), relative * expected.fy());
        assertEquals(expected.cx(), actual.cx(), relative * expected.cx());
        assertEquals(expected.cy(), actual.cy(), relative * expected.cy());
        assertEquals(expected.referenceWidth(), actual.referenceWidth());
        assertEquals(expected.referenceHeight(), actual.referenceHeight());
        assertEquals(expected.pixelSize(), actual.pixelSize(), relative * expected.pixelSize());
        assertArrayEquals(expected.distortion(), actual.distortion(), relative);
        assertArrayEquals(expected.inverse(), actual.inverse(), relative);
    }
}
