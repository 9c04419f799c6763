package lightwell.image.stats;

/**
 * The limits at which values of a channel count as clipped.
 *
 * @param low  values at or below it are clipped; NaN: no limit
 * @param high values at or above it are clipped; NaN: no limit
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
