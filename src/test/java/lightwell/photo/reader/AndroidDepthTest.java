package lightwell.photo.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import lightwell.image.Raster;
import lightwell.message.Said;
import lightwell.metadata.DepthAccuracy;
import lightwell.metadata.DepthDescription;
import lightwell.metadata.DepthDescription.Kind;
import lightwell.photo.ImageChoice;
import lightwell.photo.Layer;
import lightwell.photo.Oracle;
import lightwell.photo.Photo;
import lightwell.photo.PhotoImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Depth maps of Google's first kind (GDepth): files whose metres are known by the formulas of the specification, and one by a phone. */
class AndroidDepthTest extends AndroidDepthFiles {

    private static final String RANGE = "GDepth:Near='0.2' GDepth:Far='4' ";

    @ParameterizedTest
    @CsvSource({"png, 10, 8", "png, 11, 16", "png, 1, 8", "png, 6, 8", "jpeg, 10, 8"})
    void rangeInverse(String format, int type, int bits) throws IOException {
        byte[] map = AndroidJpeg.picture(format, type, W, H, (x, y) -> AndroidJpeg.inverse(AndroidJpeg.depth(x, y), NEAR, FAR));
        try (Photo photo = open(AndroidJpeg.gdepth(AndroidJpeg.base(), "GDepth:Format='RangeInverse' GDepth:Units='m' " + RANGE, map))) {
            DepthDescription said = photo.depth().orElseThrow().description().orElseThrow();
            assertEquals(Kind.DISPARITY, said.kind());
            assertEquals(1 / FAR, said.min());
            assertEquals(1 / NEAR, said.max());
            assertEquals("GDepth XMP, RangeInverse", said.source());
            assertEquals(DepthAccuracy.UNKNOWN, said.accuracy());
            assertTrue(said.metric());
            assertEquals(bits, photo.depth().get().info().bitDepth());
            assertMetres(photo, format.equals("jpeg") ? 4 : 0.501, 1);
            assertEquals(List.of(), Said.of(photo.warnings()));
        }
    }

    @ParameterizedTest
    @CsvSource({"m, 1", "mm, 1000", "Meters, 1"})
    void rangeLinearInItsUnit(String unit, double perMetre) throws IOException {
        byte[] map = AndroidJpeg.picture("png", BufferedImage.TYPE_USHORT_GRAY, W, H,
                (x, y) -> AndroidJpeg.linear(AndroidJpeg.depth(x, y), NEAR, FAR));
        String range = "GDepth:Near='" + NEAR * perMetre + "' GDepth:Far='" + FAR * perMetre + "' ";
        try (Photo photo = open(
                AndroidJpeg.gdepth(AndroidJpeg.base(), "GDepth:Format='RangeLinear' GDepth:Units='" + unit + "' " + range, map))) {
            DepthDescription said = photo.depth().orElseThrow().description().orElseThrow();
            assertEquals(Kind.DEPTH, said.kind());
            assertEquals(NEAR, said.min(), 1e-12);
            assertEquals(FAR, said.max(), 1e-12);
            assertMetres(photo, 0.501, 1);
        }
    }

    /** Without a unit there are only proportions. */
    @Test
    void saysThatNoUnitIsStated() throws IOException {
        byte[] map = AndroidJpeg.picture("png", GREY, W, H, (x, y) -> AndroidJpeg.inverse(AndroidJpeg.depth(x, y), NEAR, FAR));
        try (Photo photo = open(AndroidJpeg.gdepth(AndroidJpeg.base(), "GDepth:Format='RangeInverse' " + RANGE, map))) {
            DepthDescription said = photo.depth().orElseThrow().description().orElseThrow();
            assertEquals(DepthAccuracy.RELATIVE, said.accuracy());
            assertTrue(!said.metric());
            assertEquals(List.of("The depth map states no unit: its values are relative, and metres stand for a unit of its own."),
                    Said.of(photo.warnings()));
            assertMetres(photo, 0.501, 1);
        }
    }

