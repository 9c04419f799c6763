package lightwell.color;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LutPlanesTest {

    private static final int NODES = LutPlanes.CELLS + 1;
    private static final int MASK = (1 << PackedChannel.BITS) - 1;

    /** What is linear over the whole LUT is exact to the rounding of the slopes, everywhere in every cell. */
    @Test
    void linearFunctionsAreReproduced() {
        float[] nodes = new float[3 * NODES * NODES * NODES];
        for (int n = 0; n < nodes.length / 3; n++) {
            for (int lane = 0; lane < 3; lane++) {
                nodes[3 * n + lane] = (float) linear(lane, n / NODES / NODES, n / NODES % NODES, n % NODES);
            }
        }
        long[] planes = LutPlanes.of(nodes);
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            double r = random.nextDouble() * LutPlanes.CELLS, g = random.nextDouble() * LutPlanes.CELLS,
                    b = random.nextDouble() * LutPlanes.CELLS;
            for (int lane = 0; lane < 3; lane++) {
                double slack = 256 * 1.5 + 2 * 20_000 / 256.0; // three slopes rounded to 1/256 of a cell; positions cut to as much
                assertEquals(linear(lane, r, g, b), lane(planes, r, g, b, lane), slack);
            }
        }
    }

    private static double linear(int lane, double r, double g, double b) {
        return switch (lane) {
            case 0 -> 100_000 + 20_000 * r + 3000 * g - 1000 * b;
            case 1 -> 1_900_000 - 2000 * r - 20_000 * g + 500 * b;
            default -> 1_000_000 + 1000 * r - 9000 * g + 8000 * b;
        };
    }

    /** However wild the nodes, no lane runs into the next: each stays what it is when the others change. */
    @Test
    void lanesKeepToThemselves() {
        Random random = new Random(2);
        float[] one = new float[3 * NODES * NODES * NODES];
        float[] other = new float[one.length];
        for (int i = 0; i < one.length; i++) {
            one[i] = random.nextBoolean() ? MASK : random.nextInt(MASK);
            other[i] = i % 3 == 1 ? one[i] : random.nextBoolean() ? 0 : MASK;
        }
        long[] a = LutPlanes.of(one);
        long[] b = LutPlanes.of(other);
        for (int i = 0; i < 200_000; i++) {
            double x = random.nextDouble() * LutPlanes.CELLS, y = random.nextDouble() * LutPlanes.CELLS,
                    z = random.nextDouble() * LutPlanes.CELLS;
            assertEquals(lane(a, x, y, z, 1), lane(b, x, y, z, 1), 1);
        }
    }

    /** The whole range of each axis has its own cells, and the ends do not leave it. */
    @Test
    void placesHoldCellsAndFractions() {
        assertEquals(0, LutPlanes.place(0, 0) + LutPlanes.place(0, 1) + LutPlanes.place(0, 2));
        double end = LutPlanes.CELLS;
        long last = LutPlanes.place(end, 0) + LutPlanes.place(end, 1) + LutPlanes.place(end, 2);
        assertEquals((long) LutPlanes.CELLS * LutPlanes.CELLS * LutPlanes.CELLS - 1 << 26, last + 1 - (1 << 24));
        assertEquals((1L * LutPlanes.CELLS * LutPlanes.CELLS + 2 * LutPlanes.CELLS + 3 << 26) + (64 << 16) + (128 << 8) + 192,
                LutPlanes.place(1.25, 0) + LutPlanes.place(2.5, 1) + LutPlanes.place(3.75, 2));
    }

    @Test
    void aLaneAndItsLightAreEachOthersInverse() {
        PackedChannel lane = new PackedChannel(0.2, -0.5, 3);
        double before = -1;
        for (double light = -0.5; light <= 3; light += 0.01) {
            double value = lane.of((float) light);
            assertTrue(value > before && value > 0 && value < MASK);
            assertEquals(light, lane.light(value), 1e-6);
            before = value;
        }
        assertEquals(lane.of(3), lane.of(Float.POSITIVE_INFINITY));
        assertEquals(lane.of(-0.5f), lane.of(Float.NEGATIVE_INFINITY));
        assertEquals(lane.of(0), lane.of(Float.NaN));
    }

    /** As the view computes it. */
    private static long lane(long[] planes, double r, double g, double b, int lane) {
        long v = LutPlanes.place(r, 0) + LutPlanes.place(g, 1) + LutPlanes.place(b, 2);
        int at = LutPlanes.cell(v);
        long sum = planes[at] + LutPlanes.red(v) * planes[at + 1] + LutPlanes.green(v) * planes[at + 2]
                + LutPlanes.blue(v) * planes[at + 3];
        return sum >>> 1 + (2 - lane) * PackedChannel.BITS & MASK;
    }
}
