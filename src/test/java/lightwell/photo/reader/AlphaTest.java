package lightwell.photo.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntBinaryOperator;
import lightwell.codec.HeifDecoder;
import lightwell.heif.ComposedItem;
import lightwell.heif.GridPayload;
import lightwell.heif.Property;
import lightwell.heif.check.Normaliser;
import lightwell.image.Raster;
import lightwell.message.Said;
import lightwell.photo.Layer;
import lightwell.photo.Oracle;
import lightwell.photo.Photo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The opacity of the base: one layer, upright, whose colours are not multiplied by it. */
class AlphaTest {

    private static final IntBinaryOperator GRADIENT = (x, y) -> 2 * x + y;

    @TempDir
    Path folder;

    private final PictureComposer file = new PictureComposer();

    /** Of a square, so that no shape tells. @param place of the stored top right corner, as "x, y" of 0 or 63 */
    @ParameterizedTest
    @CsvSource({"90, -1, 0, 0", "180, -1, 0, 63", "270, -1, 63, 63", "0, 0, 63, 63", "0, 1, 0, 0", "90, 1, 63, 0"})
    void isTurnedWithItsBaseWhenItSaysNothing(int degrees, int axis, int x, int y) throws IOException {
        ComposedItem base = file.grey(64, 64, 8, (column, row) -> column == 63 && row == 0 ? 255 : 0);
        file.alphaOf(base, file.grey(64, 64, 8, (column, row) -> column == 63 && row == 0 ? 255 : 0));
        if (degrees > 0) {
            base.properties(new Property.Irot(degrees));
        }
        if (axis >= 0) {
            base.properties(new Property.Imir(axis));
        }
        try (Photo photo = file.open(folder, base)) {
            assertEquals(255, photo.base().raster().get(x, y, 0), "the corner of the picture");
            assertEquals(255, photo.alpha().orElseThrow().raster().get(x, y, 0), "the corner of its alpha");
            assertEquals(List.of("The alpha carries no orientation, so it is turned and cut with the picture."), Said.of(photo.warnings()));
        }
    }

    @Test
    void ofAnotherSizeIsTurnedToo() throws IOException {
        ComposedItem base = file.grey(256, 128, 8, (x, y) -> 0).properties(new Property.Irot(90));
        file.alphaOf(base, file.grey(128, 64, 8, (x, y) -> x));
        try (Photo photo = file.open(folder, base)) {
            check(photo.alpha().orElseThrow(), 64, 128, (x, y) -> 127 - y);
        }
    }

    @Test
    void keepsTheOrientationThatItSays() throws IOException {
        ComposedItem base = file.grey(64, 64, 8, (x, y) -> 0).properties(new Property.Irot(90));
        file.alphaOf(base, file.grey(64, 64, 8, GRADIENT)).properties(new Property.Irot(90));
        ComposedItem upright = file.grey(96, 64, 8, (x, y) -> 0).properties(new Property.Irot(90));
        file.alphaOf(upright, file.grey(64, 96, 8, (x, y) -> x));
        try (Photo photo = file.open(folder, base)) {
            check(photo.alpha().orElseThrow(), 64, 64, (x, y) -> GRADIENT.applyAsInt(63 - y, x));
            assertEquals(List.of(), Said.of(photo.warnings()));
        }
        try (Photo photo = file.open(folder, upright)) {
            check(photo.alpha().orElseThrow(), 64, 96, (x, y) -> x);
        }
    }

    /** The second tile has none, and the whole is turned. */
    @Test
    void ofTilesIsOneLayer() throws IOException {
        ComposedItem[] tiles = {file.grey(10).hidden(), file.grey(20).hidden(), file.grey(30).hidden(), file.grey(40).hidden()};
        file.alphaOf(tiles[0], file.grey(64, 64, 8, GRADIENT));
        ComposedItem low = file.alphaOf(tiles[2], file.grey(7));
        low.refersTo("auxl", tiles[3]);
        ComposedItem grid = file.grid(2, 2, tiles).properties(new Property.Irot(180));
        try (Photo photo = file.open(folder, grid)) {
            assertEquals(List.of("base", "alpha"), photo.layers().stream().map(layer -> layer.info().name()).toList());
            assertEquals(List.of(), Said.of(photo.warnings()));
            check(photo.alpha().orElseThrow(), 128, 128, (x, y) -> y < 64 ? 7 : x < 64 ? 255 : GRADIENT.applyAsInt(127 - x, 127 - y));
        }
    }

