package lightwell.ui.bands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Random;
import lightwell.image.Raster;
import org.junit.jupiter.api.Test;

class LevelTest {

    /** Small levels are floats, large ones halves; both give back what was written, in any rectangle, and only numbers. */
    @Test
    void bothKindsHoldWhatWasWritten() {
        int width = 37;
        int height = 11;
        float[] values = new float[3 * width * height];
        Random random = new Random(1);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.exp(3 * random.nextGaussian()) * (random.nextInt(9) == 0 ? -1 : 1);
        }
        values[3] = Float.NaN;
        values[4] = Float.POSITIVE_INFINITY;
        values[5] = Float.NEGATIVE_INFINITY;
        for (Level level : new Level[] {new FloatLevel(width, height, 3, new float[values.length]),
            new HalfLevel(width, height, 3, new short[values.length])}) {
            for (int y = 0; y < height; y += 4) {
                int rows = Math.min(4, height - y);
                float[] band = new float[3 * width * rows];
                System.arraycopy(values, 3 * width * y, band, 0, band.length);
                level.write(band, y, rows);
            }
            float[] part = new float[3 * 20 * 5];
            level.read(1, 0, 20, 5, part);
            float[] row = new float[3 * 20];
            Bands.Rows rows = level.rows(1, 20, 5);
            for (int i = 0; i < part.length; i++) {
                if (i % row.length == 0) {
                    rows.read(i / row.length, row);
                }
                float written = values[3 * (i / 60 * width + 1) + i % 60];
                float expected = Float.isNaN(written) ? 0 : Math.max(-65504, Math.min(65504, written));
                assertEquals(expected, part[i], Math.abs(expected) / 2048 + 1e-7f);
                assertEquals(part[i], row[i % row.length]);
            }
        }
    }

    @Test
    void theKindFollowsTheSize() {
        assertInstanceOf(FloatLevel.class, Levels.empty(new CodeBands(Raster.allocate(4032, 3024, 3, 8)), 1));
        assertInstanceOf(HalfLevel.class, Levels.empty(new CodeBands(Raster.allocate(8064, 6048, 3, 8)), 1));
        assertEquals(48L << 20, 4L * Level.MOST_FLOATS);
    }
}
