package lightwell.photo.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntBinaryOperator;
import lightwell.heif.ComposedItem;
import lightwell.heif.Property;
import lightwell.image.Raster;
import lightwell.message.Said;
import lightwell.photo.Layer;
import lightwell.photo.Oracle;
import lightwell.photo.Photo;
import lightwell.photo.PhotoException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Images laid over each other on a canvas ({@code iovl}); the truth is the painter's algorithm, pixel by pixel. */
class OverlayTest {

    private static final int OPAQUE = 0xFFFF;
    private static final IntBinaryOperator GRADIENT = (x, y) -> 2 * x + y;

    @TempDir
    Path folder;

    private final PictureComposer file = new PictureComposer();

    /** Outside on all sides; a grid; an identity that is turned; another overlay; the later ones above. */
    @Test
    void laterPicturesCoverEarlierOnesAndTheCanvas() throws IOException {
        ComposedItem corner = file.grey(200);
        ComposedItem grid = file.grid(2, 1, file.grey(90), file.grey(110));
        ComposedItem turned = file.identity(64, 64, file.grey(64, 64, 8, GRADIENT)).properties(new Property.Irot(90));
        ComposedItem inner = file.overlay(80, 70, 30, OPAQUE, new int[] {10, 10}, file.grey(250));
        int[] places = {-10, -20, 40, 30, 150, 100, 30, 80, 300, 0, -64, 0};
        ComposedItem all = file.overlay(200, 150, 77, OPAQUE, places, corner, grid, turned, inner, corner, grid);
        try (Photo photo = file.open(folder, all)) {
            assertEquals(List.of(), Said.of(photo.warnings()));
            assertTrue(photo.alpha().isEmpty());
            check(photo.base().raster(), 200, 150, (x, y) -> {
                if (x < 64 && y < 64) { // the grid once more, half outside
                    return 110;
                } else if (in(x, y, 30, 80, 80, 70)) {
                    return in(x, y, 40, 90, 64, 64) ? 250 : 30;
                } else if (in(x, y, 150, 100, 64, 64)) {
                    return GRADIENT.applyAsInt(63 - (y - 100), x - 150);
                } else if (in(x, y, 40, 30, 128, 64)) {
                    return x < 104 ? 90 : 110;
                }
                return in(x, y, -10, -20, 64, 64) ? 200 : 77;
            });
        }
    }

    /** @param stored    code of the picture
     *  @param expected  over a canvas of 40: straight 200 a + 40 (1 - a), multiplied 100 + 40 (1 - a), a = 128 / 255 */
    @ParameterizedTest
    @CsvSource({"false, 200, 120", "true, 100, 120"})
    void aPicturesAlphaLetsTheCanvasThrough(boolean premultiplied, int stored, int expected) throws IOException {
        ComposedItem picture = file.grey(stored);
        ComposedItem alpha = file.alphaOf(picture, file.grey(64, 64, 8, (x, y) -> x < 32 ? 128 : 255));
        if (premultiplied) {
            picture.refersTo("prem", alpha);
        }
        try (Photo photo = file.open(folder, file.overlay(64, 64, 40, OPAQUE, new int[] {0, 0}, picture))) {
            check(photo.base().raster(), 64, 64, (x, y) -> x < 32 ? expected : stored);
        }
    }

    @Test
    void aTransparentCanvasGivesAnAlpha() throws IOException {
        ComposedItem picture = file.grey(200);
        file.alphaOf(picture, file.grey(64, 64, 8, (x, y) -> y < 32 ? 102 : 255));
        int fifth = OPAQUE / 5;
        try (Photo photo = file.open(folder, file.overlay(128, 64, 50, fifth, new int[] {64, 0}, picture))) {
            check(photo.alpha().orElseThrow().raster(), 128, 64, (x, y) -> x < 64 ? 51 : y < 32 ? 133 : 255); // 0.4 + 0.6 * 0.2 = 0.52
            check(photo.base().raster(), 128, 64, (x, y) -> x < 64 ? 50 : y < 32 ? 165 : 200); // (200 * 0.4 + 50 * 0.12) / 0.52
        }
    }

    @Test
    void itsOwnTurnsAndCutsComeAfterwards() throws IOException {
        Property.Fraction zero = new Property.Fraction(0, 1);
        ComposedItem overlay = file.overlay(100, 80, 9, OPAQUE, new int[] {36, 0}, file.grey(64, 64, 8, GRADIENT)).properties(
                new Property.Clap(new Property.Fraction(100, 1), new Property.Fraction(64, 1), zero, new Property.Fraction(-8, 1)),
                new Property.Imir(1), new Property.Irot(270));
        try (Photo photo = file.open(folder, overlay)) { // mirrored left and right, then a quarter clockwise
            check(photo.base().raster(), 64, 100, (x, y) -> y < 64 ? GRADIENT.applyAsInt(63 - y, 63 - x) : 9);
        }
    }

