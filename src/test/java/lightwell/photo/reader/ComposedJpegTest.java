package lightwell.photo.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import lightwell.image.Raster;
import lightwell.message.Said;
import lightwell.metadata.Primaries;
import lightwell.photo.ImageChoice;
import lightwell.photo.Layer;
import lightwell.photo.Photo;
import lightwell.photo.PhotoException;
import lightwell.photo.PhotoImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What composed JPEGs mean. */
class ComposedJpegTest {

    private static final byte[] MAP = ComposedJpeg.picture(64, 48, false, ComposedJpeg.iso(2));

    @TempDir
    Path folder;

    /** The depth map's calibration is of the map as stored, so the layer says how it was turned. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void depthSaysHowItWasTurned(int orientation) throws IOException {
        byte[] file = new ComposedJpeg(ComposedJpeg.picture(128, 96, true)).segment(ComposedJpeg.exif(orientation))
                .part("", 0, ComposedJpeg.picture(64, 48, false, ComposedJpeg.auxiliary("disparity", ""))).bytes(ComposedJpeg.Lists.MPF);
        try (Photo photo = open(file)) {
            Layer.Depth depth = photo.depth().orElseThrow();
            assertEquals(orientation, depth.orientation());
            assertEquals(orientation >= 5 ? 48 : 64, depth.info().width());
        }
    }

    /** Base and map are darkest where they begin; the orientation moves that corner, of both. */
    @ParameterizedTest
    @CsvSource({"1, 0, 0", "2, 1, 0", "3, 1, 1", "4, 0, 1", "5, 0, 0", "6, 1, 0", "7, 1, 1", "8, 0, 1"})
    void theMapTurnsWithTheBase(int orientation, int right, int bottom) throws IOException {
        byte[] file = new ComposedJpeg(ComposedJpeg.picture(128, 96, true)).segment(ComposedJpeg.exif(orientation))
                .part("GainMap", 0, MAP).bytes(ComposedJpeg.Lists.BOTH);
        try (Photo photo = open(file)) {
            for (Layer layer : photo.layers()) {
                Raster raster = layer.raster();
                int x = right * (raster.width() - 1);
                int y = bottom * (raster.height() - 1);
                assertEquals(0, raster.get(x, y, 0), 6, layer.info().name());
                assertTrue(raster.get(raster.width() - 1 - x, raster.height() - 1 - y, 0) > 100, layer.info().name());
            }
        }
    }

    @Test
    void leavesAMapUprightThatIsUprightAlready() throws IOException {
        byte[] upright = ComposedJpeg.picture(48, 64, false, ComposedJpeg.iso(2));
        byte[] file = new ComposedJpeg(ComposedJpeg.picture(128, 96, true)).segment(ComposedJpeg.exif(6))
                .part("GainMap", 0, upright).bytes(ComposedJpeg.Lists.BOTH);
        try (Photo photo = open(file)) {
            Raster raster = photo.gainMap().orElseThrow().raster();
            assertEquals(List.of(48, 64), List.of(raster.width(), raster.height()));
            assertEquals(0, raster.get(0, 0, 0), 6);
            assertTrue(Said.of(photo.warnings()).get(0).contains("upright already"), Said.of(photo.warnings()).toString());
        }
    }

    @Test
    void theIsoDescriptionCountsBeforeAdobes() throws IOException {
        byte[] adobe = ComposedJpeg
                .xmp("xmlns:h='http://ns.adobe.com/hdr-gain-map/1.0/' h:Version='1.0' h:GainMapMax='3' h:HDRCapacityMax='3'>");
        byte[] both = ComposedJpeg.picture(64, 48, false, adobe, ComposedJpeg.iso(2));
        try (Photo photo = open(withPart(both))) {
            assertEquals("ISO 21496-1 segment", photo.gainMap().orElseThrow().iso().orElseThrow().source());
            assertEquals(2, photo.gainMap().orElseThrow().iso().orElseThrow().alternateHeadroom());
        }
        byte[] broken = ComposedJpeg.segment(0xE2, "urn:iso:std:iso:ts:21496:-1\0", new byte[] {0, 0, 0, 0, 0x40, 0, 0});
        try (Photo photo = open(withPart(ComposedJpeg.picture(64, 48, false, adobe, broken)))) {
            assertEquals("hdrgm XMP", photo.gainMap().orElseThrow().iso().orElseThrow().source());
            assertTrue(Said.of(photo.warnings()).get(0).contains("(segment) is left out: it is cut off"),
                    Said.of(photo.warnings()).toString());
        }
    }