    @Test
    void ofTilesThatCannotBeJoinedIsSaid() throws IOException {
        List<ComposedItem> tiles = List.of(file.grey(128, 64, 8, (x, y) -> 10).hidden(), file.grey(128, 64, 8, (x, y) -> 20).hidden());
        file.alphaOf(tiles.get(0), file.grey(0));
        try (Photo photo = file.open(folder, file.heif.grid(new GridPayload(1, 2, 256, 64), tiles))) {
            assertTrue(photo.alpha().isEmpty());
            assertTrue(
                    Said.of(photo.warnings()).get(0)
                            .startsWith("The alpha of the picture's tiles is not applied: Image 3 is not of the size"),
                    Said.of(photo.warnings()).toString());
        }
    }

    /** Codes are divided by the opacity: 60 / (102 / 255) = 150; nothing is left where it is 0. */
    @Test
    void multipliedColoursAreDividedAgain() throws IOException {
        ComposedItem base = file.grey(64, 64, 8, (x, y) -> x < 32 ? 60 : y < 32 ? 33 : 0);
        ComposedItem alpha = file.alphaOf(base, file.grey(64, 64, 8, (x, y) -> x < 32 ? 102 : y < 32 ? 255 : 0));
        base.refersTo("prem", alpha);
        try (Photo photo = file.open(folder, base)) {
            assertTrue(photo.alpha().orElseThrow().premultiplied());
            check(photo.base(), 64, 64, (x, y) -> x < 32 ? 150 : y < 32 ? 33 : 0);
        }
    }

    @Test
    void straightColoursStay() throws IOException {
        ComposedItem base = file.grey(60);
        file.alphaOf(base, file.grey(102));
        try (Photo photo = file.open(folder, base)) {
            check(photo.base(), 64, 64, (x, y) -> 60);
        }
    }

    @Test
    void thatOfTheFieldIsTurnedWithItsBase() throws IOException {
        Path path = Oracle.field("abc_color_irot_alpha_NOirot.avif");
        try (Photo photo = PhotoReader.open(path);
                HeifDecoder decoder = HeifDecoder.open(Normaliser.normalise(ByteBuffer.wrap(Files.readAllBytes(path))));
                Raster stored = decoder.decodeMono(2); Raster base = decoder.decodeMono(1, false)) {
            assertEquals(512, stored.width());
            assertEquals(base.width(), stored.width(), "both are stored alike");
            check(photo.alpha().orElseThrow(), 256, 512, (x, y) -> stored.get(511 - y, x, 0));
        }
    }

    @Test
    void thatOfTheFieldsTilesIsJoined() throws IOException {
        Path path = Oracle.field("blue_grid_alpha.heic");
        try (Photo photo = PhotoReader.open(path);
                HeifDecoder decoder = HeifDecoder.open(Normaliser.normalise(ByteBuffer.wrap(Files.readAllBytes(path))))) {
            Raster[] tiles = {decoder.decodeMono(3), decoder.decodeMono(5), decoder.decodeMono(7), decoder.decodeMono(9)};
            check(photo.alpha().orElseThrow(), 320, 240, (x, y) -> tiles[y / 120 * 2 + x / 160].get(x % 160, y % 120, 0));
            assertTrue(photo.others().isEmpty());
        }
    }

    private static void check(Layer layer, int width, int height, IntBinaryOperator truth) throws IOException {
        Raster raster = layer.raster();
        assertEquals(List.of(width, height, width, height),
                List.of(raster.width(), raster.height(), layer.info().width(), layer.info().height()));
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                assertEquals(truth.applyAsInt(x, y), raster.get(x, y, 0), x + ", " + y);
            }
        }
    }
}
