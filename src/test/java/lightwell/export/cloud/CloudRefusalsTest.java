package lightwell.export.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import lightwell.export.OutputTarget;
import lightwell.export.Existing;
import lightwell.color.ColorEngine;
import lightwell.depth.CloudOptions;
import lightwell.image.Raster;
import lightwell.jobs.Progress;
import lightwell.message.Said;
import lightwell.metadata.CameraCalibration;
import lightwell.metadata.DepthDescription;
import lightwell.metadata.DepthDescription.Kind;
import lightwell.photo.Photo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be written is refused in one sentence, and nothing is left behind; what can be lived with is said. */
class CloudRefusalsTest {

    private static final int[] SLOPE = {100, 110, 120, 130};

    @TempDir
    Path folder;
    private boolean written;

    @AfterEach
    void nothingIsLeftBehind() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(written ? List.of("out.ply") : List.of(), files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void depthThatMeansNothing() {
        refused(Optional.empty(), SLOPE, CloudSettings.DEFAULT, "gives no range for its depth");
        refused(range(Kind.DISPARITY, 2, 2), SLOPE, CloudSettings.DEFAULT, "range is empty: disparity 2.0 to 2.0");
        refused(range(Kind.DISPARITY, 3, 2), SLOPE, CloudSettings.DEFAULT, "range is empty");
        refused(range(Kind.DISPARITY, Double.NaN, 2), SLOPE, CloudSettings.DEFAULT, "not a number");
        refused(range(Kind.DISPARITY, -3, -2), SLOPE, CloudSettings.DEFAULT, "behind the camera");
        refused(range(Kind.DISPARITY, 0, 2), new int[4], CloudSettings.DEFAULT, "nothing in the depth map is at a finite distance");
    }

    @Test
    void aMapOfOnePixel() {
        Photo photo = CloudPhoto.of(CloudPhoto.base(2, 2), CloudPhoto.map(1, 100), Optional.of(CloudPhoto.centimetres()));
        assertSentence(assertThrows(IOException.class, () -> write(photo, CloudFormat.PLY, CloudSettings.DEFAULT)), "1x1 has no shape");
    }

    @Test
    void rangesAndMattesWithoutPoints() {
        refused(Optional.of(CloudPhoto.centimetres()), SLOPE, chosen(3, 4, null),
                "no point lies from 3.000 m to 4.000 m; the depth map goes from 1.000 m to 1.300 m");
        refused(Optional.of(CloudPhoto.centimetres()), SLOPE, chosen(3, Double.POSITIVE_INFINITY, null),
                "no point lies at 3.000 m or farther; the depth map goes from 1.000 m to 1.300 m.");
        refused(Optional.of(CloudPhoto.centimetres()), SLOPE, chosen(0, 0.5, null),
                "no point lies at 0.500 m or nearer; the depth map goes");
        refused(Optional.of(CloudPhoto.centimetres()), SLOPE, chosen(0, Double.POSITIVE_INFINITY, "skin"),
                "no point lies inside the matte skin; the depth map");
        refused(Optional.of(CloudPhoto.centimetres()), SLOPE, chosen(0, 4, "sky"), "has no matte sky; it has skin, hair.");
        refused(Optional.of(CloudPhoto.centimetres()), SLOPE, chosen(0, 4, "skin"), "inside the matte skin");
    }

    /**
     * Points cost some 20 bytes each, so what is too much is refused before any is made; and saying why there are none makes none either.
     */
    @Test
    void mapsOfMoreSamplesThanCanBeWritten() throws IOException {
        Raster map = Raster.allocate(4000, 2001, 1, 8);
        try (Photo photo = CloudPhoto.of(CloudPhoto.base(2, 2), map, Optional.of(CloudPhoto.centimetres()))) {
            String sentence = assertThrows(IOException.class, () -> write(photo, CloudFormat.PLY, CloudSettings.DEFAULT)).getMessage();
            assertTrue(sentence.startsWith("The depth map has 8004000 samples, and at most 8000000 can be written;"), sentence);
            map.set(3999, 2000, 0, 100);
            CloudPart far = new CloudPart(new CloudOptions(2, 3, 100), Optional.empty(), 0.04);
            ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
            assertThrows(IOException.class, () -> write(photo, CloudFormat.PLY, CloudSettings.DEFAULT));
            long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            sentence = assertThrows(IOException.class,
                    () -> write(photo, CloudFormat.PLY, new CloudSettings(far, false, false, LengthUnit.M))).getMessage();
            long allocated = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
            assertTrue(sentence.endsWith("the depth map goes from 1.000 m to 1.000 m."), sentence);
            assertTrue(allocated < 32 << 20, allocated + " bytes for a sentence");
        }
    }

    @Test
    void surfacesWithoutTriangles() {
        CloudSettings mesh = new CloudSettings(CloudPart.ALL, true, false, LengthUnit.M);
        refused(Optional.of(CloudPhoto.centimetres()), SLOPE, mesh, "no mesh");
    }

    @Test
    void formatsThatCannotHoldIt() {
        CloudSettings mesh = new CloudSettings(CloudPart.ALL, true, true, LengthUnit.MM);
        for (CloudFormat format : List.of(CloudFormat.PCD, CloudFormat.GLB, CloudFormat.HTML)) {
            assertSentence(assertThrows(IOException.class, () -> write(photo(SLOPE, Optional.of(CloudPhoto.centimetres())), format, mesh)),
                    "");
        }
    }

    @Test
    void stoppedOnTheWay() {
        Progress stopped = new Progress() {
            private int asked;

            @Override
            public void report(long done, long total) {}

            @Override
            public boolean isCancelled() {
                return ++asked > 3;
            }
        };
        assertThrows(CancellationException.class,
                () -> new CloudExport().write(photo(SLOPE, Optional.of(CloudPhoto.centimetres())),
                        OutputTarget.of(folder.resolve("out.ply"), Existing.REFUSE), CloudSettings.DEFAULT,
                        () -> ColorEngine.load(Optional.empty()), stopped));
    }

    @Test
    void whatCanBeLivedWithIsSaid() throws IOException {
        CameraCalibration absurd = new CameraCalibration(-5, 5, 1, 1, 2, 2, 0, new double[0], new double[0], 1, 1);
        DepthDescription description = CloudPhoto.described(Kind.DEPTH, 0, 2.55, Optional.of(absurd));
        written = true;
        CloudResult result = write(photo(new int[] {100, 100, 100, 100}, Optional.of(description)), CloudFormat.PLY,
                CloudSettings.DEFAULT);
        assertEquals(2, result.warnings().size(), Said.of(result.warnings()).toString());
        assertTrue(Said.of(result.warnings()).get(0).startsWith("The camera calibration makes no sense"),
                Said.of(result.warnings()).get(0));
        assertTrue(Said.of(result.warnings()).get(1).startsWith("All points are equally far, 1.000 m"), Said.of(result.warnings()).get(1));
        assertTrue(String.join(" ", Said.of(result.notes())).contains("from an assumed 26 mm lens"));
        assertSentence(assertThrows(IOException.class,
                () -> write(photo(SLOPE, Optional.of(description)), CloudFormat.PLY, CloudSettings.DEFAULT)), "exists already");
    }

    private void refused(Optional<DepthDescription> description, int[] codes, CloudSettings settings, String words) {
        assertSentence(assertThrows(IOException.class, () -> write(photo(codes, description), CloudFormat.PLY, settings)), words);
    }

    private static void assertSentence(IOException failure, String words) {
        assertTrue(failure.getMessage().contains(words) && failure.getMessage().endsWith("."), failure.getMessage());
    }

    private CloudResult write(Photo photo, CloudFormat format, CloudSettings settings) throws IOException {
        return new CloudExport().write(photo, OutputTarget.of(folder.resolve("out" + format.suffix()), Existing.REFUSE), settings,
                () -> ColorEngine.load(Optional.empty()), Progress.NONE);
    }

    /** With an empty skin matte and a full one of hair. */
    private static Photo photo(int[] codes, Optional<DepthDescription> description) {
        Raster full = CloudPhoto.map(2, Arrays.stream(new int[4]).map(code -> 255).toArray());
        return CloudPhoto.of(CloudPhoto.base(2, 2), CloudPhoto.map(2, codes), description, CloudPhoto.map(2, new int[4]), full);
    }

    private static Optional<DepthDescription> range(Kind kind, double min, double max) {
        return Optional.of(CloudPhoto.described(kind, min, max, Optional.empty()));
    }

    private static CloudSettings chosen(double near, double far, String matte) {
        return new CloudSettings(new CloudPart(new CloudOptions(near, far, 1), Optional.ofNullable(matte), 0.04), false, false,
                LengthUnit.M);
    }
}