    @Test
    void findsPartsFromTheEndWhenSomethingStandsBetween() throws IOException {
        byte[] base = ComposedJpeg.picture(128, 96, true);
        byte[] file = new ComposedJpeg(base).part("GainMap", 0, MAP).bytes(ComposedJpeg.Lists.DIRECTORY);
        byte[] gap = new byte[100];
        ByteBuffer moved = ByteBuffer.allocate(file.length + gap.length).put(file, 0, file.length - MAP.length).put(gap).put(MAP);
        try (Photo photo = open(moved.array())) {
            assertTrue(photo.gainMap().isPresent());
            assertEquals(List.of(), Said.of(photo.warnings()));
        }
    }

    @Test
    void aDamagedPartIsAWarning() throws IOException {
        byte[] map = MAP.clone();
        Arrays.fill(map, 2, 20, (byte) 0);
        try (Photo photo = open(withPart(map))) {
            assertEquals(1, photo.layers().size());
            assertTrue(Said.of(photo.warnings()).stream().anyMatch(warning -> warning.contains("left out")),
                    Said.of(photo.warnings()).toString());
            photo.base().raster();
        }
    }

    @Test
    void namesWhatItDoesNotRead() throws IOException {
        byte[] file = new ComposedJpeg(ComposedJpeg.picture(128, 96, true)).part("MotionPhoto", 0, new byte[3000])
                .bytes(ComposedJpeg.Lists.DIRECTORY);
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int second = text.lastIndexOf("image/jpeg");
        byte[] video = (text.substring(0, second) + "video/mp4 " + text.substring(second + 10)).getBytes(StandardCharsets.ISO_8859_1);
        try (Photo photo = open(video)) {
            assertEquals(List.of("The file also holds the video of a motion photo (3000 bytes), which is left out."),
                    Said.of(photo.warnings()));
        }
    }

    @Test
    void opensAnotherImageThatStandsByItself() throws IOException {
        byte[] file = new ComposedJpeg(ComposedJpeg.picture(128, 96, true)).part("", 0x020003, ComposedJpeg.picture(128, 96, true))
                .bytes(ComposedJpeg.Lists.MPF);
        Path path = Files.write(folder.resolve("angles.mpo"), file);
        try (Photo photo = PhotoReader.open(path)) {
            assertEquals(List.of("main", "angle_2"), photo.images().stream().map(PhotoImage::name).toList());
            assertEquals("angle_2", photo.others().get(0).info().name());
        }
        try (Photo photo = PhotoReader.open(path, new ImageChoice("2"))) {
            assertEquals(1, photo.base().info().itemId());
            assertEquals("main", photo.others().get(0).info().name());
            assertTrue(photo.images().get(1).shown());
        }
    }

    /** Views of one scene are listed from the left. */
    @Test
    void twoViewsOfOneSizeAreAStereoPair() throws IOException {
        byte[] file = new ComposedJpeg(ComposedJpeg.picture(128, 96, true)).part("", 0x010001, ComposedJpeg.picture(64, 48, true))
                .part("", 0x020002, ComposedJpeg.picture(128, 96, true)).bytes(ComposedJpeg.Lists.MPF);
        Path path = Files.write(folder.resolve("pair.mpo"), file);
        for (String eye : List.of("left", "right")) {
            try (Photo photo = PhotoReader.open(path, new ImageChoice(eye))) {
                assertEquals(List.of("left", "right"), photo.images().stream().map(PhotoImage::name).toList());
                assertEquals(List.of(0, 2), List.of(photo.stereo().orElseThrow().left().itemId(), photo.stereo().get().right().itemId()));
                assertEquals(eye.equals("left") ? 0 : 2, photo.base().info().itemId());
                assertTrue(photo.others().stream().anyMatch(other -> other.info().name().equals(eye.equals("left") ? "right" : "left")));
            }
        }
    }