    /** Codes of 10 bits on a canvas of 8. */
    @Test
    void depthsAreBroughtTogether() throws IOException {
        ComposedItem deep = file.grey(64, 64, 10, (x, y) -> 16 * x);
        try (Photo photo = file.open(folder,
                file.overlay(64, 64, 0, OPAQUE, new int[] {0, 0}, deep).properties(new Property.Pixi(List.of(8, 8, 8))))) {
            check(photo.base().raster(), 64, 64, (x, y) -> (int) Math.round(16 * x * 255 / 1023.0));
        }
    }

    @Test
    void anOverlayBesideTheMainImageIsALayer() throws IOException {
        ComposedItem main = file.grey(10);
        ComposedItem matte = file.overlay(64, 64, 0, OPAQUE, new int[] {32, 0}, file.grey(255).hidden()).hidden()
                .properties(new Property.AuxC(ComposedPhoto.SKIN, new byte[0])).refersTo("auxl", main);
        ComposedItem other = file.identity(64, 64, file.overlay(64, 64, 5, OPAQUE, new int[] {0, 32}, main).hidden());
        try (Photo photo = file.open(folder, main)) {
            check(photo.auxiliaries().get(0).raster(), 64, 64, (x, y) -> x < 32 ? 0 : 255);
            Layer image = photo.others().stream().filter(layer -> layer.info().itemId() == other.id()).findFirst().orElseThrow();
            check(image.raster(), 64, 64, (x, y) -> y < 32 ? 5 : 10);
            assertEquals(List.of(), Said.of(photo.warnings()));
        }
        assertTrue(matte.id() > 0);
    }

    /** The alpha of an input that is made of that input again: a circle through two kinds of references. */
    @Test
    void anAlphaThatIsMadeOfItsPictureIsNoCircle() throws IOException {
        ComposedItem picture = file.grey(200);
        file.alphaOf(picture, file.overlay(64, 64, 0, OPAQUE, new int[] {0, 0}, picture));
        try (Photo photo = file.open(folder, file.overlay(64, 64, 40, OPAQUE, new int[] {0, 0}, picture))) {
            check(photo.base().raster(), 64, 64, (x, y) -> 200);
        }
    }

    @Test
    void whatAsksForTooMuchIsRefusedAtOnce() throws IOException {
        ComposedItem one = file.grey(1);
        refused("is an overlay of 65 images; 1 to 64 are supported",
                file.overlay(64, 64, 0, OPAQUE, new int[130], Collections.nCopies(65, one).toArray(ComposedItem[]::new)));
        ComposedItem lattice = one;
        for (int depth = 0; depth < 5; depth++) {
            ComposedItem[] same = new ComposedItem[32];
            Arrays.fill(same, lattice);
            lattice = file.overlay(64, 64, 0, OPAQUE, new int[64], same);
        }
        refused("pixels together; the limit is 300000000 in all", lattice);
        refused("says 64 x 64 pixels, but its canvas is 65 x 64",
                file.heif.item("iovl", new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 65, 0, 64, 0, 0, 0, 0})
                        .properties(new Property.Ispe(64, 64)).refersTo("dimg", one));
        refused("ends too early", file.heif.item("iovl", new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 64, 0, 64, 0})
                .properties(new Property.Ispe(64, 64)).refersTo("dimg", one));
        ComposedItem self = file.overlay(64, 64, 0, OPAQUE, new int[2]);
        refused("in a circle", self.refersTo("dimg", self));
    }

    /** Red, green and blue of 80x60 on yellow, says the payload; one reader more, libheif, finds codes of 254 in the pictures. */
    @Test
    void composesTheFileOfTheField() throws IOException {
        int[][] codes = {{255, 255, 0}, {254, 0, 0}, {0, 254, 0}, {0, 0, 254}};
        try (Photo photo = PhotoReader.open(Oracle.field("overlay_yellow_bg.avif"))) {
            Raster base = photo.base().raster();
            for (int y = 0; y < 140; y++) {
                for (int x = 0; x < 160; x++) {
                    int part = in(x, y, 80, 80, 80, 60) ? 3 : in(x, y, 40, 40, 80, 60) ? 2 : in(x, y, 0, 0, 80, 60) ? 1 : 0;
                    for (int c = 0; c < 3; c++) {
                        assertEquals(codes[part][c], base.get(x, y, c), 1, x + ", " + y);
                    }
                }
            }
        }
    }

    private void refused(String reason, ComposedItem primary) {
        assertTimeout(Duration.ofSeconds(5), () -> {
            String sentence = assertThrows(PhotoException.class, () -> file.open(folder, primary)).getMessage();
            assertTrue(sentence.contains(reason), sentence);
        });
    }

    private static boolean in(int x, int y, int left, int top, int width, int height) {
        return x >= left && x < left + width && y >= top && y < top + height;
    }

    private static void check(Raster raster, int width, int height, IntBinaryOperator truth) {
        assertEquals(width, raster.width());
        assertEquals(height, raster.height());
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int c = 0; c < raster.channels(); c++) {
                    assertEquals(truth.applyAsInt(x, y), raster.get(x, y, c), x + ", " + y);
                }
            }
        }
    }
}
