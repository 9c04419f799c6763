package lightwell.metadata;

import lightwell.image.ExifOrientation;

/**
 * Pinhole calibration in pixels of its reference image, before any rotation of the file.
 *
 * @param pixelSize      mm, 0 if unknown
 * @param distortion     polynomial terms of the lens distortion, empty if unknown
 * @param inverse        polynomial terms of the inverse
 * @param distortionX    centre of the distortion in reference pixels
 */
public record CameraCalibration(double fx, double fy, double cx, double cy, int referenceWidth, int referenceHeight,
        double pixelSize, double[] distortion, double[] inverse, double distortionX, double distortionY) {

    /**
     * The calibration of the picture after it was turned. Radial terms do not depend on that.
     *
     * @param orientation by EXIF, 1..8
     */
    public CameraCalibration turned(int orientation) {
        boolean x = ExifOrientation.mirrorsX(orientation);
        boolean y = ExifOrientation.mirrorsY(orientation);
        double centreX = x ? referenceWidth - cx : cx;
        double centreY = y ? referenceHeight - cy : cy;
        double lensX = x ? referenceWidth - distortionX : distortionX;
        double lensY = y ? referenceHeight - distortionY : distortionY;
        return ExifOrientation.exchangesSides(orientation)
                ? new CameraCalibration(fy, fx, centreY, centreX, referenceHeight, referenceWidth, pixelSize, distortion, inverse, lensY,
                        lensX)
                : new CameraCalibration(fx, fy, centreX, centreY, referenceWidth, referenceHeight, pixelSize, distortion, inverse, lensX,
                        lensY);
    }
}
