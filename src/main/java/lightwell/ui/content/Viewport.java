package lightwell.ui.content;

import javafx.geometry.Point2D;

/**
 * The visible part of a picture, and its scale, shared by panes of every size. Immutable. View coordinates are device pixels from the
 * middle of a pane; base coordinates are pixels of the base image; pixel (0, 0) covers 0..1.
 *
 * @param scale device pixels per base pixel
 * @param x     base coordinate in the middle of the pane
 * @param y     base coordinate in the middle of the pane
 */
public record Viewport(double scale, double x, double y) {

    public static final double SMALLEST_SCALE = 1.0 / 256;
    public static final double LARGEST_SCALE = 64;

    /** @throws IllegalArgumentException if a number is not finite, or the scale is not positive */
    public Viewport {
        if (!(scale > 0) || !Double.isFinite(scale) || !Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("Not a viewport: scale " + scale + " at " + x + ", " + y);
        }
    }

    /** The whole picture, as large as the pane allows. */
    public static Viewport fit(double baseWidth, double baseHeight, double viewWidth, double viewHeight) {
        double scale = Math.min(viewWidth / baseWidth, viewHeight / baseHeight);
        return new Viewport(limited(scale), baseWidth / 2, baseHeight / 2);
    }

    /** One device pixel per base pixel, with the same middle. */
    public Viewport oneToOne() {
        return new Viewport(1, x, y);
    }

    /** With another middle, in base coordinates. */
    public Viewport around(double baseX, double baseY) {
        return new Viewport(scale, baseX, baseY);
    }

    /** Zoomed by a factor, within limits; the base coordinate at the view coordinate stays in place. */
    public Viewport zoomedAt(double factor, double viewX, double viewY) {
        double to = limited(scale * factor);
        return new Viewport(to, x + viewX / scale - viewX / to, y + viewY / scale - viewY / to);
    }

    /** Moved by device pixels. */
    public Viewport panned(double viewX, double viewY) {
        return new Viewport(scale, x - viewX / scale, y - viewY / scale);
    }

    /** Moved so that its middle is inside the picture. */
    public Viewport within(double baseWidth, double baseHeight) {
        return new Viewport(scale, Math.min(baseWidth, Math.max(0, x)), Math.min(baseHeight, Math.max(0, y)));
    }

    public Point2D baseToView(double baseX, double baseY) {
        return new Point2D((baseX - x) * scale, (baseY - y) * scale);
    }

    public Point2D viewToBase(double viewX, double viewY) {
        return new Point2D(x + viewX / scale, y + viewY / scale);
    }

    private static double limited(double scale) {
        return Math.min(LARGEST_SCALE, Math.max(SMALLEST_SCALE, scale));
    }
}
