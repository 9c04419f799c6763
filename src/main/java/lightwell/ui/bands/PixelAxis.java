package lightwell.ui.bands;

import java.util.Arrays;
import java.util.Optional;

/**
 * Maps the pixels of a view to those of a picture, along one axis. A view pixel covers {@code step} picture pixels and takes their mean by
 * coverage, or the nearest one if {@code step} is one or less. Only view pixels whose middle lies in the picture exist: {@code first} up to
 * {@code first + count}.
 */
public final class PixelAxis {

    /** Tolerance for a move by whole pixels; smaller differences are invisible. */
    private static final double WHOLE = 1e-3;

    private final double anchor;
    private final long origin;
    private final double step;
    private final int size;
    private final int viewSize;
    private final boolean nearest;
    private final int first;
    private final int count;
    private final int taps;
    private final int[] source;
    private final int[] tap;
    private final float[] weight;

    /**
     * @param begin   picture coordinate at the view's edge
     * @param step    picture pixels per view pixel
     * @param size    of the picture
     * @param nearest always take the nearest pixel
     */
    public PixelAxis(double begin, double step, int size, int viewSize, boolean nearest) {
        this(begin, 0, step, size, viewSize, nearest);
    }

    /** View pixel i begins at {@code anchor + (origin + i) * step}, bit for bit, even after the view has moved. */
    private PixelAxis(double anchor, long origin, double step, int size, int viewSize, boolean nearest) {
        this.anchor = anchor;
        this.origin = origin;
        this.step = step;
        this.size = size;
        this.viewSize = viewSize;
        this.nearest = nearest;
        double begin = anchor + origin * step;
        first = Math.min(viewSize, Math.max(0, (int) Math.ceil(-begin / step - 0.5)));
        int end = (int) Math.ceil(Math.min(viewSize, Math.max(0, (size - begin) / step - 0.5)));
        count = Math.max(0, end - first);
        taps = nearest || step <= 1 ? 1 : (int) Math.ceil(step) + 1;
        source = new int[count];
        tap = new int[count * taps];
        weight = new float[count * taps];
        for (int i = 0; i < count; i++) {
            double at = anchor + (origin + first + i) * step;
            if (taps == 1) {
                source[i] = Math.min(size - 1, Math.max(0, (int) Math.floor(at + step / 2)));
                tap[i] = source[i];
                weight[i] = 1;
            } else {
                cover(i, Math.max(0, at), Math.min(size, at + step));
            }
        }
    }

    /** A part of another axis. */
    private PixelAxis(PixelAxis whole, int from, int count) {
        this.anchor = whole.anchor;
        this.origin = whole.origin;
        this.step = whole.step;
        this.size = whole.size;
        this.viewSize = whole.viewSize;
        this.nearest = whole.nearest;
        this.first = whole.first + from;
        this.count = count;
        this.taps = whole.taps;
        this.source = Arrays.copyOfRange(whole.source, from, from + count);
        this.tap = Arrays.copyOfRange(whole.tap, from * taps, (from + count) * taps);
        this.weight = Arrays.copyOfRange(whole.weight, from * taps, (from + count) * taps);
    }

    /** The part from {@code from} up to {@code from + count} of the pixels that show the picture. */
    public PixelAxis part(int from, int count) {
        return new PixelAxis(this, from, count);
    }

    /** This axis as {@code earlier} moved by whole view pixels, if they are equal within rounding: then both take the same values. */
    public Optional<PixelAxis> asMoved(PixelAxis earlier) {
        double moved = (anchor + origin * step - earlier.anchor) / step;
        long whole = Math.round(moved);
        boolean same = step == earlier.step && size == earlier.size && nearest == earlier.nearest && Math.abs(moved - whole) < WHOLE;
        return same ? Optional.of(new PixelAxis(earlier.anchor, whole, step, size, viewSize, nearest)) : Optional.empty();
    }

    /**
     * The distance in view pixels from the first one of {@code earlier} to the first one of this axis, which is {@link #asMoved} from it.
     */
    public int movedFrom(PixelAxis earlier) {
        return Math.toIntExact(origin + first - earlier.origin - earlier.first);
    }

    private void cover(int i, double from, double to) {
        source[i] = (int) from;
        for (int k = 0; k < taps; k++) {
            double overlap = Math.min(to, source[i] + k + 1.0) - Math.max(from, source[i] + (double) k);
            weight[i * taps + k] = (float) (Math.max(0, overlap) / (to - from));
            tap[i * taps + k] = overlap > 0 ? source[i] + k : source[i];
        }
    }

    /** The first view pixel that shows the picture. */
    public int first() {
        return first;
    }

    /** The number of view pixels that show the picture. */
    public int count() {
        return count;
    }

    /** The largest number of picture pixels per view pixel. */
    public int taps() {
        return taps;
    }

    /** The first picture pixel of the view pixel {@code first + i}. */
    public int source(int i) {
        return source[i];
    }

    /** The k-th picture pixel of the view pixel {@code first + i}; the first one if fewer are covered. */
    int tap(int i, int k) {
        return tap[i * taps + k];
    }

    /** The weight of picture pixel {@code source(i) + k}; 0 if it is not covered, in which case it may lie outside. */
    float weight(int i, int k) {
        return weight[i * taps + k];
    }

    /** All weights, {@link #taps} for each view pixel. Do not change the array. */
    public float[] weights() {
        return weight;
    }

    /** True if view pixels are picture pixels. */
    public boolean oneToOne() {
        return count > 0 && taps == 1 && source[count - 1] - source[0] == count - 1;
    }

    /** The first needed picture pixel. */
    public int sourceBegin() {
        return source[0];
    }

    /** One past the last needed picture pixel. */
    public int sourceEnd() {
        int last = count - 1;
        int k = taps - 1;
        while (k > 0 && weight(last, k) == 0) {
            k--;
        }
        return source[last] + k + 1;
    }
}
