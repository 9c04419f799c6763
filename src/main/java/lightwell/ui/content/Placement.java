package lightwell.ui.content;

import lightwell.ui.render.ViewArea;

/**
 * The position of a picture, in coordinates of the base.
 *
 * @param x left edge
 * @param y upper edge
 */
public record Placement(double x, double y, int width, int height) {

    /** Tolerance of aspects, since sizes are rounded to whole pixels. */
    private static final double SAME_ASPECT = 0.01;

    /** Stretched over the whole base: for layers that belong to it. */
    static Placement over(int baseWidth, int baseHeight) {
        return new Placement(0, 0, baseWidth, baseHeight);
    }

    /** As large as the base allows, centred, with the picture's own aspect: for independent pictures. */
    static Placement within(int baseWidth, int baseHeight, int width, int height) {
        double aspect = (double) width / height;
        double base = (double) baseWidth / baseHeight;
        if (Math.abs(aspect / base - 1) < SAME_ASPECT) {
            return over(baseWidth, baseHeight);
        }
        int shownWidth = aspect > base ? baseWidth : Math.max(1, (int) Math.round(baseHeight * aspect));
        int shownHeight = aspect > base ? Math.max(1, (int) Math.round(baseWidth / aspect)) : baseHeight;
        return new Placement((baseWidth - shownWidth) / 2.0, (baseHeight - shownHeight) / 2.0, shownWidth, shownHeight);
    }

    /** The part that is visible in a view of this many device pixels. */
    public ViewArea seen(Viewport viewport, int viewWidth, int viewHeight) {
        return new ViewArea(viewport.scale(), viewport.x() - x, viewport.y() - y, width, height, viewWidth, viewHeight);
    }
}
