package lightwell.photo.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import lightwell.heif.Property;
import lightwell.message.Message;
import lightwell.message.Said;
import lightwell.photo.ImageChoice;
import lightwell.photo.Oracle;
import lightwell.photo.Photo;
import lightwell.photo.PhotoException;
import lightwell.photo.PixelLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How many pixels of one file are opened. */
class PixelBudgetTest extends BudgetedPhotos {

    /** 64 pixels for a byte, within 64 and 1000 megapixels. */
    @ParameterizedTest
    @CsvSource({"1600, 64000000", "999999, 64000000", "1000000, 64000000", "3125000, 200000000", "20000000, 1000000000"})
    void theUsualLimitFollowsTheFile(long bytes, long pixels) {
        assertEquals(pixels, PixelLimit.usual().of(bytes));
        assertEquals(5_000_000, PixelLimit.ofMegapixels(5).of(bytes));
    }

    /** A phone's 200 megapixels of 4 MB, which is little, with their gain map and thumbnail; an iPhone's 48 in the dark, with its map. */
    @Test
    void photosFit() {
        PixelBudget large = new PixelBudget(PixelLimit.usual(), 4_000_000);
        assertTrue(large.refusalOfBase(1, 16_320L * 12_240).isEmpty());
        assertTrue(large.refusal(2, 4_080L * 3_060, 16_320L * 12_240).isEmpty());
        assertTrue(large.refusal(3, 512L * 384, 16_320L * 12_240).isEmpty());
        PixelBudget dark = new PixelBudget(PixelLimit.usual(), 30_000);
        assertTrue(dark.refusalOfBase(1, 8_064L * 6_048).isEmpty());
        assertTrue(dark.refusal(2, 4_032L * 3_024, 8_064L * 6_048).isEmpty());
    }

    @Test
    void eachPictureIsCountedOnceAndWhatIsTooMuchIsSaid() {
        PixelBudget budget = new PixelBudget(PixelLimit.ofMegapixels(100), 2_700);
        for (int i = 0; i < 3; i++) {
            assertTrue(budget.refusal(1, 60_000_000).isEmpty());
        }
        assertEquals("Picture 2 is not decoded: it takes 41 megapixels, and 40 of the 100 megapixels for a file of 2 kB are left"
                + " (--max-pixels raises this).", budget.refusal(2, 40_000_001).orElseThrow().toString());
        assertTrue(budget.refusal(3, 40_000_000).isEmpty());
        List<String> warnings = new ArrayList<>();
        budget.warn(Said.to(warnings));
        assertEquals(List.of("A picture of the file is not decoded: it has 41 megapixels, beyond the 100 megapixels for a file of 2 kB"
                + " (--max-pixels raises this)."), warnings);
    }

    /** 800 x 600 on 400 x 300 is a real one. */
    @Test
    void anAuxiliaryImageIsNotMuchLargerThanItsBase() {
        PixelBudget budget = new PixelBudget(PixelLimit.ofMegapixels(1000), 1_000_000);
        assertTrue(budget.refusal(1, 800 * 600, 400 * 300).isEmpty());
        assertTrue(budget.refusal(2, 4_000_000, 100).isEmpty());
        assertTrue(budget.refusal(3, 48_000_000, 12_000_000).isEmpty());
        assertEquals("Picture 4 is not decoded: its 49 megapixels are more than 4 times those of the picture that it belongs to.",
                budget.refusal(4, 49_000_000, 12_000_000).orElseThrow().toString());
    }

    /** 1.6 kB that decode to 289 megapixels were 30 s and 1.8 GB. */
    @Test
    void aPlainPictureOfVeryManyPixelsIsRefusedUnlessAskedFor() throws IOException {
        ComposedPhoto photo = new ComposedPhoto(1, 0, false, ComposedPhoto.To.BASE);
        photo.heif.primary(grid(photo, 200, 150));
        Path file = Files.write(folder.resolve("large.heic"), photo.bytes());
        String sentence = assertThrows(PhotoException.class, () -> PhotoReader.open(file)).getMessage();
        assertTrue(sentence.startsWith(
                "large.heic: The picture takes 492 megapixels to decode; the limit is 64 megapixels for a file of "), sentence);
        assertTrue(sentence.endsWith("(--max-pixels 492 raises this)."), sentence);
        try (Photo opened = PhotoReader.open(file, ImageChoice.MAIN, PixelLimit.ofMegapixels(492))) {
            assertEquals(200 * 64, opened.base().info().width());
        }
    }

