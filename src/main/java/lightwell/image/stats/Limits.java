package lightwell.image.stats;

/**
 * Where a channel counts as clipped.
 *
 * @param low  values at or below it; NaN: none are
 * @param high values at or above it; NaN: none are
 */
public record Limits(float low, float high) {

    public static final Limits NONE = new Limits(Float.NaN, Float.NaN);

    public boolean hasLow() {
        return !Float.isNaN(low);
    }

    public boolean hasHigh() {
        return !Float.isNaN(high);
    }
}