    /** Larger than a segment, and than what an XMP parser should be given. */
    @Test
    void readsTheExtendedPacket() throws IOException {
        Random random = new Random(1);
        byte[] map = AndroidJpeg.picture("png", BufferedImage.TYPE_USHORT_GRAY, 600, 400, (x, y) -> random.nextDouble());
        byte[] confidence = AndroidJpeg.coded("png", GREY, 60, 40, (x, y) -> x);
        byte[] original = ComposedJpeg.picture(120, 90, true);
        String said = "GDepth:Format='RangeInverse' GDepth:Units='m' " + RANGE;
        try (Photo photo = open(AndroidJpeg.gdepthExtended(AndroidJpeg.base(), said, map, confidence, original))) {
            assertEquals(List.of("base", "depth", "original", "confidence"),
                    photo.layers().stream().map(layer -> layer.info().name()).toList());
            assertEquals(600, photo.depth().orElseThrow().raster().width());
            assertEquals(59, photo.others().get(1).raster().get(59, 3, 0));
            assertEquals(120, photo.others().get(0).raster().width());
            assertEquals(List.of("main", "original"), photo.images().stream().map(PhotoImage::name).toList());
            assertEquals(map.length, photo.depth().get().info().bytes());
            assertEquals(List.of(), Said.of(photo.warnings()));
            assertTrue(photo.metadata().toString().contains("characters of base64"), "the tree holds the data");
        }
        Path file = folder.resolve("photo.jpg");
        try (Photo photo = PhotoReader.open(file, new ImageChoice("original"))) {
            assertEquals(120, photo.base().info().width());
            assertTrue(photo.depth().isPresent(), "the original is the same view");
        }
    }

    /** The map is stored as the picture is: EXIF's orientation is of both. */
    @ParameterizedTest
    @CsvSource({"1, 0, 0", "2, 1, 0", "3, 1, 1", "4, 0, 1", "5, 0, 0", "6, 1, 0", "7, 1, 1", "8, 0, 1"})
    void turnsWithTheBase(int orientation, int right, int bottom) throws IOException {
        byte[] map = AndroidJpeg.coded("png", GREY, W, H, (x, y) -> x == 0 && y == 0 ? 0 : 200);
        byte[] base = AndroidJpeg.base(ComposedJpeg.exif(orientation));
        try (Photo photo = open(AndroidJpeg.gdepth(base, "GDepth:Format='RangeLinear' GDepth:Units='m' " + RANGE, map))) {
            Layer.Depth depth = photo.depth().orElseThrow();
            assertEquals(orientation, depth.orientation());
            Raster raster = depth.raster();
            assertEquals(orientation >= 5 ? H : W, raster.width());
            assertEquals(0, raster.get(right * (raster.width() - 1), bottom * (raster.height() - 1), 0));
        }
    }

