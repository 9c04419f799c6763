package lightwell.export.extract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import lightwell.depth.quality.MeasuredQuality;
import lightwell.export.ExportException;
import lightwell.export.Existing;
import lightwell.export.OutputTarget;
import lightwell.export.json.PhotoJson;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.metadata.tree.MetadataBlock;
import lightwell.photo.Layer;
import lightwell.photo.LayerKind;
import lightwell.photo.LayerPixels;
import lightwell.photo.Photo;
import lightwell.photo.PhotoException;
import lightwell.photo.reader.PhotoReader;
import lightwell.sample.DemoOptions;
import lightwell.sample.DemoPhoto;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files an extraction writes, by which names, and what it says. */
class ExtractTest extends ExtractedPhoto {

    @Test
    void everyLayerOfThePhotoIsATiffOfItsOwnCodes() throws IOException {
        Path file = Files.write(folder.resolve("demo.heic"), DemoPhoto.encode(DemoOptions.SMALL.withWidth(256), Progress.NONE));
        Path out = Files.createDirectory(folder.resolve("out"));
        Lines lines = new Lines();
        try (Photo photo = PhotoReader.open(file)) {
            Extract.write(photo, OutputTarget.of(out, Existing.REFUSE), "demo", Progress.NONE, lines);
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
            Extract.write(photo, OutputTarget.of(folder, Existing.REFUSE), "x", Progress.NONE, lines);
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
                    () -> Extract.write(photo, OutputTarget.of(folder, Existing.REFUSE), "x", Progress.NONE, new Lines())).getMessage();
            assertTrue(refused.startsWith(mine + " exists already"), refused);
            assertEquals(List.of("x_depth.tif"), names(folder));
            Lines lines = new Lines();
            Extract.write(photo, OutputTarget.of(folder, Existing.SKIP), "x", Progress.NONE, lines);
            assertEquals(List.of("x_base.tif", "x_depth_metres.tif", "x.json"), lines.written);
            assertEquals(List.of("skipped: x_depth.tif"), lines.said);
            assertEquals("mine", Files.readString(mine));
            Extract.write(photo, OutputTarget.of(folder, Existing.OVERWRITE), "x", Progress.NONE, new Lines());
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
            assertThrows(CancellationException.class,
                    () -> Extract.write(photo, OutputTarget.of(folder, Existing.REFUSE), "x", stop, lines));
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
            Extract.write(photo, OutputTarget.of(folder, Existing.REFUSE), stem, Progress.NONE, new Lines());
        }
        assertEquals(4, names(folder).size());
        assertTrue(names(folder).stream().allMatch(name -> name.startsWith("写".repeat(78)) && !name.contains("\uFFFD")),
                names(folder).toString());
    }
}
