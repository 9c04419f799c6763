package lightwell.ui.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import lightwell.jobs.BackgroundPool;
import lightwell.jobs.ParallelFor;
import lightwell.ui.bands.Bands;
import lightwell.ui.bands.GridBands;
import lightwell.ui.bands.Pyramid;
import org.junit.jupiter.api.Test;

/** Remembered frames against frames computed anew. */
class FrameMemoryTest {

    private static final int SIZE = 700;
    private static final int WIDTH = 320;
    private static final int HEIGHT = 200;
    private static final double[] SCALES = {1, 2, 3.3, 0.9, 0.66, 0.5, 0.31, 0.1};

    private final AtomicLong read = new AtomicLong();
    private final AtomicLong painted = new AtomicLong();
    private final Pyramid pyramid = pyramid();

    /** Paints the green channel, and spoils what it was given, as painters may. */
    private record Green(AtomicLong painted, float factor, boolean marksClipping) implements Painter {

        @Override
        public void paint(float[] values, int pixels, int[] argb, int offset) {
            painted.addAndGet(pixels);
            for (int i = 0; i < pixels; i++) {
                argb[offset + i] = (marksClipping ? 0xFE00_0000 : 0xFF00_0000) + Math.round(values[3 * i + 1] * factor);
                values[3 * i + 1] = -1;
            }
        }
    }

    private Pyramid pyramid() {
        float[] values = new float[SIZE * SIZE * 3];
        for (int i = 0; i < values.length; i++) {
            values[i] = i * 37 % 211 / 100f;
        }
        GridBands grid = new GridBands(SIZE, SIZE, 3, values);
        Pyramid made = Pyramid.of(new Bands() {
            @Override
            public int width() {
                return SIZE;
            }

            @Override
            public int height() {
                return SIZE;
            }

            @Override
            public int channels() {
                return 3;
            }

            @Override
            public void read(int x, int y, int width, int rows, float[] out) {
                read.addAndGet((long) width * rows);
                grid.read(x, y, width, rows, out);
            }
        });
        while (!made.complete()) {
            made.step();
        }
        return made;
    }

    private static ViewArea at(double scale, double dx, double dy) {
        return new ViewArea(scale, 340.5 + dx / scale, 351.5 + dy / scale, SIZE, SIZE, WIDTH, HEIGHT);
    }

    private Frame next(FrameMemory memory, Painter painter, ViewArea area) {
        return memory.render(pyramid, painter, area, ParallelFor.NONE, () -> false).orElseThrow();
    }

    private void assertAsAnew(Frame frame, Painter painter, ViewArea area, String what) {
        Frame fresh = FrameRenderer.render(pyramid, painter, area);
        assertEquals(fresh.x(), frame.x(), what);
        assertEquals(fresh.y(), frame.y(), what);
        assertEquals(fresh.width(), frame.width(), what);
        assertEquals(fresh.height(), frame.height(), what);
        for (int i = 0; i < fresh.argb().length; i++) {
            // the last bits of where a pixel begins may differ
            assertTrue(Math.abs(fresh.argb()[i] - frame.argb()[i]) <= 1,
                    what + ", pixel " + i + ": " + frame.argb()[i] + " for " + fresh.argb()[i]);
        }
    }

    @Test
    void aMovedViewIsAsComputedAnew() {
        int[][] steps = {{16, 0}, {0, 16}, {-40, 3}, {7, -55}, {-300, -1}, {500, 500}, {1, 1}, {-900, 20}, {-16, 0}, {0, 0}, {900, 0},
            {3, 900}};
        Painter painter = new Green(painted, 1000, false);
        try (BackgroundPool pool = new BackgroundPool("frames", 2)) {
            for (double scale : SCALES) {
                FrameMemory memory = new FrameMemory();
                double x = 0;
                double y = 0;
                for (int[] step : steps) {
                    x += step[0];
                    y += step[1];
                    Frame frame = memory.render(pyramid, painter, at(scale, x, y), new ParallelFor(pool, 2), () -> false).orElseThrow();
                    assertAsAnew(frame, painter, at(scale, x, y), "scale " + scale + " at " + x + ", " + y);
                }
            }
        }
    }

    @Test
    void onlyWhatCameIntoSightIsPainted() {
        Painter painter = new Green(painted, 1000, false);
        FrameMemory memory = new FrameMemory();
        next(memory, painter, at(1, 0, 0));
        painted.set(0);
        read.set(0);
        next(memory, painter, at(1, 16, -5));
        assertEquals(WIDTH * HEIGHT - (WIDTH - 16) * (HEIGHT - 5), painted.get());
        assertEquals(painted.get(), read.get());
        next(memory, painter, at(1, 16, -5));
        assertEquals(painted.get(), read.get(), "the same again is no work");
    }

