package lightwell.sample;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.IntStream;
import lightwell.depth.DepthScale;
import lightwell.depth.upsample.GuidedDepth;
import lightwell.depth.upsample.NearestDepth;
import lightwell.image.BilinearSampler;
import lightwell.image.Raster;
import lightwell.jobs.Progress;
import lightwell.metadata.DepthAccuracy;
import lightwell.metadata.DepthDescription;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Depth at the picture's size, by the nearest sample, bilinear and guided, against the scene's depth at every pixel. */
class DemoGuidedDepthTest {

    private static final int WIDTH = 1024;
    /** Of the depth, that tells one surface from another. */
    private static final double OFF = 0.04;

    private static DemoScene scene;
    private static DemoPictures pictures;
    private static double[] truth;

    /**
     * @param edgeRms    of the relative error of depth, near edges
     * @param off        share of the pixels near edges that are not on their surface
     * @param smoothRms  away from edges, in steps of the map
     */
    private record Errors(double edgeRms, double off, double smoothRms) {}

    @BeforeAll
    static void render() {
        scene = new DemoScene(WIDTH);
        pictures = DemoPictures.render(scene, Progress.NONE);
        truth = depths(WIDTH, pictures.base().height());
    }

    /** The map that the demo photo has, and one of half its size, as far below the picture's as phones' are. */
    @Test
    void guidedIsNearerToTheTruth() {
        for (int divisor : new int[] {1, 2}) {
            Raster map = map(divisor);
            int width = WIDTH;
            int height = pictures.base().height();
            DepthScale scale = DepthScale.of(description(), 8);
            float[] metres = new float[width * height];
            new NearestDepth(map, scale, width, height).metres(0, height, metres);
            Errors nearest = errors("nearest", map, metres);
            Errors bilinear = errors("bilinear", map, bilinear(map, scale));
            new GuidedDepth(map, scale, pictures.base()).metres(0, height, metres);
            Errors guided = errors("guided", map, metres);
            assertTrue(guided.off() < 0.5 * nearest.off() && guided.off() < 0.25 * bilinear.off());
            assertTrue(guided.edgeRms() < 0.67 * nearest.edgeRms() && guided.edgeRms() < 0.8 * bilinear.edgeRms());
            assertTrue(guided.smoothRms() < 0.8 * nearest.smoothRms() && guided.smoothRms() < bilinear.smoothRms());
        }
    }

    private static Errors errors(String name, Raster map, float[] metres) {
        boolean[] edges = edges((int) Math.ceil((double) WIDTH / map.width()));
        DepthDescription said = description();
        double step = (said.max() - said.min()) / 255;
        double edgeSum = 0;
        double smoothSum = 0;
        int off = 0;
        int count = 0;
        for (int i = 0; i < truth.length; i++) {
            double relative = metres[i] / truth[i] - 1;
            if (edges[i]) {
                edgeSum += relative * relative;
                off += Math.abs(relative) > OFF ? 1 : 0;
                count++;
            } else {
                smoothSum += Math.pow((1 / metres[i] - 1 / truth[i]) / step, 2);
            }
        }
        Errors errors = new Errors(Math.sqrt(edgeSum / count), (double) off / count, Math.sqrt(smoothSum / (truth.length - count)));
        System.out.printf(
                "Depth of %dx%d at %d pixels across, %s: near edges RMS %.1f %%, off its surface %.2f %%; elsewhere RMS %.2f steps%n",
                map.width(), map.height(), WIDTH, name, 100 * errors.edgeRms(), 100 * errors.off(), errors.smoothRms());
        return errors;
    }

    /** Pixels with two surfaces within a sample's distance. */
    private static boolean[] edges(int reach) {
        int height = truth.length / WIDTH;
        boolean[] edges = new boolean[truth.length];
        IntStream.range(0, truth.length).parallel().forEach(i -> {
            double nearest = Double.POSITIVE_INFINITY;
            double farthest = 0;
            for (int y = Math.max(0, i / WIDTH - reach); y <= Math.min(height - 1, i / WIDTH + reach); y++) {
                for (int x = Math.max(0, i % WIDTH - reach); x <= Math.min(WIDTH - 1, i % WIDTH + reach); x++) {
                    nearest = Math.min(nearest, truth[y * WIDTH + x]);
                    farthest = Math.max(farthest, truth[y * WIDTH + x]);
                }
            }
            edges[i] = farthest > 1.1 * nearest;
        });
        return edges;
    }

    private static float[] bilinear(Raster map, DepthScale scale) {
        float[] disparity = new float[scale.metres().length];
        for (int code = 0; code < disparity.length; code++) {
            disparity[code] = 1 / scale.metres()[code];
        }
        int height = truth.length / WIDTH;
        BilinearSampler.Rows rows = new BilinearSampler(map, new float[][] {disparity}, WIDTH, height).rows();
        float[] row = new float[WIDTH];
        float[] metres = new float[truth.length];
        for (int y = 0; y < height; y++) {
            rows.read(y, 0, WIDTH, row, 0);
            for (int x = 0; x < WIDTH; x++) {
                metres[y * WIDTH + x] = 1 / row[x];
            }
        }
        return metres;
    }

    private static Raster map(int divisor) {
        if (divisor == 1) {
            return pictures.depth();
        }
        Raster map = Raster.allocate(pictures.depth().width() / divisor, pictures.depth().height() / divisor, 1, 8);
        double[] metres = depths(map.width(), map.height());
        DepthDescription said = description();
        for (int i = 0; i < metres.length; i++) {
            double share = (1 / metres[i] - said.min()) / (said.max() - said.min());
            map.set(i % map.width(), i / map.width(), 0, (int) Math.round(255 * Math.max(0, Math.min(1, share))));
        }
        return map;
    }

    /** In the middle of each of so many columns and rows over the picture. */
    private static double[] depths(int columns, int rows) {
        double across = (double) WIDTH / columns;
        double down = (double) pictures.base().height() / rows;
        return IntStream.range(0, columns * rows).parallel()
                .mapToDouble(i -> scene.depth((i % columns + 0.5) * across, (i / columns + 0.5) * down)).toArray();
    }

    private static DepthDescription description() {
        return new DepthDescription(DepthDescription.Kind.DISPARITY, pictures.minDisparity(), pictures.maxDisparity(),
                DepthAccuracy.ABSOLUTE, "high",
                false,
                Optional.empty(), "scene");
    }
}