    @Test
    void viewsThatAreNoPairAreNone() throws IOException {
        byte[] view = ComposedJpeg.picture(128, 96, true);
        for (ComposedJpeg jpeg : List.of(new ComposedJpeg(view).part("", 0x020002, ComposedJpeg.picture(96, 128, true)),
                new ComposedJpeg(view).part("", 0x020002, view).part("", 0x020002, view),
                new ComposedJpeg(view).part("", 0x020001, view))) {
            try (Photo photo = open(jpeg.bytes(ComposedJpeg.Lists.MPF))) {
                assertTrue(photo.stereo().isEmpty());
                assertEquals("main", photo.images().get(0).name());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, '', sRGB, EXIF ColorSpace 1", "65535, R03, Adobe RGB (1998), EXIF interoperability index R03",
        "2, '', Adobe RGB (1998), EXIF ColorSpace 2", "65535, '', sRGB, assumed sRGB: the file names no colour space"})
    void readsTheColourOfExif(int space, String index, String name, String source) throws IOException {
        byte[] exif = ComposedJpeg.segment(0xE1, "Exif\0\0", colour(space, index));
        try (Photo photo = open(ComposedJpeg.picture(64, 48, true, exif))) {
            assertEquals(name, photo.base().encoding().name());
            assertEquals(source, photo.base().encoding().source());
            assertEquals(name.equals("sRGB") ? Primaries.REC709 : Primaries.ADOBE_RGB, photo.base().encoding().primaries());
        }
    }

    private static byte[] colour(int space, String index) {
        ByteBuffer tiff = ByteBuffer.allocate(100).put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) 1);
        tiff.putShort((short) 0x8769).putShort((short) 4).putInt(1).putInt(26).putInt(0).putShort((short) 2);
        tiff.putShort((short) 0xA001).putShort((short) 3).putInt(1).putShort((short) space).putShort((short) 0);
        tiff.putShort((short) 0xA005).putShort((short) 4).putInt(1).putInt(56).putInt(0).putShort((short) 1);
        tiff.putShort((short) 1).putShort((short) 2).putInt(4).put(index.getBytes(StandardCharsets.ISO_8859_1));
        return tiff.array();
    }

    @Test
    void refusesCmyk() throws IOException {
        byte[] file = ComposedJpeg.picture(64, 48, true);
        int frame = new String(file, StandardCharsets.ISO_8859_1).indexOf("\u00ff\u00c0\0\u0011\u0008");
        var out = new ByteArrayOutputStream();
        out.write(file, 0, frame + 19);
        out.writeBytes(new byte[] {4, 0x11, 0});
        out.write(file, frame + 19, file.length - frame - 19);
        byte[] cmyk = out.toByteArray();
        cmyk[frame + 3] = 20;
        cmyk[frame + 9] = 4;
        String sentence = assertThrows(PhotoException.class, () -> open(cmyk)).getMessage();
        assertEquals("photo.jpg: The picture is CMYK, which is not supported: save it as RGB.", sentence);
    }

    private static byte[] withPart(byte[] map) {
        return new ComposedJpeg(ComposedJpeg.picture(128, 96, true)).part("GainMap", 0, map).bytes(ComposedJpeg.Lists.BOTH);
    }

    private Photo open(byte[] file) throws IOException {
        return PhotoReader.open(Files.write(folder.resolve("photo.jpg"), file));
    }
}
