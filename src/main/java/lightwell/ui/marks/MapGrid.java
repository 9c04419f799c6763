package lightwell.ui.marks;

/**
 * Maps the samples of a layer to the base that it covers. Pixels and samples are areas; (0, 0) covers 0 to 1.
 *
 * @param baseWidth  of the base in pixels
 * @param baseHeight of the base in pixels
 * @param width      of the layer in samples
 * @param height     of the layer in samples
 */
public record MapGrid(int baseWidth, int baseHeight, int width, int height) {

    /** The sample whose area contains the middle of a base pixel. */
    public PixelPosition sample(PixelPosition base) {
        return new PixelPosition(nearest(base.x(), width, baseWidth), nearest(base.y(), height, baseHeight));
    }

    /** The base pixel that contains the middle of a sample. */
    public PixelPosition base(PixelPosition sample) {
        return new PixelPosition(nearest(sample.x(), baseWidth, width), nearest(sample.y(), baseHeight, height));
    }

    /** The samples whose middle lies in a region of the base; at least the one that contains the region's middle. */
    public PixelRegion samples(PixelRegion region) {
        int left = first(region.x(), width, baseWidth);
        int right = first(region.right(), width, baseWidth);
        int top = first(region.y(), height, baseHeight);
        int bottom = first(region.bottom(), height, baseHeight);
        if (right <= left) {
            left = (int) ((2L * region.x() + region.width()) * width / (2L * baseWidth));
            right = left + 1;
        }
        if (bottom <= top) {
            top = (int) ((2L * region.y() + region.height()) * height / (2L * baseHeight));
            bottom = top + 1;
        }
        return new PixelRegion(left, top, right - left, bottom - top);
    }

    /** The base pixel in the middle of the sample that is this many columns and rows away, limited to the layer. */
    public PixelPosition moved(PixelPosition base, int columns, int rows) {
        PixelPosition from = sample(base);
        return base(new PixelPosition(Math.max(0, Math.min(width - 1, from.x() + columns)),
                Math.max(0, Math.min(height - 1, from.y() + rows))));
    }

    private static int nearest(int i, int size, int of) {
        return (int) ((2L * i + 1) * size / (2L * of));
    }

    /** The first sample whose middle is at or after a base coordinate: (i + 1/2) * base / size >= edge. */
    private static int first(int edge, int size, int baseSize) {
        return (int) Math.min(size, Math.max(0, -Math.floorDiv(baseSize - 2L * edge * size, 2L * baseSize)));
    }
}