    @Test
    void aPictureSmallerThanTheViewIsNotPaintedAgain() {
        Painter painter = new Green(painted, 1000, false);
        FrameMemory memory = new FrameMemory();
        next(memory, painter, at(0.1, 0, 0));
        painted.set(0);
        Frame frame = next(memory, painter, at(0.1, 16, -5));
        assertEquals(0, painted.get());
        assertAsAnew(frame, painter, at(0.1, 16, -5), "moved");
    }

    @Test
    void viewsBetweenPixelsAndOtherScalesAreComputed() {
        Painter painter = new Green(painted, 1000, false);
        FrameMemory memory = new FrameMemory();
        for (ViewArea area : new ViewArea[] {at(0.66, 0, 0), at(0.66, 0.4, 0), at(0.66, 3.4, 0), at(0.67, 3.4, 0), at(1, 0, 0),
            at(0.1, 0, 0)}) {
            assertAsAnew(next(memory, painter, area), painter, area, area.toString());
        }
    }

    @Test
    void aSliderReadsThePictureOnlyAtFirst() {
        for (double scale : SCALES) {
            FrameMemory memory = new FrameMemory();
            next(memory, new Green(painted, 1000, false), at(scale, 0, 0));
            next(memory, new Green(painted, 1100, false), at(scale, 0, 0));
            read.set(0);
            for (float factor : new float[] {1200, 1300, 1000}) {
                Painter painter = new Green(painted, factor, false);
                Frame frame = next(memory, painter, at(scale, 0, 0));
                assertTrue(scale > 1 || read.get() == 0, "scale " + scale);
                assertAsAnew(frame, painter, at(scale, 0, 0), "scale " + scale + ", factor " + factor);
                read.set(0);
            }
        }
    }

    /** They lie still in the view while the picture moves below them. */
    @Test
    void stripesAreDrawnWhereTheyBelong() {
        Painter striped = new Green(painted, 0, true);
        for (double scale : new double[] {1, 0.31}) {
            FrameMemory memory = new FrameMemory();
            for (ViewArea area : new ViewArea[] {at(scale, 0, 0), at(scale, 3, 0), at(scale, 3, 2)}) {
                assertAsAnew(next(memory, striped, area), striped, area, area.toString());
            }
            for (int i = 1; i < 4; i++) {
                next(memory, new Green(painted, i, false), at(scale, 3, 2));
            }
            assertAsAnew(next(memory, striped, at(scale, 3, 2)), striped, at(scale, 3, 2), "repainted");
        }
    }

    @Test
    void aCancelledFrameIsNotRemembered() {
        Painter painter = new Green(painted, 1000, false);
        FrameMemory memory = new FrameMemory();
        next(memory, painter, at(1, 0, 0));
        assertTrue(memory.render(pyramid, painter, at(1, 16, 0), ParallelFor.NONE, () -> true).isEmpty());
        assertAsAnew(next(memory, painter, at(1, 16, 0)), painter, at(1, 16, 0), "after it");
    }

    @Test
    void aFrameThatWasGivenBackIsMadeAnewInPlace() {
        Painter painter = new Green(painted, 1000, false);
        FrameMemory memory = new FrameMemory();
        Frame first = next(memory, painter, at(1, 0, 0));
        Frame second = next(memory, painter, at(0.66, 0, 0));
        memory.giveBack(first, second);
        memory.giveBack(first, second); // twice is once
        Frame third = next(memory, painter, at(1, 0.5, 0));
        assertSame(first.argb(), third.argb());
        assertAsAnew(third, painter, at(1, 0.5, 0), "in the first one's memory");
        assertNotSame(third.argb(), next(memory, painter, at(0.66, 0.5, 0)).argb());
        memory.giveBack(third, second);
        assertEquals(WIDTH * HEIGHT, third.argb().length);
        assertNotSame(third.argb(), next(memory, painter, at(0.1, 0, 0)).argb(), "of another size");
    }

    /** What is looked at, and what was made after it and waits, keep their pixels. */
    @Test
    void onlyFramesThatWereGivenBackChange() {
        FrameMemory memory = new FrameMemory();
        Frame shown = Frame.NOTHING;
        Frame waiting = Frame.NOTHING;
        double[] scales = {1, 1, 0.66, 0.1, 1, 0.1, 0.1, 1};
        for (int i = 0; i < 40; i++) {
            int[] shownPixels = shown.argb().clone();
            int[] waitingPixels = waiting.argb().clone();
            Painter painter = new Green(painted, 1000 + i / 3, i % 7 == 6);
            Frame made = next(memory, painter, at(scales[i % scales.length], i / 2, 0));
            if (i % 5 == 4) {
                memory.forget();
                Arrays.fill(made.argb(), 7); // as a grid is drawn
            }
            assertArrayEquals(shownPixels, shown.argb(), "shown, at " + i);
            if (made.argb() != waiting.argb()) {
                assertArrayEquals(waitingPixels, waiting.argb(), "waiting, at " + i);
            }
            memory.giveBack(shown, waiting);
            shown = waiting;
            waiting = made;
        }
    }
}
