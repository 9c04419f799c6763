package lightwell.ui.space.draw;

import lightwell.depth.DepthCamera;
import lightwell.depth.SpacePoint;

/**
 * The picture of the taking camera without lens distortion, as a pinhole sees it. Lengths are in heights of the picture.
 *
 * @param aspect width over height
 * @param focalX focal length along rows
 * @param focalY focal length along columns; differs if pixels are not square
 * @param x      from the picture's middle to the optical axis, to the right
 * @param y      from the picture's middle to the optical axis, down
 */
public record TakingFrame(double aspect, double focalX, double focalY, double x, double y) {

    public static TakingFrame of(DepthCamera camera) {
        DepthCamera pinhole = camera.withoutRectification(); // its rays are linear in the pixels
        double[] topLeft = new double[2];
        double[] bottomRight = new double[2];
        pinhole.ray(0, 0, topLeft);
        pinhole.ray(camera.width(), camera.height(), bottomRight);
        double aspect = (double) camera.width() / camera.height();
        double focalX = aspect / (bottomRight[0] - topLeft[0]);
        double focalY = 1 / (bottomRight[1] - topLeft[1]);
        return new TakingFrame(aspect, focalX, focalY, -focalX * (topLeft[0] + bottomRight[0]) / 2,
                -focalY * (topLeft[1] + bottomRight[1]) / 2);
    }

    /** The height of the picture in pixels when it is fitted into a view completely. */
    public double heightIn(double viewWidth, double viewHeight) {
        return Math.min(viewHeight, viewWidth / aspect);
    }

    /** The point at a depth and a position in the picture: {@code across} and {@code down} from its middle. */
    SpacePoint at(double across, double down, double depth) {
        return new SpacePoint((across - x) / focalX * depth, -(down - y) / focalY * depth, -depth);
    }
}
