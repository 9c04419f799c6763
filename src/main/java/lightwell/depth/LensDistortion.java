package lightwell.depth;

import java.util.Arrays;
import java.util.Optional;
import lightwell.metadata.CameraCalibration;

/**
 * Radial distortion of a lens, as Apple's calibration describes it. The eight coefficients form an even polynomial of the radius in
 * millimetres, c0 + c1 r^2 + ... + c7 r^14, whose value is the change of the radius in percent.
 *
 * <p>This form is not documented. It was derived from real files: with it the two polynomials undo each other, within 0.6 pixels of a 4032
 * pixel wide picture up to 2000 pixels from the centre, and within 2 pixels in the corners. {@code LensDistortionCoefficients} lead from
 * the picture as taken to a rectilinear one, as {@code AVCameraCalibrationData.lensDistortionLookupTable} does; the inverse coefficients
 * lead back. Immutable.
 */
final class LensDistortion {

    private static final int TERMS = 8;
    private static final double PERCENT = 100;
    /** No phone's lens distorts more; a polynomial beyond this is damaged. */
    private static final double MOST_PERCENT = 30;

    private final double centreX;
    private final double centreY;
    private final double pixelSize;
    private final double[] rectify;

    private LensDistortion(CameraCalibration camera) {
        this.centreX = camera.distortionX();
        this.centreY = camera.distortionY();
        this.pixelSize = camera.pixelSize();
        this.rectify = camera.distortion().clone();
    }

    /** Empty if the file has no coefficients, only zeros, or values that no lens has. */
    static Optional<LensDistortion> of(CameraCalibration camera) {
        boolean known = camera.distortion().length == TERMS && camera.pixelSize() > 0
                && Arrays.stream(camera.distortion()).anyMatch(c -> c != 0);
        return Optional.of(camera).filter(c -> known).map(LensDistortion::new).filter(lens -> lens.plausible(camera));
    }

    /** Converts a point of the picture as taken to the rectilinear picture; x and y in reference pixels, changed in place. */
    void rectify(double[] point) {
        double dx = point[0] - centreX;
        double dy = point[1] - centreY;
        double scale = 1 + percent((dx * dx + dy * dy) * pixelSize * pixelSize) / PERCENT;
        point[0] = centreX + dx * scale;
        point[1] = centreY + dy * scale;
    }

    /** @param square of the radius, in square mm */
    private double percent(double square) {
        double sum = 0;
        for (int i = TERMS - 1; i >= 0; i--) {
            sum = sum * square + rectify[i];
        }
        return sum;
    }

    private boolean plausible(CameraCalibration camera) {
        double width = camera.referenceWidth();
        double height = camera.referenceHeight();
        boolean inside = centreX > 0 && centreX < width && centreY > 0 && centreY < height;
        double corner = Math.hypot(Math.max(centreX, width - centreX), Math.max(centreY, height - centreY));
        for (int i = 1; i <= 16; i++) {
            double radius = corner * i / 16 * pixelSize;
            inside &= Math.abs(percent(radius * radius)) <= MOST_PERCENT; // false for NaN
        }
        return inside;
    }
}
