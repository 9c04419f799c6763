package lightwell.ui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lightwell.color.ColorEngine;
import lightwell.color.ConfigChoice;
import lightwell.image.BoxReduction;
import lightwell.image.Raster;
import lightwell.metadata.ColorEncoding;
import lightwell.photo.Oracle;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import lightwell.ui.kit.ColorLoader;
import lightwell.ui.open.CrashJournal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThumbnailMakerTest {

    @TempDir
    private Path folder;

    @Test
    void codesOfSrgbComeOutAsTheyWent() throws IOException {
        ColorEngine engine = ColorEngine.load(Optional.empty());
        try (Raster raster = Raster.allocate(400, 200, 3, 8)) {
            for (int y = 0; y < 200; y++) {
                for (int x = 0; x < 400; x++) {
                    raster.set(x, y, 0, x < 200 ? 200 : 20);
                    raster.set(x, y, 1, 90);
                    raster.set(x, y, 2, y < 100 ? 40 : 240);
                }
            }
            Thumbnail thumbnail = ThumbnailMaker.picture(raster, ColorEncoding.ASSUMED_SRGB, engine);
            assertEquals("200x100", thumbnail.width() + "x" + thumbnail.height());
            assertNear(0xFFC85A28, thumbnail.argb()[10 * 200 + 10]);
            assertNear(0xFF145AF0, thumbnail.argb()[90 * 200 + 190]);
        }
    }

    @Test
    void aSmallRasterIsTheMeanOfSquaresWhateverItsForm() {
        for (int channels : new int[] {1, 3, 4}) {
            for (int bits : new int[] {8, 10}) {
                try (Raster raster = Raster.allocate(7, 5, channels, bits)) {
                    for (int i = 0; i < 7 * 5 * channels; i++) {
                        raster.set(i / channels % 7, i / channels / 7, i % channels, i % channels == 3 ? 255 : 10 * (i / channels % 7));
                    }
                    Raster small = BoxReduction.reduce(raster, 2);
                    assertEquals("3x2", small.width() + "x" + small.height());
                    assertEquals(channels == 1 ? 1 : 3, small.channels());
                    assertEquals(45, small.get(2, 1, small.channels() - 1));
                    Raster one = BoxReduction.reduce(raster, 100);
                    assertEquals("1x1", one.width() + "x" + one.height());
                    assertEquals(30, one.get(0, 0, 0));
                }
            }
        }
    }

    @Test
    void thumbnailsOfRealFilesLookLikeTheirPictures() throws Exception {
        ColorEngine engine = ColorEngine.load(Optional.empty());
        for (String name : List.of("pug.heic", "iphone15promax.heic", "samsung_s25_tmap.heic", "seine_hdr_rec2020.avif")) {
            Thumbnail thumbnail = maker().make(Oracle.photo(name));
            assertTrue(Math.max(thumbnail.width(), thumbnail.height()) <= Thumbnail.LARGEST_EDGE, name);
            assertTrue(Math.max(thumbnail.width(), thumbnail.height()) > Thumbnail.LARGEST_EDGE / 2, name);
            try (Photo photo = PhotoReader.open(Oracle.photo(name))) {
                Thumbnail whole = ThumbnailMaker.picture(photo.base().raster(), photo.base().encoding(), engine);
                assertEquals(0, difference(whole, thumbnail), 6, name + ": codes of 255, on average");
            }
        }
    }

    /** Mean over a grid of places. */
    private static double difference(Thumbnail a, Thumbnail b) {
        double sum = 0;
        for (int i = 0; i < 400; i++) {
            for (int shift = 0; shift < 24; shift += 8) {
                sum += Math.abs((code(a, i) >> shift & 0xFF) - (code(b, i) >> shift & 0xFF));
            }
        }
        return sum / 1200;
    }

    private static int code(Thumbnail thumbnail, int place) {
        int x = (int) ((place % 20 + 0.5) / 20 * thumbnail.width());
        int y = (int) ((place / 20 + 0.5) / 20 * thumbnail.height());
        return thumbnail.argb()[y * thumbnail.width() + x];
    }

    @Test
    void whatIsNoPhotoFailsInASentenceAndLeavesNoMark() throws IOException {
        Path text = Files.writeString(folder.resolve("note.txt"), "dear diary");
        IOException failure = assertThrows(IOException.class, () -> maker().make(text));
        assertTrue(failure.getMessage().startsWith("note.txt") && failure.getMessage().endsWith("."), failure.getMessage());
        try (var marks = Files.list(folder.resolve("opening"))) {
            assertEquals(0, marks.count());
        }
    }

    private ThumbnailMaker maker() {
        return new ThumbnailMaker(new ColorLoader(ConfigChoice.USUAL, Optional.empty(), Runnable::run),
                new CrashJournal(folder.resolve("opening")));
    }

    private static void assertNear(int expected, int actual) {
        for (int shift = 0; shift < 32; shift += 8) {
            assertEquals(expected >> shift & 0xFF, actual >> shift & 0xFF, 2, () -> Integer.toHexString(actual));
        }
    }
}
