package lightwell.depth.foreign;

/**
 * The numbers of a depth map, upright, without any meaning yet. Do not change the array.
 *
 * @param name   of the file, for people
 * @param values row by row; may be infinite or NaN
 */
public record DepthNumbers(String name, int width, int height, float[] values) {

    /** More samples than any network predicts; their arrays take 400 MB. */
    static final long MOST = 100_000_000;
}
