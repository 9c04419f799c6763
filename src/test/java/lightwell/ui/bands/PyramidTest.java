package lightwell.ui.bands;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PyramidTest {

    @Test
    void aPixelIsTheMeanOfFour() {
        GridBands full = new GridBands(4, 2, 1, 1, 3, 10, 20, 5, 7, 30, 40);
        assertArrayEquals(new float[] {4, 25}, reduced(full), 0);
    }

    @Test
    void atOddEdgesOfTheOneOrTwoThereAre() {
        GridBands full = new GridBands(3, 3, 1, 1, 2, 8, 3, 6, 4, 10, 20, 7);
        assertArrayEquals(new float[] {3, 6, 15, 7}, reduced(full), 0);
    }

    @Test
    void channelsStayApart() {
        GridBands full = new GridBands(2, 1, 3, 1, 10, 100, 3, 20, 300);
        assertArrayEquals(new float[] {2, 15, 200}, reduced(full), 0);
    }

    @Test
    void levelsHalveUntilTheyAreSmall() {
        int width = 1001;
        int height = 517;
        float[] values = new float[width * height];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % width;
        }
        Pyramid pyramid = complete(new GridBands(width, height, 1, values));
        assertEquals(4, pyramid.last());
        Bands last = pyramid.level(4).orElseThrow();
        assertEquals(63, last.width());
        assertEquals(33, last.height());
        float[] row = new float[2];
        last.read(10, 7, 2, 1, row);
        assertEquals((160 + 175) / 2f, row[0], 0.1);
        assertEquals((176 + 191) / 2f, row[1], 0.1);
    }

    @Test
    void bandsJoinWithoutASeam() {
        int width = 3;
        int height = 400_001;
        float[] values = new float[width * height];
        for (int i = 0; i < values.length; i++) {
            values[i] = i / width % 1000;
        }
        Bands half = complete(new GridBands(width, height, 1, values)).level(1).orElseThrow();
        float[] column = new float[half.height()];
        half.read(1, 0, 1, half.height(), column);
        for (int y = 0; y < half.height() - 1; y++) {
            assertEquals(2 * y % 1000 + 0.5f, column[y], "row " + y);
        }
        assertEquals((height - 1) % 1000, column[half.height() - 1]);
    }

    @Test
    void samplesOfWhichNoMeanMayBeTakenHaveNoLevels() {
        GridBands full = new GridBands(400, 1, 1, new float[400]);
        Pyramid pyramid = Pyramid.ofSamples(full);
        assertTrue(pyramid.complete());
        assertSame(full, pyramid.level(0).orElseThrow());
        assertEquals(0, pyramid.last());
    }

    /** Every level against a mean of the picture that is computed the plain way; sizes are odd at every level, and beyond a strip's. */
    @Test
    void everyLevelIsTheMeanOfThePicture() {
        int width = 5003;
        int height = 1131;
        Random random = new Random(4);
        float[] values = new float[width * height * 3];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
        }
        GridBands full = new GridBands(width, height, 3, values);
        Pyramid pyramid = complete(full);
        assertEquals(7, pyramid.last());
        float[] pixel = new float[3];
        for (int level = 1; level <= 7; level++) {
            Bands bands = pyramid.level(level).orElseThrow();
            int size = 1 << level;
            assertEquals((width + size - 1) / size, bands.width());
            assertEquals((height + size - 1) / size, bands.height());
            for (int i = 0; i < 50; i++) {
                int x = random.nextInt(width / size); // whole blocks; edges are the tests above
                int y = random.nextInt(height / size);
                bands.read(x, y, 1, 1, pixel);
                for (int c = 0; c < 3; c++) {
                    double sum = 0;
                    for (int j = 0; j < size * size; j++) {
                        sum += full.at(x * size + j % size, y * size + j / size, c);
                    }
                    assertEquals(sum / size / size, pixel[c], 0.0006, "level " + level + " at " + x + ", " + y);
                }
            }
        }
    }

    @Test
    void severalThreadsBuildTheSame() throws InterruptedException {
        float[] values = new float[1500 * 1000];
        for (int i = 0; i < values.length; i++) {
            values[i] = i * 31 % 101;
        }
        GridBands full = new GridBands(1500, 1000, 1, values);
        Pyramid alone = complete(full);
        Pyramid together = Pyramid.of(full);
        Runnable build = () -> {
            while (!together.complete()) {
                together.step();
            }
        };
        Thread other = new Thread(build);
        other.start();
        build.run();
        other.join();
        for (int level = 1; level <= alone.last(); level++) {
            assertArrayEquals(all(alone.level(level).orElseThrow()), all(together.level(level).orElseThrow()));
        }
    }

    @Test
    void previewsAreThereAfterTheFirstSteps() {
        float[] values = new float[4000 * 1000];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 4000 / 16;
        }
        Pyramid pyramid = Pyramid.of(new GridBands(4000, 1000, 1, values));
        assertFalse(pyramid.ready(2));
        assertTrue(pyramid.ready(0));
        assertTrue(pyramid.step());
        assertTrue(pyramid.ready(2));
        assertPreview(pyramid.shown(3), 4, 250, 63);
        assertTrue(pyramid.step());
        assertPreview(pyramid.shown(3), 2, 1000, 250);
    }

    private static void assertPreview(Pyramid.Shown preview, int level, int width, int height) {
        assertEquals(level, preview.level());
        assertEquals(width, preview.picture().width());
        assertEquals(height, preview.picture().height());
        float[] row = new float[width];
        preview.picture().read(0, height / 2, width, 1, row);
        for (int x = 0; x < width; x++) {
            assertEquals(x * 250 / width, row[x]);
        }
    }

    /** Where the first preview is as fine as the second would be, there is no second. */
    @Test
    void aPreviewIsNotMadeTwice() {
        Pyramid pyramid = Pyramid.of(new GridBands(250, 100, 1, new float[25_000]));
        assertFalse(pyramid.step(), "small enough as it is");
        Pyramid larger = Pyramid.of(new GridBands(1000, 100, 1, new float[100_000]));
        assertTrue(larger.step());
        assertFalse(larger.step(), "the picture itself is no larger than a preview");
        assertEquals(2, larger.shown(3).level());
    }

    @Test
    void theFinestLevelsAreLeftOutWhenTheyTakeTooMuch() {
        Pyramid pyramid = Pyramid.of(new GridBands(1000, 800, 1, new float[800_000]), 300_000);
        while (!pyramid.complete()) {
            pyramid.step();
        }
        assertTrue(pyramid.level(1).isEmpty(), "500 x 400 floats are 800,000 bytes");
        assertEquals(250, pyramid.level(2).orElseThrow().width());
        assertEquals(2, pyramid.shown(1).level());
        assertEquals(0, pyramid.shown(0).level());
    }

    private static float[] all(Bands bands) {
        float[] values = new float[bands.width() * bands.height() * bands.channels()];
        bands.read(0, 0, bands.width(), bands.height(), values);
        return values;
    }

    private static float[] reduced(GridBands full) {
        int width = (full.width() + 1) / 2;
        int height = (full.height() + 1) / 2;
        float[] in = full.values().clone();
        assertEquals(height, Halving.reduce(in, full.width(), full.height(), full.channels(), in));
        return Arrays.copyOf(in, width * height * full.channels());
    }

    private static Pyramid complete(Bands full) {
        Pyramid pyramid = Pyramid.of(full);
        while (!pyramid.complete()) {
            pyramid.step();
        }
        return pyramid;
    }
}
