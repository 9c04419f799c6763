package lightwell.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lightwell.codec.HeifDecoder;
import lightwell.heif.HeifFile;
import lightwell.heif.Item;
import lightwell.heif.Property;
import lightwell.heif.check.NormalisedHeif;
import lightwell.heif.check.Normaliser;
import lightwell.image.Raster;
import lightwell.jobs.CancelledProgress;
import lightwell.jobs.Progress;
import lightwell.message.Said;
import lightwell.metadata.Transfer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo photo's file against the scene's truth, by arithmetic of this test alone. */
class DemoPhotoTest {

    private static final Transfer SRGB = new Transfer.Srgb();

    private static final DemoScene SCENE = new DemoScene(DemoOptions.SMALL.width());
    private static byte[] bytes;
    private static NormalisedHeif file;

    @BeforeAll
    static void encode() throws IOException {
        bytes = DemoPhoto.encode(DemoOptions.SMALL, Progress.NONE);
        file = Normaliser.normalise(ByteBuffer.wrap(bytes));
    }

    @Test
    void theFileHoldsWhatAnIphonesHolds() {
        assertEquals(List.of(), Said.of(file.warnings()));
        HeifFile graph = file.graph();
        assertEquals("grid", graph.primary().type());
        assertEquals(new Property.Ispe(512, 384), graph.primary().uprightSize().orElseThrow());
        assertTrue(graph.primary().property(Property.Icc.class).isPresent());
        assertEquals(Set.of("urn:com:apple:photo:2020:aux:hdrgainmap", "urn:mpeg:hevc:2015:auxid:2",
                "urn:com:apple:photo:2018:aux:portraiteffectsmatte", "urn:com:apple:photo:2019:aux:semanticskinmatte"),
                auxiliaryTypes(graph));
        for (Item auxiliary : graph.sources(graph.primary(), "auxl")) {
            assertTrue(auxiliary.hidden());
        }
    }

    /** hdr = sdr * (1 + (H - 1) * g), g bilinear at the base's size; means of 4x4 pixels, as single 8-bit codes are coarser than 3 %. */
    @Test
    void baseAndGainMapGiveTheTrueRadianceWithinThreePercent() throws Exception {
        float[] truth = SCENE.radiance(0, SCENE.camera().height());
        try (HeifDecoder decoder = HeifDecoder.open(file);
                Raster base = decoder.decodeColor(file.graph().primary().id());
                Raster gain = decoder.decodeMono(auxiliary("hdrgainmap"))) {
            float[] light = new float[truth.length];
            for (int y = 0, i = 0; y < base.height(); y++) {
                for (int x = 0; x < base.width(); x++) {
                    double factor = 1 + (DemoScene.HEADROOM - 1) * bilinear(gain, x, y);
                    for (int c = 0; c < 3; c++) {
                        light[i++] = (float) (SRGB.toLinear(base.get(x, y, c) / 255.0) * factor);
                    }
                }
            }
            int smooth = 0;
            int bright = 0;
            double worst = 0;
            for (int y = 4; y < base.height() - 8; y += 4) {
                for (int x = 4; x < base.width() - 8; x += 4) {
                    if (SmoothAreas.isSmooth(truth, base.width(), x, y)) {
                        smooth++;
                        bright += SmoothAreas.largest(truth, (y * base.width() + x) * 3) > 2 ? 1 : 0;
                        worst = Math.max(worst, SmoothAreas.error(truth, light, base.width(), x, y));
                    }
                }
            }
            assertTrue(smooth > 4000, "smooth areas: " + smooth);
            assertTrue(bright > 200, "smooth areas above twice SDR white: " + bright);
            assertTrue(worst <= 0.03, "worst relative error " + worst);
        }
    }

    @Test
    void depthIsTrueWithinHalfAStepOfDisparity() throws Exception {
        HeifFile graph = file.graph();
        Item item = graph.items().get(auxiliary("auxid:2"));
        String xmp = text(graph, graph.sources(item, "cdsc").get(0));
        double min = number(xmp, "FloatMinValue");
        double max = number(xmp, "FloatMaxValue");
        try (HeifDecoder decoder = HeifDecoder.open(file); Raster depth = decoder.decodeMono(item.id())) {
            assertEquals(192, depth.width());
            assertEquals(144, depth.height());
            for (int y = 0; y < depth.height(); y++) {
                for (int x = 0; x < depth.width(); x++) {
                    double disparity = min + depth.get(x, y, 0) / 255.0 * (max - min);
                    double truth = 1 / SCENE.depth((x + 0.5) * 8 / 3, (y + 0.5) * 8 / 3);
                    assertEquals(truth, disparity, 0.5001 * (max - min) / 255, "at " + x + ", " + y);
                }
            }
        }
        assertTrue(xmp.contains("<depthData:Accuracy>absolute<"));
    }

