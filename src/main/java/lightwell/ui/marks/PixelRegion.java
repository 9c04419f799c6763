package lightwell.ui.marks;

/**
 * A rectangle of pixels of the base image, upright, origin at the top left. Immutable.
 *
 * @param width  at least 1
 * @param height at least 1
 */
public record PixelRegion(int x, int y, int width, int height) {

    /** @throws IllegalArgumentException if it contains no pixel */
    public PixelRegion {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("Not a region: " + width + "x" + height);
        }
    }

    /** The smallest region that contains both pixels. */
    public static PixelRegion between(PixelPosition one, PixelPosition other) {
        return new PixelRegion(Math.min(one.x(), other.x()), Math.min(one.y(), other.y()),
                Math.abs(one.x() - other.x()) + 1, Math.abs(one.y() - other.y()) + 1);
    }

    /** A copy of the same size, moved by pixels and limited to a picture of this size. */
    public PixelRegion moved(int byX, int byY, int baseWidth, int baseHeight) {
        return new PixelRegion(Math.max(0, Math.min(baseWidth - width, x + byX)), Math.max(0, Math.min(baseHeight - height, y + byY)),
                width, height);
    }

    /** One past the last column. */
    public int right() {
        return x + width;
    }

    /** One past the last row. */
    public int bottom() {
        return y + height;
    }
}
