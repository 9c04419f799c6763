package lightwell.depth.upsample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import lightwell.depth.DepthScale;
import lightwell.depth.MadeDepth;
import lightwell.image.Raster;
import lightwell.metadata.DepthDescription.Kind;
import org.junit.jupiter.api.Test;

class NearestDepthTest {

    @Test
    void takesTheNearestSampleAndNeverAMean() {
        for (int bits : new int[] {8, 10}) {
            Raster map = Raster.allocate(7, 5, 1, bits);
            Random random = new Random(3);
            for (int i = 0; i < 35; i++) {
                map.set(i % 7, i / 7, 0, random.nextInt(map.maxCode() + 1));
            }
            DepthScale scale = DepthScale.of(MadeDepth.description(Kind.DISPARITY, 0.5, 3), bits);
            int width = 24;
            int height = 17;
            NearestDepth depth = new NearestDepth(map, scale, width, height);
            float[] band = new float[width * 4];
            for (int y = 0; y + 4 <= height; y += 3) {
                depth.metres(y, 4, band);
                for (int i = 0; i < band.length; i++) {
                    int sx = (int) Math.floor((i % width + 0.5) * 7 / width);
                    int sy = (int) Math.floor((y + i / width + 0.5) * 5 / height);
                    assertEquals(scale.metres()[map.get(sx, sy, 0)], band[i]);
                }
            }
        }
    }

    @Test
    void refusesRowsOutsideThePicture() {
        NearestDepth depth = new NearestDepth(Raster.allocate(2, 2, 1, 8),
                DepthScale.of(MadeDepth.description(Kind.DEPTH, 1, 2), 8), 4, 4);
        assertThrows(IndexOutOfBoundsException.class, () -> depth.metres(3, 2, new float[8]));
        assertThrows(IndexOutOfBoundsException.class, () -> depth.metres(0, 2, new float[7]));
    }
}