    /** The decoder goes through all, though it gives out the first: 1000 of 64 x 64 are 4.1 megapixels. */
    @Test
    void thePicturesInOneItemCount() throws IOException {
        ComposedPhoto photo = new ComposedPhoto(1, 0, false, ComposedPhoto.To.BASE);
        photo.refer(photo.repeated(1000).properties(new Property.AuxC(ComposedPhoto.SKIN, new byte[0])), "auxl");
        Path file = Files.write(folder.resolve("photo.heic"), photo.bytes());
        try (Photo opened = PhotoReader.open(file, ImageChoice.MAIN, PixelLimit.ofMegapixels(4))) {
            assertEquals(0, opened.auxiliaries().size());
        }
        try (Photo opened = PhotoReader.open(file, ImageChoice.MAIN, PixelLimit.ofMegapixels(5))) {
            assertEquals(1, opened.auxiliaries().size());
        }
    }

    /** Base of four tiles, map, and a picture of 10 bits; each tile and each picture takes 128 x 128 at least. */
    @Test
    void deepPixelsCountTwice() throws IOException {
        ComposedPhoto photo = new ComposedPhoto(1, 0, false, ComposedPhoto.To.BASE);
        photo.image();
        Path file = Files.write(folder.resolve("photo.heic"), photo.bytes());
        long pixels = (4 + 1 + 2) * 128 * 128;
        for (boolean enough : new boolean[] {true, false}) {
            try (Photo opened = PhotoReader.open(file, ImageChoice.MAIN, new PixelLimit(OptionalLong.of(enough ? pixels : pixels - 1)))) {
                assertEquals(enough, opened.others().get(0).problem().isEmpty());
            }
        }
    }

    /** Those that have a meaning of their own count, too: base, gain map, depth and alpha. */
    @Test
    void noneIsForgottenBeforeTheLimit() throws IOException {
        ComposedPhoto photo = new ComposedPhoto(1, 0, false, ComposedPhoto.To.BASE);
        photo.auxiliary("urn:mpeg:hevc:2015:auxid:2");
        photo.auxiliary("urn:mpeg:hevc:2015:auxid:1");
        for (int i = 0; i < 100; i++) {
            photo.auxiliary(ComposedPhoto.SKIN);
        }
        try (Photo opened = open(photo)) {
            assertTrue(opened.gainMap().isPresent() && opened.depth().isPresent() && opened.alpha().isPresent());
            assertEquals(64, opened.layers().size());
        }
    }

    /** All that is shown of them is as before. */
    @ParameterizedTest
    @MethodSource("photos")
    void realPhotosKeepAllTheirLayers(Path file) throws IOException {
        try (Photo photo = openable(file)) {
            assertTrue(
                    Said.of(photo.warnings()).stream()
                            .noneMatch(warning -> warning.contains("--max-pixels") || warning.contains("are left out, because")
                                    || warning.contains("too much to read")),
                    Said.of(photo.warnings()).toString());
            assertTrue(photo.others().stream().flatMap(other -> other.problem().map(Message::toString).stream())
                    .noneMatch(problem -> problem.contains("megapixels")));
        }
    }

    /** Skips those that are refused for another reason. */
    private static Photo openable(Path file) throws IOException {
        try {
            return PhotoReader.open(file);
        } catch (PhotoException e) {
            assertFalse(e.getMessage().contains("--max-pixels"), e.getMessage());
            assumeTrue(false, e.getMessage());
            throw e;
        }
    }

    static List<Path> photos() throws IOException {
        List<Path> all = new ArrayList<>(Oracle.photos());
        Path field = Path.of("..", "shared", "field");
        if (Files.isDirectory(field)) {
            try (Stream<Path> files = Files.list(field)) {
                files.sorted().forEach(all::add);
            }
        }
        return all;
    }
}
