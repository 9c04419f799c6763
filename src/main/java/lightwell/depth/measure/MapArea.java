package lightwell.depth.measure;

import lightwell.image.Raster;

/**
 * A rectangle of samples of an upright depth map.
 *
 * @param width  at least 1
 * @param height at least 1
 */
public record MapArea(int x, int y, int width, int height) {

    /** @throws IllegalArgumentException if it holds no sample */
    public MapArea {
        if (x < 0 || y < 0 || width < 1 || height < 1) {
            throw new IllegalArgumentException("Not a part of a map: " + width + "x" + height + " at " + x + ", " + y);
        }
    }

    void checkInside(Raster map) {
        if (x > map.width() - width || y > map.height() - height) {
            throw new IllegalArgumentException(
                    "The map of " + map.width() + "x" + map.height() + " has no " + width + "x" + height + " at " + x + ", " + y);
        }
    }
}
