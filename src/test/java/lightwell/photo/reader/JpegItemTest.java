package lightwell.photo.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import lightwell.codec.LosslessJpegComposer;
import lightwell.depth.DepthScale;
import lightwell.heif.ComposedItem;
import lightwell.heif.Property;
import lightwell.image.Half;
import lightwell.image.Raster;
import lightwell.message.Said;
import lightwell.metadata.DepthAccuracy;
import lightwell.metadata.DepthDescription;
import lightwell.photo.Layer;
import lightwell.photo.Photo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Items of type {@code jpeg} in HEIF files. */
class JpegItemTest {

    private static final String DEPTH = "urn:mpeg:hevc:2015:auxid:2";
    private static final int HDEP = 0x68646570;
    private static final int L008 = 0x4C303038;

    @TempDir
    Path folder;

    /** As a LiDAR scanner's depth: half floats of metres, holes as NaN, the stream's beginning in {@code jpgC}. */
    @ParameterizedTest
    @CsvSource({"false, 0", "true, 270"})
    void readsHalfFloatDepth(boolean prefix, int degrees) throws IOException {
        byte[] stream = LosslessJpegComposer.encode(halves(), 1, 0);
        try (Photo photo = open(stream, prefix ? 40 : 0, degrees, xmp("depth", HDEP, "0.5", "4.0"))) {
            Layer.Depth depth = photo.depth().orElseThrow();
            DepthDescription description = depth.description().orElseThrow();
            assertEquals(DepthDescription.Kind.DEPTH, description.kind());
            assertEquals(DepthAccuracy.ABSOLUTE, description.accuracy());
            assertEquals(16, depth.info().bitDepth());
            float[] metres = DepthScale.of(description, 16).metres();
            Raster raster = depth.raster();
            for (int y = 0; y < 24; y++) {
                for (int x = 0; x < 32; x++) {
                    int code = degrees == 0 ? raster.get(x, y, 0) : raster.get(23 - y, x, 0);
                    assertEquals(x == 5 ? 0 : metres(x, y), metres[code], 0.0001 + metres(x, y) / 2048, x + ", " + y);
                }
            }
            assertTrue(photo.warnings().isEmpty(), Said.of(photo.warnings()).toString());
        }
    }

    @Test
    void saysThatHalfFloatsAreAGuess() throws IOException {
        byte[] stream = LosslessJpegComposer.encode(halves(), 7, 0);
        String xmp = xmp("depth", HDEP, "0.5", "4.0").replaceAll("apdi:StoredFormat='\\d+'", "");
        try (Photo photo = open(stream, 0, 0, xmp)) {
            assertTrue(Said.of(photo.warnings()).stream().anyMatch(warning -> warning.contains("taken for half floats")),
                    Said.of(photo.warnings()).toString());
        }
    }

    @Test
    void readsWholeNumbersAsTheXmpDescribesThem() throws IOException {
        Raster ramp = Raster.allocate(32, 24, 1, 8);
        ramp.set(3, 4, 0, 255);
        try (Photo photo = open(LosslessJpegComposer.encode(ramp, 1, 0), 0, 0, xmp("disparity", L008, "0.5", "4.0"))) {
            Layer.Depth depth = photo.depth().orElseThrow();
            float[] metres = DepthScale.of(depth.description().orElseThrow(), 8).metres();
            assertEquals(0.25, metres[depth.raster().get(3, 4, 0)], 1e-6);
            assertEquals(2, metres[depth.raster().get(0, 0, 0)], 1e-6);
        }
    }

    @Test
    void listsWithItsReasonWhatCannotBeDecoded() throws IOException {
        byte[] stream = LosslessJpegComposer.encode(halves(), 1, 0);
        stream[3] = (byte) 0xC7;
        try (Photo photo = open(stream, 0, 0, xmp("depth", HDEP, "0.5", "4.0"))) {
            assertTrue(photo.depth().isEmpty());
            Layer.Other depth = photo.others().get(0);
            assertEquals("depth", depth.info().name());
            assertTrue(depth.problem().orElseThrow().toString().contains("SOF7"), depth.problem().toString());
        }
    }

    private Photo open(byte[] stream, int prefix, int degrees, String xmp) throws IOException {
        byte[] file = new ComposedPhoto(1, 0, false, ComposedPhoto.To.BASE).with(photo -> {
            ComposedItem depth = photo.heif.item("jpeg", Arrays.copyOfRange(stream, prefix, stream.length)).hidden()
                    .properties(new Property.Ispe(32, 24), new Property.AuxC(DEPTH, new byte[0]), new Property.Irot(degrees));
            if (prefix > 0) {
                depth.properties(new Property.Other("jpgC", true, Arrays.copyOf(stream, prefix)));
            }
            photo.refer(depth, "auxl");
            photo.heif.item("mime", xmp.getBytes(StandardCharsets.UTF_8)).contentType(ItemMetadata.XMP).refersTo("cdsc", depth);
        }).bytes();
        return PhotoReader.open(Files.write(folder.resolve("lidar.heic"), file));
    }

    private static String xmp(String type, int format, String min, String max) {
        return "<x:xmpmeta xmlns:x='adobe:ns:meta/'><r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><r:Description r:about=''"
                + " xmlns:apdi='http://ns.apple.com/pixeldatainfo/1.0/' xmlns:d='http://ns.apple.com/depthData/1.0/'"
                + " apdi:AuxiliaryImageType='" + type + "' apdi:NativeFormat='" + HDEP + "' apdi:StoredFormat='" + format
                + "' apdi:FloatMinValue='" + min + "' apdi:FloatMaxValue='" + max + "' d:Accuracy='absolute'/></r:RDF></x:xmpmeta>";
    }

    private static double metres(int x, int y) {
        return 0.5 + 3.5 * x / 31 * y / 23;
    }

    private static Raster halves() {
        Raster raster = Raster.allocate(32, 24, 1, 16);
        for (int y = 0; y < 24; y++) {
            for (int x = 0; x < 32; x++) {
                raster.set(x, y, 0, x == 5 ? 0x7E00 : Half.of((float) metres(x, y)) & 0xFFFF);
            }
        }
        return raster;
    }
}
