package lightwell.ui.viewer;

/**
 * The viewport as one pane sees it.
 *
 * @param baseWidth  pixels of the base image
 * @param baseHeight pixels of the base image
 * @param width      of the pane, device pixels
 * @param height     of the pane, device pixels
 */
record ViewArea(Viewport viewport, int baseWidth, int baseHeight, int width, int height) {

    /** Pixels of a picture per device pixel, the larger of both axes; the picture is spread over the whole base. */
    double step(Pyramid picture) {
        return Math.max((double) picture.width() / baseWidth, (double) picture.height() / baseHeight) / viewport.scale();
    }

    /** From columns of the pane to columns of one level of the picture. */
    PixelAxis columns(Pyramid picture, int level) {
        return axis(viewport.x(), (double) picture.width() / baseWidth, picture, level, picture.levels().get(level).width(), width);
    }

    /** From rows of the pane to rows of one level of the picture. */
    PixelAxis rows(Pyramid picture, int level) {
        return axis(viewport.y(), (double) picture.height() / baseHeight, picture, level, picture.levels().get(level).height(), height);
    }

    /** A level's pixels are 2^level times as large, also where its size was rounded up. */
    private PixelAxis axis(double middle, double perBase, Pyramid picture, int level, int size, int viewSize) {
        double perLevel = perBase / (1 << level);
        double begin = middle - viewSize / 2.0 / viewport.scale();
        return new PixelAxis(begin * perLevel, perLevel / viewport.scale(), size, viewSize, picture.flat());
    }
}
