package lightwell.depth;

/**
 * A pinhole camera over an upright picture, in its pixels: pixel (0, 0) covers 0..1, so its centre is at 0.5.
 *
 * @param fx focal length in widths of pixels
 * @param fy focal length in heights of pixels
 * @param cx principal point from the left edge
 * @param cy principal point from the top
 */
public record PinholeCamera(int width, int height, double fx, double fy, double cx, double cy) {

    /** The same camera over a picture of the same view in another size. */
    public PinholeCamera scaledTo(int newWidth, int newHeight) {
        double across = (double) newWidth / width;
        double down = (double) newHeight / height;
        return new PinholeCamera(newWidth, newHeight, fx * across, fy * down, cx * across, cy * down);
    }
}
