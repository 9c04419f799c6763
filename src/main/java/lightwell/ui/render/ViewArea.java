package lightwell.ui.render;

import lightwell.ui.bands.PixelAxis;
import lightwell.ui.bands.Pyramid;

/**
 * The part of a picture that a view shows, and its scale. Base coordinates are pixels of the base image; pixel (0, 0) covers 0..1.
 *
 * @param scale      device pixels per base pixel
 * @param middleX    base coordinate in the middle of the view
 * @param middleY    base coordinate in the middle of the view
 * @param baseWidth  pixels of the base image
 * @param baseHeight pixels of the base image
 * @param width      of the view, device pixels
 * @param height     of the view, device pixels
 */
public record ViewArea(double scale, double middleX, double middleY, int baseWidth, int baseHeight, int width, int height) {

    /** Pixels of a picture per device pixel, the larger of both axes; the picture is stretched over the whole base. */
    public double step(Pyramid picture) {
        return Math.max((double) picture.width() / baseWidth, (double) picture.height() / baseHeight) / scale;
    }

    /** Maps columns of the view to columns of one level of the picture. */
    PixelAxis columns(Pyramid picture, Pyramid.Shown level) {
        return axis(middleX, (double) picture.width() / baseWidth, picture, level.level(), level.picture().width(), width);
    }

    /** Maps rows of the view to rows of one level of the picture. */
    PixelAxis rows(Pyramid picture, Pyramid.Shown level) {
        return axis(middleY, (double) picture.height() / baseHeight, picture, level.level(), level.picture().height(), height);
    }

    /** Pixels of a level are exactly 2^level times as large, even if its size was rounded up. */
    private PixelAxis axis(double middle, double perBase, Pyramid picture, int level, int size, int viewSize) {
        double perLevel = perBase / (1 << level);
        double begin = middle - viewSize / 2.0 / scale;
        return new PixelAxis(begin * perLevel, perLevel / scale, size, viewSize, picture.flat());
    }

    /** The level of a pyramid that fits. */
    int level(Pyramid pyramid) {
        return levelFor(step(pyramid));
    }

    /**
     * The level for a scale: the smallest picture that is at least as fine as the view, so that a view pixel covers less than two of its
     * pixels in each direction.
     *
     * @param step pixels of the full picture per view pixel
     */
    static int levelFor(double step) {
        return step < 2 ? 0 : Math.getExponent(step);
    }
}
