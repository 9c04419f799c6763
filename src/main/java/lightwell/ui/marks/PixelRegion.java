package lightwell.ui.marks;

/**
 * A rectangle of pixels of the base image, upright, origin at the top left. Immutable.
 *
 * @param width  at least 1
 * @param height at least 1
 */
public record PixelRegion(int x, int y, int width, int height) {

    /** @throws IllegalArgumentException when it holds no pixel */
    public PixelRegion {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("Not a region: " + width + "x" + height);
        }
    }

    /** The smallest that holds both pixels. */
    public static PixelRegion between(PixelPosition one, PixelPosition other) {
        return new PixelRegion(Math.min(one.x(), other.x()), Math.min(one.y(), other.y()),
                Math.abs(one.x() - other.x()) + 1, Math.abs(one.y() - other.y()) + 1);
    }

    /** The same size, moved by pixels as far as a picture of this size goes. */
    public PixelRegion moved(int byX, int byY, int baseWidth, int baseHeight) {
        return new PixelRegion(Math.max(0, Math.min(baseWidth - width, x + byX)), Math.max(0, Math.min(baseHeight - height, y + byY)),
                width, height);
    }

    /** One past its last column. */
    public int right() {
        return x + width;
    }

    /** One past its last row. */
    public int bottom() {
        return y + height;
    }
}
