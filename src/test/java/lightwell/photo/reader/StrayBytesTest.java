package lightwell.photo.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import lightwell.image.Raster;
import lightwell.message.Said;
import lightwell.photo.Oracle;
import lightwell.photo.Photo;
import lightwell.photo.PhotoException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes between the segments of a JPEG that belong to none are passed over with a warning, as libjpeg does. */
class StrayBytesTest {

    /** Among them what begins like a marker: a stuffed byte, and repeated first bytes before another one. */
    private static final byte[] STRAY = {0, 14, 'A', 'd', 'o', 'b', 'e', 0, (byte) 0xFF, 0, (byte) 0xFF, (byte) 0xFF, 0, 1};

    @TempDir
    Path folder;

    /** @param before the marker that they stand before: a table, the frame, the header of the scan */
    @ParameterizedTest
    @ValueSource(ints = {0xDB, 0xC0, 0xDA})
    void theBaseIsThatOfTheCleanFile(int before) throws IOException {
        byte[] clean = ComposedJpeg.picture(64, 48, true);
        byte[] odd = inserted(clean, at(clean, before));
        try (Photo expected = open(clean); Photo photo = open(odd)) {
            same(expected.base().raster(), photo.base().raster());
            assertEquals(List.of("Base image: stray bytes between the picture's segments are passed over (14)."),
                    Said.of(photo.warnings()));
        }
    }

    @Test
    void whatFollowsThemIsRead() throws IOException {
        byte[] turned = new ComposedJpeg(ComposedJpeg.picture(64, 48, true)).segment(ComposedJpeg.segment(0xFE, "", new byte[5]))
                .segment(ComposedJpeg.exif(6)).bytes(ComposedJpeg.Lists.NONE);
        try (Photo photo = open(inserted(turned, at(turned, 0xE1)))) {
            assertEquals(48, photo.base().info().width());
        }
    }

    @Test
    void aPartOfTheFileIsReadAlike() throws IOException {
        byte[] map = ComposedJpeg.picture(32, 24, false, ComposedJpeg.iso(2));
        byte[] odd = inserted(map, at(map, 0xC0));
        for (ComposedJpeg.Lists lists : new ComposedJpeg.Lists[] {ComposedJpeg.Lists.MPF, ComposedJpeg.Lists.DIRECTORY}) {
            ComposedJpeg file = new ComposedJpeg(ComposedJpeg.picture(64, 48, true)).part("GainMap", 0, odd);
            try (Photo photo = open(file.bytes(lists)); Photo expected = open(map)) {
                same(expected.base().raster(), photo.gainMap().orElseThrow().raster());
                assertTrue(Said.of(photo.warnings()).contains("Gain map: stray bytes between the picture's segments are passed over (14)."),
                        Said.of(photo.warnings()).toString());
            }
        }
    }

    @Test
    void bytesWithoutAnyMarkerAreStillRefused() {
        byte[] file = new byte[1000];
        Arrays.fill(file, 0, 3, (byte) 0xFF);
        file[1] = (byte) 0xD8;
        String sentence = assertThrows(PhotoException.class, () -> open(file)).getMessage();
        assertTrue(sentence.endsWith("is cut short: it has no size."), sentence);
    }

    /** A camera's file; the truth is what the JDK's libjpeg reads of it when the 14 bytes are cut out. */
    @Test
    void opensTheFileOfTheField() throws IOException {
        byte[] file = Files.readAllBytes(Oracle.field("issue_121.jpg"));
        byte[] clean = new byte[file.length - 14];
        System.arraycopy(file, 0, clean, 0, 35_246);
        System.arraycopy(file, 35_260, clean, 35_246, clean.length - 35_246);
        var truth = ImageIO.read(new ByteArrayInputStream(clean));
        try (Photo photo = PhotoReader.open(Oracle.field("issue_121.jpg"))) {
            assertTrue(Said.of(photo.warnings()).stream().anyMatch(w -> w.startsWith("Base image: stray bytes")),
                    Said.of(photo.warnings()).toString());
            Raster base = photo.base().raster();
            assertEquals(truth.getWidth(), base.width());
            assertEquals(truth.getHeight(), base.height());
            for (int y = 0; y < base.height(); y += 7) {
                for (int x = 0; x < base.width(); x += 7) {
                    for (int c = 0; c < 3; c++) {
                        assertEquals(truth.getRGB(x, y) >> 16 - 8 * c & 0xFF, base.get(x, y, c), 2, "the conversion to RGB may round");
                    }
                }
            }
        }
    }

    private Photo open(byte[] file) throws IOException {
        return PhotoReader.open(Files.write(Files.createTempFile(folder, "photo", ".jpg"), file));
    }

    private static void same(Raster expected, Raster found) {
        for (int y = 0; y < expected.height(); y++) {
            for (int x = 0; x < expected.width(); x++) {
                assertEquals(expected.get(x, y, 0), found.get(x, y, 0));
            }
        }
    }

    /** Where the first marker of that kind stands among the segments. */
    private static int at(byte[] jpeg, int marker) {
        int at = 2;
        while ((jpeg[at + 1] & 0xFF) != marker) {
            at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
        }
        return at;
    }

    private static byte[] inserted(byte[] jpeg, int at) {
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, at);
        out.writeBytes(STRAY);
        out.write(jpeg, at, jpeg.length - at);
        return out.toByteArray();
    }
}
