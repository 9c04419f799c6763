package lightwell.depth.upsample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import lightwell.depth.DepthScale;
import lightwell.depth.MadeDepth;
import lightwell.image.Raster;
import lightwell.metadata.DepthDescription.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GuidedDepthTest {

    private static final int MAP = 24;
    private static final double LEAST = 0.5;
    private static final double MOST = 3;

    /** Inverse depth of a plane is affine over the picture, and stays so however busy the picture is. */
    @ParameterizedTest
    @CsvSource({"8,96,96", "10,200,60", "16,10,31"})
    void aPlaneStaysAPlaneWhateverThePictureShows(int bits, int width, int height) {
        Raster map = map(bits, (x, y) -> (int) Math.round(affine(x + 0.5, y + 0.5) * ((1 << bits) - 1)));
        float[] metres = upsample(map, Kind.DISPARITY, noise(width, height, 3, 8));
        double step = (MOST - LEAST) / map.maxCode();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double u = (x + 0.5) * MAP / width;
                double v = (y + 0.5) * MAP / height;
                if (Math.min(u, v) > 2.5 && Math.max(u, v) < MAP - 2.5) {
                    double truth = LEAST + (MOST - LEAST) * affine(u, v);
                    assertEquals(truth, 1 / metres[y * width + x], 0.55 * step + 1e-5, x + ", " + y);
                }
            }
        }
    }

    private static double affine(double u, double v) {
        return 0.2 + 0.02 * u + 0.01 * v;
    }

    @Test
    void whatIsFlatIsExactlyTheMaps() {
        for (Kind kind : Kind.values()) {
            float[] metres = upsample(map(8, (x, y) -> 77), kind, noise(100, 70, 3, 8));
            for (float z : metres) {
                assertEquals(scale(kind, 8).metres()[77], z);
            }
        }
    }

    /** A slope gentler than a step for each sample keeps within half a step of some sample nearby. */
    @Test
    void stepsAreSmoothedWithinHalfAStep() {
        Raster map = map(8, (x, y) -> 100 + x / 3);
        int width = 240;
        float[] metres = upsample(map, Kind.DISPARITY, noise(width, MAP, 1, 8));
        double step = (MOST - LEAST) / 255;
        int between = 0;
        for (int x = 1; x < width; x++) {
            double code = (1 / metres[x] - LEAST) / step;
            double before = (1 / metres[x - 1] - LEAST) / step;
            assertTrue(code >= before - 1 / 32.0, "falls at " + x);
            assertTrue(code - before < 0.5, "a stair at " + x);
            int nearest = x / 10;
            double off = IntStream.rangeClosed(nearest - 2, nearest + 2)
                    .mapToDouble(s -> Math.abs(code - (100 + Math.max(0, Math.min(MAP - 1, s)) / 3))).min()
                    .orElseThrow();
            assertTrue(off <= 0.5 + 1 / 32.0, code + " at " + x);
            between += Math.abs(code - Math.rint(code)) > 0.05 ? 1 : 0;
        }
        assertTrue(between > width / 3, between + " values between the map's");
    }

    /** The map says where the edge is to a sample; the picture to a pixel. */
    @ParameterizedTest
    @CsvSource({"8,3,0", "8,3,3", "8,1,-4", "10,3,5", "16,4,2"})
    void theEdgeGoesWhereThePictureHasIt(int bits, int channels, int shift) {
        int times = 8;
        int edge = MAP / 2 * times + shift;
        Raster map = map(8, (x, y) -> x < MAP / 2 ? 250 : 20);
        Raster picture = Raster.allocate(MAP * times, MAP * times, channels, bits);
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                for (int c = 0; c < channels; c++) {
                    picture.set(x, y, c, (int) ((x < edge ? 0.3 : 0.6) * picture.maxCode()));
                }
            }
        }
        float[] metres = upsample(map, Kind.DISPARITY, picture);
        for (int i = 0; i < metres.length; i++) {
            int x = i % picture.width();
            assertEquals(scale(Kind.DISPARITY, 8).metres()[x < edge ? 250 : 20], metres[i], x + "");
        }
    }

    /** Two rough surfaces and any picture: everything is on the one or on the other, and not further off the edge than samples reach. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void nothingIsBetween(Kind kind) {
        Random random = new Random(5);
        Raster map = map(8, (x, y) -> (x * x + y * y < 300 ? 200 : 60) + random.nextInt(4));
        Raster picture = noise(133, 91, 3, 8);
        float[] metres = upsample(map, kind, picture);
        float[] table = scale(kind, 8).metres();
        for (int i = 0; i < metres.length; i++) {
            boolean first = between(metres[i], table[200], table[203]);
            boolean second = between(metres[i], table[60], table[63]);
            assertTrue(first || second, metres[i] + " m");
            double u = (i % 133 + 0.5) * MAP / 133 - 0.5;
            double v = (i / 133 + 0.5) * MAP / 91 - 0.5;
            double inside = Math.hypot(u, v) - Math.sqrt(300);
            assertTrue(Math.abs(inside) < 4.5 || first == inside < 0, "beyond the samples at " + u + ", " + v);
        }
    }

    private static boolean between(float z, float a, float b) {
        return z >= Math.min(a, b) * (1 - 1e-4) && z <= Math.max(a, b) * (1 + 1e-4);
    }

    /** Where the map has no distance there is none, and beside it nothing large: only what its samples say. */
    @Test
    void holesStayHoles() {
        DepthScale far = DepthScale.of(MadeDepth.description(Kind.DISPARITY, -0.5, 3), 8);
        Raster map = map(8, (x, y) -> x < 9 ? y % 30 : 240);
        float[] metres = new float[96 * 96];
        new GuidedDepth(map, far, noise(96, 96, 3, 8)).metres(0, 96, metres);
        for (int i = 0; i < metres.length; i++) {
            float z = metres[i];
            assertTrue(z == Float.POSITIVE_INFINITY || z == far.metres()[240], z + " m");
            assertTrue(i % 96 >= 27 || z == Float.POSITIVE_INFINITY, "invented at " + i % 96);
            assertTrue(i % 96 < 45 || z == far.metres()[240], "lost at " + i % 96);
        }
        DepthScale zero = DepthScale.of(MadeDepth.description(Kind.DEPTH, 0, 5), 8);
        new GuidedDepth(map(8, (x, y) -> x < 9 ? 0 : 1), zero, noise(96, 96, 3, 8)).metres(0, 96, metres);
        for (float z : metres) {
            assertTrue(z == 0 || z == zero.metres()[1], z + " m");
        }
    }

    /** A step of the far end of a coarse map is more than a surface's usual jump, and still no edge. */
    @Test
    void oneCodeApartIsNoEdge() {
        Raster map = map(8, (x, y) -> 10 + x / 12);
        float[] metres = new float[96 * 96];
        new GuidedDepth(map, DepthScale.of(MadeDepth.description(Kind.DISPARITY, 0, 3), 8), noise(96, 96, 3, 8)).metres(0, 96, metres);
        long between = IntStream.range(0, metres.length).filter(i -> Math.abs(metres[i] * 3 / 255 - 1 / 10.5) < 0.001).count();
        assertTrue(between > 96, "in the middle of the step " + between);
    }

    @Test
    void bandsAndThreadsGiveTheSameBits() {
        Random random = new Random(7);
        Raster map = Raster.allocate(37, 23, 1, 8);
        for (int i = 0; i < 37 * 23; i++) {
            map.set(i % 37, i / 37, 0, random.nextInt(6) * 40 + random.nextInt(3));
        }
        int width = 101;
        int height = 139;
        GuidedDepth depth = new GuidedDepth(map, scale(Kind.DISPARITY, 8), noise(width, height, 3, 8));
        float[] whole = new float[width * height];
        depth.metres(0, height, whole);
        for (int rows : new int[] {1, 7, 64}) {
            IntStream.range(0, (height + rows - 1) / rows).parallel().forEach(band -> {
                int count = Math.min(rows, height - band * rows);
                float[] part = new float[width * count];
                depth.metres(band * rows, count, part);
                float[] same = new float[part.length];
                System.arraycopy(whole, band * rows * width, same, 0, same.length);
                assertArrayEquals(same, part);
            });
        }
    }

    @Test
    void mapsOfAnySizeFit() {
        for (int[] size : new int[][] {{1, 1, 5, 5}, {2, 3, 1, 1}, {50, 40, 20, 90}, {5, 1, 40, 40}}) {
            Raster map = noise(size[0], size[1], 1, 8);
            float[] metres = new float[size[2] * size[3]];
            DepthScale scale = scale(Kind.DISPARITY, 8);
            new GuidedDepth(map, scale, noise(size[2], size[3], 3, 8)).metres(0, size[3], metres);
            for (float z : metres) {
                assertTrue(z >= scale.nearest() * 0.9999 && z <= scale.farthest() * 1.0001, z + " m");
            }
        }
    }

    @Test
    void refusesRowsOutsideThePicture() {
        GuidedDepth depth = new GuidedDepth(Raster.allocate(2, 2, 1, 8), scale(Kind.DEPTH, 8), Raster.allocate(4, 4, 3, 8));
        assertThrows(IndexOutOfBoundsException.class, () -> depth.metres(3, 2, new float[8]));
        assertThrows(IndexOutOfBoundsException.class, () -> depth.metres(0, 2, new float[7]));
    }

    private static float[] upsample(Raster map, Kind kind, Raster picture) {
        float[] metres = new float[picture.width() * picture.height()];
        new GuidedDepth(map, scale(kind, map.bitDepth()), picture).metres(0, picture.height(), metres);
        return metres;
    }

    private static DepthScale scale(Kind kind, int bits) {
        return DepthScale.of(MadeDepth.description(kind, LEAST, MOST), bits);
    }

    private static Raster map(int bits, IntBinaryOperator code) {
        Raster map = Raster.allocate(MAP, MAP, 1, bits);
        for (int i = 0; i < MAP * MAP; i++) {
            map.set(i % MAP, i / MAP, 0, code.applyAsInt(i % MAP, i / MAP));
        }
        return map;
    }

    private static Raster noise(int width, int height, int channels, int bits) {
        Raster raster = Raster.allocate(width, height, channels, bits);
        Random random = new Random(width);
        for (int i = 0; i < width * height * channels; i++) {
            raster.set(i / channels % width, i / channels / width, i % channels, random.nextInt(raster.maxCode() + 1));
        }
        return raster;
    }
}
