package lightwell.export.extract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import lightwell.export.Existing;
import lightwell.export.OutputTarget;
import lightwell.image.Raster;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.metadata.CameraInfo;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.tree.MetadataBlock;
import lightwell.photo.Layer;
import lightwell.photo.LayerInfo;
import lightwell.photo.LayerPixels;
import lightwell.photo.Photo;
import lightwell.photo.PhotoContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Blocks that kill native readers are written nowhere, and what is written is checked without such a reader. */
class HostileProfileTest {

    private static final String REFUSED = "left out: The ICC profile of base is not written, because it can crash the programs that "
            + "read it: "
            + "its tag desc (mluc) says more than its ";
    private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    @TempDir
    Path folder;

    /** OpenImageIO's reader of TIFF dies of it. */
    @Test
    void aProfileWithAFalseLengthIsWrittenNowhere() throws IOException {
        ExtractedPhoto.Lines lines = extract(falseLength(1 << 28));
        assertEquals(List.of("x_base.tif", "x.json"), lines.written);
        assertEquals(1, lines.said.size());
        assertTrue(lines.said.get(0).startsWith(REFUSED), lines.said.get(0));
        assertArrayEquals(ExtractedPhoto.codes(ExtractedPhoto.ramp(40, 30, 3, 8)), WrittenTiff.stored(folder.resolve("x_base.tif")));
        assertTrue(!WrittenTiff.attributes(folder.resolve("x_base.tif")).containsKey("ICCProfile"));
    }

    @Test
    void aProfileWhoseLengthsHoldIsWrittenAsItIs() throws IOException {
        ExtractedPhoto.Lines lines = extract(SRGB);
        assertEquals(List.of("x_base.tif", "x_base.icc", "x.json"), lines.written);
        assertEquals(List.of(), lines.said);
        assertArrayEquals(SRGB, Files.readAllBytes(folder.resolve("x_base.icc")));
        assertTrue(WrittenTiff.attributes(folder.resolve("x_base.tif")).containsKey("ICCProfile"));
    }

    /** Whatever the end of a written file lost, somebody hears of it. */
    @ParameterizedTest
    @CsvSource({"8, 3000, 200", "16, 3000, 200", "8, 20, 1"})
    void aFileThatLacksItsEndIsNoticed(int bits, int width, int height) throws IOException {
        Path whole = folder.resolve("x_base.tif");
        try (Photo photo = photo(ExtractedPhoto.ramp(width, height, 3, bits), SRGB)) {
            Extract.write(photo, OutputTarget.of(folder, Existing.REFUSE), "x", Progress.NONE, new ExtractedPhoto.Lines());
        }
        TiffCheck.check(whole);
        byte[] bytes = Files.readAllBytes(whole);
        for (int length = 0; length < bytes.length; length += 1 + bytes.length / 50) {
            Path cut = Files.write(folder.resolve("cut.tif"), Arrays.copyOf(bytes, length));
            IOException said = assertThrows(IOException.class, () -> TiffCheck.check(cut));
            assertEquals("the file that was written is not whole", said.getMessage());
        }
        byte[] lost = bytes.clone(); // as a disk leaves it that lost a block: the last strip lies before the directory and the profile
        int directory = ByteBuffer.wrap(bytes).order(bytes[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN).getInt(4);
        Arrays.fill(lost, 8, Math.max(9, Math.min(directory, lost.length)), (byte) 0);
        Path file = Files.write(folder.resolve("lost.tif"), lost);
        assertThrows(IOException.class, () -> TiffCheck.check(file));
    }

    private ExtractedPhoto.Lines extract(byte[] profile) throws IOException {
        ExtractedPhoto.Lines lines = new ExtractedPhoto.Lines();
        try (Photo photo = photo(ExtractedPhoto.ramp(40, 30, 3, 8), profile)) {
            Extract.write(photo, OutputTarget.of(folder, Existing.REFUSE), "x", Progress.NONE, lines);
        }
        return lines;
    }

    /** One tag, a text in English that is far longer than the profile. */
    private static byte[] falseLength(int length) {
        byte[] latin = "mntrRGB XYZ ".getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer icc = ByteBuffer.allocate(132 + 12 + 400);
        icc.putInt(icc.capacity()).putInt(0).putInt(0x04000000).put(latin).position(36);
        icc.put("acsp".getBytes(StandardCharsets.ISO_8859_1)).position(128);
        icc.putInt(1).put("desc".getBytes(StandardCharsets.ISO_8859_1)).putInt(144).putInt(400);
        icc.put("mluc".getBytes(StandardCharsets.ISO_8859_1)).putInt(0).putInt(1).putInt(12);
        icc.put("enUS".getBytes(StandardCharsets.ISO_8859_1)).putInt(length).putInt(28);
        return icc.array();
    }

    private static Photo photo(Raster base, byte[] profile) {
        CameraInfo camera = new CameraInfo(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), OptionalDouble.empty(),
                OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Map.of());
        LayerInfo info = new LayerInfo("base", Message.verbatim("base"), 1, "hvc1", base.width(), base.height(), base.channels(),
                base.bitDepth(), 1);
        return new Photo(Path.of("x.heic"), PhotoContent.builder()
                .add(new Layer.Base(info, new LayerPixels(() -> base), ColorEncoding.ASSUMED_SRGB)).camera(camera)
                .blocks(List.of(new MetadataBlock(MetadataBlock.Kind.ICC, "base", "icc", ByteBuffer.wrap(profile)))).build(), () -> {});
    }
}
