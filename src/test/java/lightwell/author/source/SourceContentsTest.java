package lightwell.author.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.drew.imaging.tiff.TiffMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import lightwell.author.HdrSource;
import lightwell.image.Half;
import lightwell.metadata.Bytes;
import lightwell.presets.OpenImageIO;
import lightwell.rows.MadePicture;
import org.junit.jupiter.api.Test;

/** Layers, alpha, EXIF and kinds of samples. */
class SourceContentsTest extends HdrSourceTests {

    private static final String P3 = "lin_p3d65_scene";

    private HdrSource exr(String channels, float... pixel) throws IOException {
        return open(MadePicture.floats("openexr", folder.resolve("a.exr"), 1, 1, channels.split(" "), pixel,
                spec -> spec.setText("colorInteropID", P3)));
    }

    @Test
    void plainChannelsComeBeforeLayers() throws IOException {
        try (HdrSource source = exr("R G B sdr.R sdr.G sdr.B depth.Z", 2, 3, 4, 1, 1, 1, 9)) {
            assertArrayEquals(new float[] {2, 3, 4}, light(source));
            assertEquals(List.of("a.exr has several layers; R, G, B is used, and sdr is left out."), warnings(source));
        }
    }

    @Test
    void theLayerOfHdrComesBeforeOthers() throws IOException {
        try (HdrSource source = exr("beauty.R beauty.G beauty.B hdr.R hdr.G hdr.B", 1, 1, 1, 2, 3, 4)) {
            assertArrayEquals(new float[] {2, 3, 4}, light(source));
            assertEquals(List.of("a.exr has several layers; hdr is used, and beauty is left out."), warnings(source));
        }
        try (HdrSource source = exr("beauty.R beauty.G beauty.B", 2, 3, 4)) {
            assertArrayEquals(new float[] {2, 3, 4}, light(source));
            assertEquals(List.of(), warnings(source));
        }
    }

    @Test
    void greyAndAlphaOfAnExr() throws IOException {
        try (HdrSource source = exr("Y", 5)) {
            assertArrayEquals(new float[] {5, 5, 5}, light(source));
        }
        try (HdrSource source = exr("R G B A", 2, 3, 4, 0.5f)) {
            assertArrayEquals(new float[] {2, 3, 4}, light(source));
            assertEquals(List.of("a.exr has an alpha, which is left out; its colours are taken as stored."), warnings(source));
        }
    }

    @Test
    void theFirstPartWithColours() throws IOException {
        Path file = folder.resolve("parts.exr");
        try (var depth = new OpenImageIO.Spec(2, 1); var colour = new OpenImageIO.Spec(2, 1);
                var output = new OpenImageIO.Output("openexr")) {
            depth.addFloat("depth.Z");
            List.of("R", "G", "B").forEach(colour::addFloat);
            colour.setText("colorInteropID", P3);
            output.addPart(depth);
            output.addPart(colour);
            output.open(file.toString());
            output.write(0, 1, floats(7, 8));
            output.nextPart();
            output.write(0, 1, floats(1, 2, 3, 4, 5, 6));
            output.finish();
        }
        try (HdrSource source = open(file)) {
            assertEquals(2, source.width());
            assertArrayEquals(new float[] {1, 2, 3, 4, 5, 6}, light(source));
            assertEquals("colorInteropID", source.encoding().source());
        }
    }

    @Test
    void floatsAndHalvesOfATiff() throws IOException {
        Path file = MadePicture.floats("tiff", folder.resolve("float.tif"), 1, 1, new String[] {"R", "G", "B"}, new float[] {6, 6, 6},
                spec -> {});
        try (HdrSource source = open(file, "Linear-P3")) {
            assertArrayEquals(new float[] {6, 6, 6}, light(source));
        }
        Path half = folder.resolve("half.tif");
        try (var spec = new OpenImageIO.Spec(1, 1); var output = new OpenImageIO.Output("tiff")) {
            List.of("R", "G", "B").forEach(spec::addHalf);
            spec.setInt("tiff:half", 1);
            output.addPart(spec);
            output.open(half.toString());
            ByteBuffer pixel = ByteBuffer.allocateDirect(6).order(ByteOrder.nativeOrder());
            output.write(0, 1, pixel.putShort(Half.of(1.5f)).putShort(Half.of(2)).putShort(Half.of(8)).flip());
            output.finish();
        }
        try (HdrSource source = open(half, "Linear-Rec2020")) {
            assertArrayEquals(new float[] {1.5f, 2, 8}, light(source));
        }
    }

    @Test
    void exifOfATiffIsOneStructure() throws Exception {
        Path file = MadePicture.tiff(folder.resolve("a_P3D65PQ.tif"), 1, 1, "RGB", new int[] {1, 2, 3}, spec -> {
            spec.setText("Make", "Maker");
            spec.setText("Model", "A camera with a long name");
            spec.setInt("Orientation", 6);
            spec.setFloat("ExposureTime", 0.004f);
            spec.setText("Exif:LensModel", "A lens");
        });
        try (HdrSource source = open(file)) {
            Metadata read = TiffMetadataReader.readMetadata(new ByteArrayInputStream(source.exif().orElseThrow()));
            ExifIFD0Directory main = read.getFirstDirectoryOfType(ExifIFD0Directory.class);
            assertEquals("Maker", main.getString(ExifIFD0Directory.TAG_MAKE));
            assertEquals("A camera with a long name", main.getString(ExifIFD0Directory.TAG_MODEL));
            assertEquals(1, main.getInt(ExifIFD0Directory.TAG_ORIENTATION), "pixels are not turned later on");
            ExifSubIFDDirectory exif = read.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
            assertEquals(0.004, exif.getDouble(ExifSubIFDDirectory.TAG_EXPOSURE_TIME), 1e-6);
            assertEquals("A lens", exif.getString(ExifSubIFDDirectory.TAG_LENS_MODEL));
            assertFalse(exif.hasErrors());
            assertEquals(List.of("a_P3D65PQ.tif is stored turned (orientation 6); it is used as stored, so turn it first."),
                    warnings(source));
        }
    }

    @Test
    void exifOfAPngIsItsChunk() throws IOException {
        byte[] exif = new Bytes().text("MM").u16(42).u32(8).u16(1, 274, 3).u32(1).u16(3, 0).u32(0).done();
        Path file = MadePicture.chunk(MadePicture.png(folder.resolve("a_P3D65PQ.png"), 1, 1, 3, new int[] {1, 2, 3}), "eXIf", exif);
        byte[] upright = exif.clone();
        upright[19] = 1;
        try (HdrSource source = open(file)) {
            assertArrayEquals(upright, source.exif().orElseThrow());
            assertEquals(List.of("a_P3D65PQ.png is stored turned (orientation 3); it is used as stored, so turn it first."),
                    warnings(source));
        }
    }

    private static ByteBuffer floats(float... values) {
        ByteBuffer pixels = ByteBuffer.allocateDirect(4 * values.length).order(ByteOrder.nativeOrder());
        for (float value : values) {
            pixels.putFloat(value);
        }
        return pixels.flip();
    }
}
