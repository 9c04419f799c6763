package lightwell.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import lightwell.image.Raster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileGridTest {

    @ParameterizedTest
    @CsvSource({"1, 1, 64, 64, 1", "33, 17, 64, 64, 1", "300, 200, 300, 200, 1", "512, 512, 512, 512, 1", "513, 300, 512, 320, 2",
        "301, 200, 320, 256, 1", "4032, 3024, 512, 512, 48", "40000, 1, 512, 64, 79"})
    void tilesCoverThePicture(int width, int height, int tileWidth, int tileHeight, int count) {
        TileGrid grid = TileGrid.of(width, height);
        assertEquals(new TileGrid(width, height, tileWidth, tileHeight), grid);
        assertEquals(count, grid.count());
    }

    @ParameterizedTest
    @CsvSource({"1, 8", "3, 8", "3, 10"})
    void theLastColumnAndRowAreRepeated(int channels, int bits) {
        Raster picture = Raster.allocate(70, 66, channels, bits);
        for (int y = 0; y < 66; y++) {
            for (int x = 0; x < 70; x++) {
                picture.set(x, y, channels - 1, (x + 3 * y) % picture.maxCode());
            }
        }
        TileGrid grid = new TileGrid(70, 66, 64, 64);
        for (int i = 0; i < 4; i++) {
            Raster tile = grid.tile(picture, i);
            for (int y = 0; y < 64; y++) {
                for (int x = 0; x < 64; x++) {
                    int expected = picture.get(Math.min(69, i % 2 * 64 + x), Math.min(65, i / 2 * 64 + y), channels - 1);
                    assertEquals(expected, tile.get(x, y, channels - 1));
                }
            }
        }
    }

    @Test
    void gridsHaveAtMost256Tiles() {
        assertEquals(256, TileGrid.of(131_072, 1).columns());
    }
}
