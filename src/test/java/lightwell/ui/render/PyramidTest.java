package lightwell.ui.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        assertEquals(5, pyramid.levels().size());
        Bands last = pyramid.levels().get(4);
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
        Bands half = complete(new GridBands(width, height, 1, values)).levels().get(1);
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
        assertSame(full, pyramid.levels().get(0));
    }

    private static float[] reduced(GridBands full) {
        Level half = Level.halfOf(full);
        half.reduce(full.values(), full.width(), full.height(), 0);
        float[] values = new float[half.width() * half.height() * half.channels()];
        half.read(0, 0, half.width(), half.height(), values);
        return values;
    }

    private static Pyramid complete(Bands full) {
        Pyramid pyramid = Pyramid.of(full);
        while (!pyramid.complete()) {
            pyramid.step();
        }
        return pyramid;
    }
}
