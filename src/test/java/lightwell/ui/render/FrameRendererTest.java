package lightwell.ui.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import lightwell.jobs.BackgroundPool;
import lightwell.jobs.ParallelFor;
import lightwell.ui.bands.GridBands;
import lightwell.ui.bands.Pyramid;
import org.junit.jupiter.api.Test;

class FrameRendererTest {

    private static final GridBands SMALL = new GridBands(3, 2, 1, 1, 2, 3, 4, 5, 6);
    /** Values as they are, times 100. */
    private static final Painter HUNDREDFOLD = (values, pixels, argb, offset) -> {
        for (int i = 0; i < pixels; i++) {
            argb[offset + i] = Math.round(values[i] * 100);
        }
    };

    @Test
    void oneToOneShowsEveryPixelOnce() {
        Frame frame = render(SMALL, 1, 1.5, 1, 3, 2, 5, 4);
        assertEquals(1, frame.x());
        assertEquals(1, frame.y());
        assertEquals(3, frame.width());
        assertArrayEquals(new int[] {100, 200, 300, 400, 500, 600}, frame.argb());
    }

    @Test
    void magnifiedPixelsAreSquares() {
        Frame frame = render(SMALL, 2, 1.5, 1, 3, 2, 6, 4);
        assertArrayEquals(new int[] {
            100, 100, 200, 200, 300, 300, 100, 100, 200, 200, 300, 300,
            400, 400, 500, 500, 600, 600, 400, 400, 500, 500, 600, 600}, frame.argb());
    }

    @Test
    void onlyTheVisiblePartIsComputed() {
        Frame frame = render(SMALL, 2, 2, 0.5, 3, 2, 2, 2);
        assertArrayEquals(new int[] {200, 300, 200, 300}, frame.argb());
    }

    @Test
    void minifiedPixelsAreMeansByCoverage() {
        // 1.5 picture pixels a view pixel: (1 + 2/2) / 1.5 and (2/2 + 3) / 1.5 in the upper row; rows: (upper + lower / 2) / 1.5
        Frame frame = render(new GridBands(3, 3, 1, 1, 2, 3, 1, 2, 3, 4, 5, 6), 2 / 3.0, 1.5, 1.5, 3, 3, 2, 2);
        assertArrayEquals(new int[] {133, 267, 333, 467}, frame.argb());
    }

    @Test
    void aSmallerMapCoversTheWholeBase() {
        Frame frame = render(SMALL, 1, 3, 2, 6, 4, 6, 4);
        assertEquals(6, frame.width());
        assertEquals(4, frame.height());
        assertEquals(100, frame.argb()[7]);
        assertEquals(600, frame.argb()[23]);
    }

    @Test
    void farAwayThereIsNothing() {
        assertSame(Frame.NOTHING, render(SMALL, 1, 1000, 1, 3, 2, 5, 4));
    }

    @Test
    void aSmallViewIsAMeanOfAllPixels() {
        // stripes of one pixel: point sampling would show 0 or 1
        int size = 1024;
        float[] stripes = new float[size * size];
        for (int i = 0; i < stripes.length; i++) {
            stripes[i] = i % 2;
        }
        Pyramid pyramid = Pyramid.of(new GridBands(size, size, 1, stripes));
        ViewArea area = new ViewArea(100.0 / size, size / 2.0, size / 2.0, size, size, 100, 100);
        assertFalse(FrameRenderer.ready(pyramid, area));
        while (!pyramid.complete()) {
            pyramid.step();
        }
        Frame frame = FrameRenderer.render(pyramid, HUNDREDFOLD, area);
        assertEquals(100 * 100, frame.argb().length);
        for (int value : frame.argb()) {
            assertEquals(50, value);
        }
    }

    @Test
    void levelsFollowTheScale() {
        assertEquals(0, ViewArea.levelFor(0.01));
        assertEquals(0, ViewArea.levelFor(1.99));
        assertEquals(1, ViewArea.levelFor(2));
        assertEquals(2, ViewArea.levelFor(7.9));
    }

    @Test
    void samplesAreNeverMixed() {
        GridBands depths = new GridBands(4, 1, 1, 1, 9, 1, 9);
        ViewArea area = new ViewArea(0.5, 2, 0.5, 4, 1, 2, 1);
        for (int value : FrameRenderer.render(Pyramid.ofSamples(depths), HUNDREDFOLD, area).argb()) {
            assertEquals(900, value);
        }
    }

    /** At 1:1, magnified, and at scales of one to many picture pixels a view pixel. */
    @Test
    void bandsOfSeveralThreadsJoinWithoutASeam() {
        int size = 700;
        float[] values = new float[size * size * 3];
        for (int i = 0; i < values.length; i++) {
            values[i] = i * 37 % 211 / 100f;
        }
        Pyramid pyramid = Pyramid.of(new GridBands(size, size, 3, values));
        while (!pyramid.complete()) {
            pyramid.step();
        }
        Painter green = (rgb, pixels, argb, offset) -> {
            for (int i = 0; i < pixels; i++) {
                argb[offset + i] = Float.floatToIntBits(rgb[3 * i + 1]);
            }
        };
        try (BackgroundPool pool = new BackgroundPool("frames", 3)) {
            for (double scale : new double[] {1, 3.3, 0.9, 0.66, 0.5, 0.31, 0.1}) {
                ViewArea area = new ViewArea(scale, 340.3, 351.7, size, size, 640, 400);
                Frame alone = FrameRenderer.render(pyramid, green, area);
                Frame together = FrameRenderer.render(pyramid, green, area, new ParallelFor(pool, 3), () -> false).orElseThrow();
                assertArrayEquals(alone.argb(), together.argb(), "scale " + scale);
            }
        }
    }

    @Test
    void aCancelledFrameIsNone() {
        AtomicInteger asked = new AtomicInteger();
        ViewArea area = new ViewArea(1, 1.5, 1, 3, 2, 5, 4);
        assertTrue(
                FrameRenderer.render(Pyramid.of(SMALL), HUNDREDFOLD, area, ParallelFor.NONE, () -> asked.incrementAndGet() > 0).isEmpty());
        assertTrue(asked.get() > 0);
    }

    private static Frame render(GridBands picture, double scale, double x, double y, int baseWidth, int baseHeight, int width, int height) {
        return FrameRenderer.render(Pyramid.of(picture), HUNDREDFOLD, new ViewArea(scale, x, y, baseWidth, baseHeight, width, height));
    }
}
