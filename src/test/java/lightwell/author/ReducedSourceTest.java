package lightwell.author;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;
import lightwell.metadata.Primaries;
import org.junit.jupiter.api.Test;

class ReducedSourceTest {

    /** Red rises to the right, green downwards, so that the mean of a box is the value at its middle. */
    private static final HdrSource RAMP = new PatchSource(10, 7, Primaries.REC2020, (x, y) -> new double[] {x, y, 3});

    @Test
    void aPixelIsTheMeanLightOfItsBox() throws IOException {
        ReducedSource small = ReducedSource.of(RAMP, 4, ParallelFor.NONE, Progress.NONE);
        assertEquals(4, small.width()); // boxes of 3 pixels, of which the last column has 1
        assertEquals(3, small.height());
        assertEquals(Primaries.REC2020, small.primaries());
        float[] rgb = new float[3 * 4 * 2];
        small.read(1, 2, rgb);
        assertArrayEquals(new float[] {1, 4, 3, 4, 4, 3, 7, 4, 3, 9, 4, 3, 1, 6, 3, 4, 6, 3, 7, 6, 3, 9, 6, 3}, rgb, 1e-6f);
    }

    /** Bright light next to black: codes would give another mean. */
    @Test
    void lightIsAveragedAsLight() throws IOException {
        HdrSource board = new PatchSource(4, 4, Primaries.REC709, (x, y) -> {
            double light = (x + y) % 2 == 0 ? 8 : 0;
            return new double[] {light, light, light};
        });
        float[] rgb = new float[12];
        ReducedSource.of(board, 2, ParallelFor.NONE, Progress.NONE).read(0, 2, rgb);
        for (float value : rgb) {
            assertEquals(4, value, 1e-6);
        }
    }

    @Test
    void aSmallPictureKeepsItsSize() throws IOException {
        ReducedSource same = ReducedSource.of(RAMP, 10, ParallelFor.NONE, Progress.NONE);
        float[] before = new float[3 * 70];
        float[] after = new float[3 * 70];
        RAMP.read(0, 7, before);
        same.read(0, 7, after);
        assertArrayEquals(before, after);
    }

    @Test
    void cancelledIsCancelled() {
        Progress cancelled = new Progress() {
            @Override
            public void report(long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> ReducedSource.of(RAMP, 4, ParallelFor.NONE, cancelled));
    }
}
