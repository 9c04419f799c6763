package lightwell.metadata;

/**
 * Pinhole calibration in pixels of its reference image, before any rotation of the file.
 *
 * @param pixelSize      mm, 0 when unknown
 * @param distortion     polynomial terms of the lens distortion, empty when unknown
 * @param inverse        the same for the way back
 * @param distortionX    centre of the distortion in reference pixels
 */
public record CameraCalibration(double fx, double fy, double cx, double cy, int referenceWidth, int referenceHeight,
        double pixelSize, double[] distortion, double[] inverse, double distortionX, double distortionY) {}
