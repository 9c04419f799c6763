package lightwell.export.extract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lightwell.depth.quality.MeasuredQuality;
import lightwell.export.ExportException;
import lightwell.export.ExportOptions.Existing;
import lightwell.export.json.PhotoJson;
import lightwell.image.Raster;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.metadata.CameraInfo;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.DepthAccuracy;
import lightwell.metadata.DepthDescription;
import lightwell.metadata.Primaries;
import lightwell.metadata.Transfer;
import lightwell.metadata.tree.MetadataBlock;
import lightwell.photo.Layer;
import lightwell.photo.LayerInfo;
import lightwell.photo.LayerKind;
import lightwell.photo.LayerPixels;
import lightwell.photo.Photo;
import lightwell.photo.PhotoContent;
import lightwell.photo.PhotoException;
import lightwell.photo.reader.PhotoReader;
import lightwell.sample.DemoOptions;
import lightwell.sample.DemoPhoto;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractTest {

    private static final ColorEncoding P3 = ColorEncoding.of("Display P3", Primaries.DISPLAY_P3, new Transfer.Srgb(), "test");
    private static final DepthDescription DISPARITY = new DepthDescription(DepthDescription.Kind.DISPARITY, 0, 4, DepthAccuracy.RELATIVE,
            "high", true,
            Optional.empty(), "test");

    @TempDir
    Path folder;

    @Test
    void everyLayerOfThePhotoIsATiffOfItsOwnCodes() throws IOException {
        Path file = Files.write(folder.resolve("demo.heic"), DemoPhoto.encode(DemoOptions.SMALL.withWidth(256), Progress.NONE));
        Path out = Files.createDirectory(folder.resolve("out"));
        Lines lines = new Lines();
        try (Photo photo = PhotoReader.open(file)) {
            Extract.write(photo, out, "demo", Existing.REFUSE, Progress.NONE, lines);
            for (Layer layer : photo.layers()) {
                Path tiff = out.resolve("demo_" + layer.info().name() + ".tif");
                assertArrayEquals(codes(layer.raster()), WrittenTiff.stored(tiff), tiff.toString());
                assertEquals(layer.info().name().equals("base"), WrittenTiff.attributes(tiff).containsKey("ICCProfile"), tiff.toString());
            }
            assertEquals("256x192 uint8 R,G,B", WrittenTiff.form(out.resolve("demo_base.tif")));
            for (MetadataBlock block : photo.blocks()) {
                Path raw = out.resolve("demo_" + block.owner() + "." + block.name());
                assertEquals(block.data(), ByteBuffer.wrap(Files.readAllBytes(raw)), raw.toString());
            }
            assertEquals(PhotoJson.text(photo, MeasuredQuality.of(photo)) + "\n", Files.readString(out.resolve("demo.json")));
            assertTrue(photo.layers().size() > 3 && photo.blocks().size() > 3);
        }
        assertEquals(names(out), lines.written.stream().sorted().toList());
        assertEquals(List.of(), lines.said);
        assertEquals("1", WrittenTiff.attributes(out.resolve("demo_base.tif")).get("Orientation"));
    }

    /** The documented way back gives the code; the largest one is white. */
    @ParameterizedTest
    @CsvSource({"1, uint8, 255", "4, uint8, 255", "8, uint8, 255", "10, uint16, 65535", "12, uint16, 65535", "16, uint16, 65535"})
    void codesOfEveryDepthComeBack(int bits, String type, int full) throws IOException {
        Raster raster = ramp(300, 250, 3, bits);
        try (Photo photo = photo(raster, Optional.empty(), List.of())) {
            Extract.write(photo, folder, "x", Existing.REFUSE, Progress.NONE, new Lines());
        }
        Path tiff = folder.resolve("x_base.tif");
        assertEquals("300x250 " + type + " R,G,B", WrittenTiff.form(tiff));
        int[] stored = WrittenTiff.stored(tiff);
        assertEquals(full, IntStream.of(stored).max().orElseThrow());
        int largest = (1 << bits) - 1;
        assertArrayEquals(codes(ramp(300, 250, 3, bits)),
                IntStream.of(stored).map(v -> (int) Math.round((double) v * largest / full)).toArray());
        String said = WrittenTiff.attributes(tiff).get("ImageDescription");
        assertTrue(said.contains("Display P3. " + bits + "-bit codes"), said);
        assertEquals(full != largest, said.contains("code = round(value * " + largest + " / " + full + ")"), said);
    }

    @Test
    void aBandMayEndInTheMiddleOfAPicture() throws IOException {
        Raster tall = ramp(3000, 1001, 3, 16);
        try (Photo photo = photo(tall, Optional.empty(), List.of())) {
            Extract.write(photo, folder, "x", Existing.REFUSE, Progress.NONE, new Lines());
        }
        assertEquals("3000x1001 uint16 R,G,B", WrittenTiff.form(folder.resolve("x_base.tif")));
        assertArrayEquals(codes(ramp(3000, 1001, 3, 16)), WrittenTiff.stored(folder.resolve("x_base.tif")));
    }

    @Test
    void alphaIsStraight() throws IOException {
        try (Photo photo = photo(ramp(20, 10, 4, 8), Optional.empty(), List.of())) {
            Extract.write(photo, folder, "x", Existing.REFUSE, Progress.NONE, new Lines());
        }
        assertEquals("20x10 uint8 R,G,B,A", WrittenTiff.form(folder.resolve("x_base.tif")));
        assertArrayEquals(codes(ramp(20, 10, 4, 8)), WrittenTiff.stored(folder.resolve("x_base.tif")));
    }

    @Test
    void depthIsInMetresToo() throws IOException {
        try (Photo photo = photo(ramp(8, 8, 3, 8), Optional.of(DISPARITY), List.of())) {
            Extract.write(photo, folder, "x", Existing.REFUSE, Progress.NONE, new Lines());
        }
        Path metres = folder.resolve("x_depth_metres.tif");
        assertEquals("16x16 float Y", WrittenTiff.form(metres));
        float[] read = WrittenTiff.floats(metres);
        assertEquals(65504, read[0], "a disparity of 0");
        for (int code = 1; code < 256; code++) {
            assertEquals(255 / (4.0 * code), read[code], 1e-4);
        }
        String said = WrittenTiff.attributes(metres).get("ImageDescription");
        assertTrue(said.contains("Metres along the optical axis, 65504 where it is infinitely far. Metres are nominal"), said);
        assertEquals(255, WrittenTiff.stored(folder.resolve("x_depth.tif"))[255]);
    }

    @Test
    void depthWithoutASaneRangeHasNoMetres() throws IOException {
        Lines lines = new Lines();
        DepthDescription empty = new DepthDescription(DepthDescription.Kind.DEPTH, 3, 3, DepthAccuracy.ABSOLUTE, "high", true,
                Optional.empty(),
                "test");
        try (Photo photo = photo(ramp(8, 8, 3, 8), Optional.of(empty), List.of())) {
            Extract.write(photo, folder, "x", Existing.REFUSE, Progress.NONE, lines);
        }
        assertEquals(List.of("x_base.tif", "x_depth.tif", "x.json"), lines.written);
        assertEquals(List.of("left out: Depth in metres is left out: The depth map's range is empty: depth 3.0 to 3.0."), lines.said);
    }

    @Test
    void whatCannotBeDecodedIsSaidAndTheRestWritten() throws IOException {
        Lines lines = new Lines();
        Layer damaged = new Layer.Auxiliary(LayerKind.MATTE, info("skin", ramp(4, 4, 1, 8)), new LayerPixels(() -> {
            throw new PhotoException(Message.verbatim("The skin matte is damaged."));
        }));
        Layer unknown = new Layer.Other(info("image_2", ramp(4, 4, 3, 8)), new LayerPixels(() -> {
            throw new AssertionError("nobody should try");
        }), LayerKind.IMAGE, P3, Optional.of(Message.verbatim("'j2k1' cannot be decoded.")));
        try (Photo photo = photo(ramp(8, 8, 3, 8), Optional.of(DISPARITY), List.of(damaged, unknown))) {
            Extract.write(photo, folder, "x", Existing.REFUSE, Progress.NONE, lines);
        }
        assertEquals(List.of("x_base.tif", "x_depth.tif", "x_depth_metres.tif", "x.json"), lines.written);
        assertEquals(List.of("left out: image_2 is left out: 'j2k1' cannot be decoded.", "failed: The skin matte is damaged."), lines.said);
        assertEquals(lines.written.stream().sorted().toList(), names(folder));
    }

    @Test
    void existingFilesStayUnlessTold() throws IOException {
        Path mine = Files.writeString(folder.resolve("x_depth.tif"), "mine");
        try (Photo photo = photo(ramp(8, 8, 3, 8), Optional.of(DISPARITY), List.of())) {
            String refused = assertThrows(ExportException.class,
                    () -> Extract.write(photo, folder, "x", Existing.REFUSE, Progress.NONE, new Lines())).getMessage();
            assertTrue(refused.startsWith(mine + " exists already"), refused);
            assertEquals(List.of("x_depth.tif"), names(folder));
            Lines lines = new Lines();
            Extract.write(photo, folder, "x", Existing.SKIP, Progress.NONE, lines);
            assertEquals(List.of("x_base.tif", "x_depth_metres.tif", "x.json"), lines.written);
            assertEquals(List.of("skipped: x_depth.tif"), lines.said);
            assertEquals("mine", Files.readString(mine));
            Extract.write(photo, folder, "x", Existing.OVERWRITE, Progress.NONE, new Lines());
            assertEquals(256, WrittenTiff.stored(mine).length);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5, 6})
    void cancellingLeavesNothingHalfWritten(int reports) throws IOException {
        Lines lines = new Lines();
        int[] left = {reports};
        Progress stop = new Progress() {
            @Override
            public void report(long done, long total) {
                left[0]--;
            }

            @Override
            public boolean isCancelled() {
                return left[0] <= 0;
            }
        };
        try (Photo photo = photo(ramp(4000, 1001, 3, 16), Optional.of(DISPARITY), List.of())) {
            assertThrows(CancellationException.class, () -> Extract.write(photo, folder, "x", Existing.REFUSE, stop, lines));
        }
        assertEquals(lines.written, names(folder));
        assertEquals(Math.max(0, reports - 4), lines.written.size());
    }

    @Test
    void namesAreSafeShortAndUnique() {
        ExtractNames names = new ExtractNames(folder, "Größe 写真");
        assertEquals(folder.resolve("Größe 写真_base.tif"), names.next("base", "tif"));
        assertEquals(folder.resolve("Größe 写真_BASE_2.tif"), names.next("BASE", "tif"));
        assertEquals(folder.resolve("Größe 写真.json"), names.next("", "json"));
        for (String bad : List.of("../../etc/passwd", "a/b", "..", "/", "\0", "a\\b", "C:x", "x".repeat(5000))) {
            Path file = new ExtractNames(folder, "x").next(bad, "bin");
            assertEquals(folder, file.getParent(), bad);
            assertEquals(file, file.normalize(), bad);
            assertTrue(file.getFileName().toString().startsWith("x_"), bad);
        }
        assertEquals(folder, new ExtractNames(folder, "../x").next("base", "tif").getParent());
    }

    @Test
    void aLongNameIsCutBetweenLetters() throws IOException {
        String stem = "写".repeat(84); // 252 bytes
        try (Photo photo = photo(ramp(8, 8, 3, 8), Optional.of(DISPARITY), List.of())) {
            Extract.write(photo, folder, stem, Existing.REFUSE, Progress.NONE, new Lines());
        }
        assertEquals(4, names(folder).size());
        assertTrue(names(folder).stream().allMatch(name -> name.startsWith("写".repeat(78)) && !name.contains("\uFFFD")),
                names(folder).toString());
    }

    static Photo photo(Raster base, Optional<DepthDescription> depth, List<Layer> more) {
        Raster codes = Raster.allocate(16, 16, 1, 8);
        for (int i = 0; i < 256; i++) {
            codes.set(i % 16, i / 16, 0, i);
        }
        CameraInfo camera = new CameraInfo(Optional.of("Maker"), Optional.of("Model\n\u0007X"), Optional.empty(), Optional.empty(),
                OptionalDouble.of(0.01), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.of(5.7),
                OptionalDouble.empty(), Optional.of("2023:02:21 14:33:08.123"), Optional.empty(), Optional.empty(), Map.of());
        return new Photo(Path.of("x.heic"),
                PhotoContent.builder().add(new Layer.Base(info("base", base), new LayerPixels(() -> base), P3))
                        .addAll(depth.map(d -> new Layer.Depth(info("depth", codes), new LayerPixels(() -> codes), Optional.of(d), 1))
                                .stream().toList())
                        .addAll(more).camera(camera).build(),
                () -> {});
    }

    private static LayerInfo info(String name, Raster raster) {
        return new LayerInfo(name, name, 1, "hvc1", raster.width(), raster.height(), raster.channels(), raster.bitDepth(), 1);
    }

    /** Holds every code, the largest too. */
    static Raster ramp(int width, int height, int channels, int bits) {
        Raster raster = Raster.allocate(width, height, channels, bits);
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int c = 0; c < channels; c++) {
                    raster.set(x, y, c, i++ & raster.maxCode());
                }
            }
        }
        return raster;
    }

    static int[] codes(Raster raster) {
        int[] all = new int[raster.width() * raster.height() * raster.channels()];
        for (int y = 0, i = 0; y < raster.height(); y++) {
            for (int x = 0; x < raster.width(); x++) {
                for (int c = 0; c < raster.channels(); c++) {
                    all[i++] = raster.get(x, y, c);
                }
            }
        }
        return all;
    }

    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    static final class Lines implements Extract.Report {

        final List<String> written = new ArrayList<>();
        final List<String> said = new ArrayList<>();

        @Override
        public void written(Path file) {
            assertFalse(written.contains(file.getFileName().toString()));
            written.add(file.getFileName().toString());
        }

        @Override
        public void skipped(Path file) {
            said.add("skipped: " + file.getFileName());
        }

        @Override
        public void leftOut(Message sentence) {
            said.add("left out: " + sentence);
        }

        @Override
        public void failed(PhotoException sentence) {
            said.add("failed: " + sentence.getMessage());
        }
    }
}
