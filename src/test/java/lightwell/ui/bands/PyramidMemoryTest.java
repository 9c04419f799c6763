package lightwell.ui.bands;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A step that found no memory is made once more by the next one: no strip is missing in the end. */
class PyramidMemoryTest {

    private static final int WIDTH = 300;
    private static final int HEIGHT = 260;

    @Test
    void theLevelsAreTheSameWhereverMemoryWasShort() {
        for (int failing = 0; failing < 400; failing += 7) {
            assertArrayEquals(level(new Short(-1)), level(new Short(failing)), 0, "read " + failing);
        }
    }

    private static float[] level(Short full) {
        Pyramid pyramid = Pyramid.of(full);
        int tries = 0;
        while (!pyramid.complete()) {
            assertTrue(tries++ < 1000, "it never ends");
            try {
                pyramid.step();
            } catch (OutOfMemoryError e) {
                // as a window that tries again
            }
        }
        Bands half = pyramid.level(1).orElseThrow();
        float[] values = new float[half.width() * half.height()];
        half.read(0, 0, half.width(), half.height(), values);
        return values;
    }

    /** Values that name their place; one of its reads finds no memory. */
    private static final class Short implements Bands {

        private int reads;
        private final int failing;

        Short(int failing) {
            this.failing = failing;
        }

        @Override
        public int width() {
            return WIDTH;
        }

        @Override
        public int height() {
            return HEIGHT;
        }

        @Override
        public int channels() {
            return 1;
        }

        @Override
        public void read(int x, int y, int width, int height, float[] values) {
            if (reads++ == failing) {
                throw new OutOfMemoryError("Retried waiting for GCLocker too often");
            }
            for (int i = 0; i < width * height; i++) {
                values[i] = (y + i / width) * WIDTH + x + i % width;
            }
        }
    }
}