    @Test
    void depthIsMeasuredAlongTheOpticalAxis() {
        Camera camera = SCENE.camera();
        double x = 17.5;
        double y = 301.5;
        double z = SCENE.depth(x, y);
        double rayLength = z * Math.sqrt(1 + Math.pow((x - camera.cx()) / camera.fx(), 2) + Math.pow((y - camera.cy()) / camera.fx(), 2));
        // The table is the plane y = 0, so a ray that meets it has fallen by the camera's height.
        Vec point = camera.position().plus(camera.ray(x, y).times(z));
        assertEquals(0, point.y(), 1e-9);
        assertEquals(rayLength, point.minus(camera.position()).length(), 1e-9);
    }

    @Test
    void mattesShowTheDoll() throws Exception {
        try (HeifDecoder decoder = HeifDecoder.open(file);
                Raster skin = decoder.decodeMono(auxiliary("skinmatte"));
                Raster subject = decoder.decodeMono(auxiliary("portraiteffects"))) {
            int skinSum = 0;
            int subjectSum = 0;
            for (int y = 0; y < skin.height(); y++) {
                for (int x = 0; x < skin.width(); x++) {
                    assertTrue(skin.get(x, y, 0) <= subject.get(x, y, 0), "skin beyond the subject");
                    skinSum += skin.get(x, y, 0);
                    subjectSum += subject.get(x, y, 0);
                }
            }
            int area = 255 * skin.width() * skin.height();
            assertTrue(skinSum > area / 100 && skinSum < area / 20, "skin share " + skinSum / (double) area);
            assertTrue(subjectSum > area / 20 && subjectSum < area / 4, "subject share " + subjectSum / (double) area);
        }
    }

    @Test
    void partsCanBeLeftOut() throws Exception {
        DemoOptions bare = DemoOptions.SMALL.withWidth(256).withGainMap(false).withDepth(false).withMattes(false).withIcc(false);
        HeifFile graph = HeifFile.parse(ByteBuffer.wrap(DemoPhoto.encode(bare, Progress.NONE)));
        assertEquals(Set.of(), auxiliaryTypes(graph));
        assertFalse(graph.primary().property(Property.Icc.class).isPresent());
        assertThrows(IllegalArgumentException.class, () -> DemoOptions.STANDARD.withWidth(100));
    }

    @Test
    void writesOneFileAndReplacesItsOlderSelf(@TempDir Path folder) throws Exception {
        Path target = folder.resolve("demo.heic");
        Files.writeString(target, "old");
        DemoPhoto.write(target, DemoOptions.SMALL.withWidth(256), Progress.NONE);
        assertTrue(Files.size(target) > 1000);
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(target), files.toList());
        }
    }

    @Test
    void cancellingLeavesNothing(@TempDir Path folder) throws Exception {
        Progress cancelled = new CancelledProgress();
        assertThrows(CancellationException.class, () -> DemoPhoto.write(folder, cancelled));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsNamedInOneSentence(@TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        IOException refused = assertThrows(IOException.class, () -> DemoPhoto.write(file, Progress.NONE));
        assertEquals("The demo photo cannot be written to " + file + ": something else of that name is in the way.", refused.getMessage());
        IOException missing = assertThrows(IOException.class, () -> DemoPhoto.write(
                folder.resolve("missing/demo.heic"), DemoOptions.SMALL.withWidth(256), Progress.NONE));
        assertTrue(missing.getMessage().endsWith(": the folder does not exist."), missing.getMessage());
    }

    private static Set<String> auxiliaryTypes(HeifFile graph) {
        return graph.items().values().stream().flatMap(item -> item.property(Property.AuxC.class).stream())
                .map(Property.AuxC::type).collect(Collectors.toSet());
    }

    private static int auxiliary(String typePart) {
        return file.graph().items().values().stream()
                .filter(item -> item.property(Property.AuxC.class).filter(aux -> aux.type().contains(typePart)).isPresent())
                .findFirst().orElseThrow().id();
    }

    private static String text(HeifFile graph, Item item) throws IOException {
        ByteBuffer data = graph.data(item);
        byte[] content = new byte[data.remaining()];
        data.duplicate().get(content);
        return new String(content, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static double number(String xmp, String name) {
        int from = xmp.indexOf(name + ">") + name.length() + 1;
        return Double.parseDouble(xmp.substring(from, xmp.indexOf('<', from)));
    }

    private static double bilinear(Raster map, int x, int y) {
        double u = Math.min(map.width() - 1.0, Math.max(0, (x + 0.5) / 2 - 0.5));
        double v = Math.min(map.height() - 1.0, Math.max(0, (y + 0.5) / 2 - 0.5));
        int left = (int) u;
        int top = (int) v;
        int right = Math.min(left + 1, map.width() - 1);
        int bottom = Math.min(top + 1, map.height() - 1);
        double upper = linear(map, left, top) + (u - left) * (linear(map, right, top) - linear(map, left, top));
        double lower = linear(map, left, bottom) + (u - left) * (linear(map, right, bottom) - linear(map, left, bottom));
        return upper + (v - top) * (lower - upper);
    }

    private static double linear(Raster map, int x, int y) {
        return SRGB.toLinear(map.get(x, y, 0) / 255.0);
    }
}
