package lightwell.metadata;

/**
 * Pinhole calibration in pixels of its reference image, before any rotation of the file.
 *
 * @param pixelSize      mm, 0 if unknown
 * @param distortion     polynomial terms of the lens distortion, empty if unknown
 * @param inverse        polynomial terms of the inverse
 * @param distortionX    centre of the distortion in reference pixels
 */
public record CameraCalibration(double fx, double fy, double cx, double cy, int referenceWidth, int referenceHeight,
        double pixelSize, double[] distortion, double[] inverse, double distortionX, double distortionY) {}