    @Test
    void anUnknownFormatHasPixelsAndNoUnit() throws IOException {
        byte[] map = AndroidJpeg.coded("png", GREY, W, H, (x, y) -> x);
        try (Photo photo = open(AndroidJpeg.gdepth(AndroidJpeg.base(), "GDepth:Format='RangeWarped' GDepth:Units='m' " + RANGE, map))) {
            assertEquals(List.of("The depth map's format 'RangeWarped' is not known, so its values have no unit."),
                    Said.of(photo.warnings()));
            assertTrue(photo.depth().orElseThrow().description().isEmpty());
            assertEquals(17, photo.depth().get().raster().get(17, 3, 0));
        }
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "5, 4", "0, 4", "-1, 4", "3, 3", "1, 1e300"})
    void aRangeThatMakesNoSenseIsSaid(String near, String far) throws IOException {
        byte[] map = AndroidJpeg.coded("png", GREY, W, H, (x, y) -> x);
        String range = "GDepth:Near='" + near + "' GDepth:Far='" + far + "'";
        try (Photo photo = open(AndroidJpeg.gdepth(AndroidJpeg.base(), "GDepth:Format='RangeInverse' GDepth:Units='m' " + range, map))) {
            assertTrue(photo.depth().orElseThrow().description().isEmpty());
            assertEquals(1, photo.warnings().size(), Said.of(photo.warnings()).toString());
            assertTrue(Said.of(photo.warnings()).get(0).endsWith("so its values have no unit."), Said.of(photo.warnings()).toString());
        }
    }

    /** What cannot be read is said, not "no depth map". */
    @Test
    void saysWhatIsThereInstead() throws IOException {
        String said = "GDepth:Format='RangeInverse' " + RANGE;
        unread(AndroidJpeg.gdepth(AndroidJpeg.base(), said, new byte[0]),
                "the file describes it (GDepth) but does not hold it: what wrote the file last has lost it.");
        byte[] other = new byte[3000];
        Arrays.fill(other, (byte) 7);
        unread(AndroidJpeg.gdepth(AndroidJpeg.base(), said, other), "it is neither PNG nor JPEG.");
        String map = dynamic("RangeInverse", "Meters", NEAR, FAR, "");
        unread(AndroidJpeg.dynamicDepth(AndroidJpeg.base(), map, "",
                List.of(new AndroidJpeg.Item("image/heic", "android/depthmap", other))),
                "it is neither PNG nor JPEG (the file says 'image/heic').");
        byte[] whole = AndroidJpeg.dynamicDepth(AndroidJpeg.base(), map, "",
                List.of(new AndroidJpeg.Item("image/png", "android/depthmap", other)));
        unread(Arrays.copyOf(whole, whole.length - 100), "it is not where the file says.");
        byte[] png = AndroidJpeg.coded("png", GREY, W, H, (x, y) -> x);
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        unread(AndroidJpeg.dynamicDepth(AndroidJpeg.base(), map, "", List.of(new AndroidJpeg.Item("image/png", "android/depthmap", png))),
                "The PNG says 60000 x 60000 pixels of 8 bits; the limit is 100000000 in all, and 256 MB.");
    }

    private void unread(byte[] file, String sentence) throws IOException {
        try (Photo photo = open(file)) {
            assertTrue(photo.depth().isEmpty());
            assertEquals(sentence, photo.unreadDepth().orElseThrow().toString());
            assertTrue(Said.of(photo.warnings()).contains("The depth map cannot be read: " + sentence),
                    Said.of(photo.warnings()).toString());
        }
    }

    /**
     * By a phone's camera of 2014: samples read with Python's base64 and zlib, and the file's own word for the distance of what is in focus
     * (GFocus:FocalDistance 16.577824 at GFocus:FocalPoint 0.5208333, 0.58125).
     */
    @Test
    void readsWhatAPhoneWrote() throws IOException {
        try (Photo photo = PhotoReader.open(Oracle.field("android_gdepth.jpg"))) {
            Layer.Depth depth = photo.depth().orElseThrow();
            DepthDescription said = depth.description().orElseThrow();
            assertEquals(List.of(768, 1024, 8), List.of(depth.info().width(), depth.info().height(), depth.info().bitDepth()));
            assertEquals(1 / 390.539306640625, said.min());
            assertEquals(1 / 12.423587799072266, said.max());
            assertEquals(DepthAccuracy.RELATIVE, said.accuracy());
            assertEquals(16.577824, metres(depth, 400, 595), 1e-5);
            assertEquals(48.56309598716204, metres(depth, 0, 0), 1e-4);
            assertEquals(55.105956560413816, metres(depth, 767, 0), 1e-4);
            assertEquals(17.843456651873353, metres(depth, 100, 900), 1e-4);
            assertEquals(107.71146995565095, metres(depth, 5, 300), 1e-4);
            assertEquals(List.of("main", "original"), photo.images().stream().map(PhotoImage::name).toList());
            assertEquals(768, photo.others().get(0).raster().width());
        }
    }
}
