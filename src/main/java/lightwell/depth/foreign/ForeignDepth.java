package lightwell.depth.foreign;

import java.util.Arrays;
import java.util.Optional;
import lightwell.depth.MetresMap;
import lightwell.depth.quality.DepthEdges;
import lightwell.depth.quality.DepthSamples;
import lightwell.depth.quality.DisparityFit;
import lightwell.depth.quality.EdgeAlignment;
import lightwell.depth.quality.EdgeMaps;
import lightwell.failure.RefusedException;
import lightwell.message.Message;

/**
 * A depth map from elsewhere on the samples of a photo's own one: resampled (nearest sample, so that nothing is mixed across edges),
 * aligned in disparity, and scored. Independent of the photo, which may be closed. Do not change the arrays.
 *
 * @param numbers    of the file
 * @param guessed    whether the meaning was guessed
 * @param scale      of the alignment: disparity in 1/m = scale * disparity of the map + shift
 * @param inliers    share of the compared samples that determined the alignment; 1 if all count alike
 * @param width      of the photo's own map
 * @param metres     row by row; NaN where the map has no depth
 * @param farther    by how many metres it is farther than the photo's own depth; NaN if either has no distance there
 * @param boundaries empty if either has no edges
 * @param edges      how its edges match those of the picture; {@code ownEdges} those of the photo's own map
 */
public record ForeignDepth(DepthNumbers numbers, Meaning meaning, boolean guessed, Alignment alignment, double scale, double shift,
        double inliers, int width, int height, float[] metres, float[] farther, DepthScores scores,
        Optional<BoundaryScores> boundaries, Optional<EdgeAlignment> edges, Optional<EdgeAlignment> ownEdges) implements MetresMap {

    private static final double LARGEST_ASPECT_DIFFERENCE = 0.02;

    /**
     * Computes everything; some tenths of a second.
     *
     * @param own     the photo's own map
     * @param picture the edges of the photo's own map and of its picture
     * @param meaning empty to guess it
     * @throws RefusedException one sentence, if the photo's own map gives no metres, the proportions differ, or nothing is comparable
     */
    public static ForeignDepth of(DepthNumbers numbers, DepthSamples own, EdgeMaps picture, Optional<Meaning> meaning,
            Alignment alignment) {
        if (own.metres().isEmpty()) {
            throw new RefusedException(Message.of("depth.foreign-no-metres"));
        }
        requireShape(numbers, own);
        float[] values = nearest(numbers, own.width(), own.height());
        float[] known = new float[own.size()];
        float[] knownMetres = new float[own.size()];
        for (int i = 0; i < known.length; i++) {
            char code = own.codes()[i];
            known[i] = own.isHole(code) ? Float.NaN : own.disparity()[code];
            knownMetres[i] = own.isHole(code) ? Float.NaN : own.metres().get()[code];
        }
        Meaning taken = meaning.orElseGet(() -> MeaningGuess.of(values, known));
        for (int i = 0; i < values.length; i++) {
            values[i] = taken.disparity(values[i]);
        }
        return aligned(numbers, own, picture, taken, meaning.isEmpty(), alignment, values, known, knownMetres);
    }

    private static ForeignDepth aligned(DepthNumbers numbers, DepthSamples own, EdgeMaps picture, Meaning meaning, boolean guessed,
            Alignment alignment, float[] values, float[] known, float[] knownMetres) {
        float[] a = new float[values.length];
        float[] b = new float[values.length];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            if (Float.isFinite(values[i]) && Float.isFinite(known[i])) {
                a[count] = known[i];
                b[count++] = values[i];
            }
        }
        if (count == 0) {
            throw new RefusedException(Message.of("depth.maps-no-place-both-say"));
        }
        float[] first = Arrays.copyOf(a, count);
        float[] second = Arrays.copyOf(b, count);
        DisparityFit fit = alignment.fit(first, second);
        double inliers = alignment == Alignment.SCALE_AND_SHIFT ? fit.inliers(first, second) : 1;
        float[] disparity = new float[values.length];
        float[] metres = new float[values.length];
        float[] farther = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            disparity[i] = (float) fit.apply(values[i]);
            metres[i] = disparity[i] > 0 ? 1 / disparity[i] : Float.NaN;
            farther[i] = metres[i] - knownMetres[i];
        }
        boolean[] edges = DepthEdges.of(disparity, own.width(), own.height());
        return new ForeignDepth(numbers, meaning, guessed, alignment, fit.scale(), fit.offset(), inliers, own.width(), own.height(), metres,
                farther, DepthScores.of(metres, knownMetres), BoundaryScores.of(edges, picture.depth(), own.width(), own.height()),
                new EdgeMaps(own.width(), own.height(), picture.luma(), picture.photo(), edges).alignment(), picture.alignment());
    }

    private static void requireShape(DepthNumbers map, DepthSamples own) {
        if (differs(map.width(), map.height(), own)) {
            boolean turned = !differs(map.height(), map.width(), own);
            throw new RefusedException(Message.of(turned ? "depth.foreign-turned" : "depth.foreign-proportions", map.name(), map.width(),
                    map.height(), own.width(), own.height()));
        }
    }

    private static boolean differs(int width, int height, DepthSamples own) {
        double aspect = (double) width * own.height() / ((double) height * own.width());
        return Math.abs(Math.log(aspect)) > LARGEST_ASPECT_DIFFERENCE;
    }

    private static float[] nearest(DepthNumbers map, int width, int height) {
        float[] values = new float[width * height];
        for (int y = 0, i = 0; y < height; y++) {
            int row = (int) ((2L * y + 1) * map.height() / (2L * height)) * map.width();
            for (int x = 0; x < width; x++, i++) {
                values[i] = map.values()[row + (int) ((2L * x + 1) * map.width() / (2L * width))];
            }
        }
        return values;
    }

    /** Whether the map grows where the photo's own disparity falls, so that its meaning is probably another one. */
    public boolean inverted() {
        return scale <= 0;
    }

    @Override
    public float metres(int x, int y) {
        return metres[y * width + x];
    }
}
