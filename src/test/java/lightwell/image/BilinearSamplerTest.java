package lightwell.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BilinearSamplerTest {

    /** By the definition, in double: half-pixel centres, clamped at the edges; at twice the size and at others, any part of a row. */
    @Test
    void anyPartOfARowIsInterpolated() {
        Random random = new Random(1);
        float[] table = new float[256];
        for (int i = 0; i < table.length; i++) {
            table[i] = random.nextFloat();
        }
        for (int[] size : new int[][] {{8, 6, 16, 12}, {7, 5, 14, 10}, {1, 1, 2, 2}, {2, 2, 4, 4}, {7, 5, 20, 11}, {9, 9, 9, 9},
            {9, 4, 5, 8}}) {
            Raster map = Raster.allocate(size[0], size[1], 1, 8);
            for (int y = 0; y < size[1]; y++) {
                for (int x = 0; x < size[0]; x++) {
                    map.set(x, y, 0, random.nextInt(256));
                }
            }
            BilinearSampler sampler = new BilinearSampler(map, new float[][] {table}, size[2], size[3]);
            BilinearSampler.Rows rows = sampler.rows();
            float[] out = new float[size[2]];
            for (int run = 0; run < 200; run++) {
                int y = random.nextInt(size[3]);
                int x = random.nextInt(size[2]);
                int width = 1 + random.nextInt(size[2] - x);
                rows.read(y, x, width, out, 0);
                for (int i = 0; i < width; i++) {
                    assertEquals(expected(map, table, x + i, y, size[2], size[3]), out[i], 1e-6, (x + i) + ", " + y + " of " + size[2]);
                }
            }
        }
    }

    private static double expected(Raster map, float[] table, int x, int y, int width, int height) {
        double across = Math.min(map.width() - 1.0, Math.max(0, (x + 0.5) * map.width() / width - 0.5));
        double down = Math.min(map.height() - 1.0, Math.max(0, (y + 0.5) * map.height() / height - 0.5));
        int left = (int) across, right = Math.min(left + 1, map.width() - 1);
        int top = (int) down, bottom = Math.min(top + 1, map.height() - 1);
        double beside = across - left, below = down - top;
        return (1 - below) * ((1 - beside) * table[map.get(left, top, 0)] + beside * table[map.get(right, top, 0)])
                + below * ((1 - beside) * table[map.get(left, bottom, 0)] + beside * table[map.get(right, bottom, 0)]);
    }
}
