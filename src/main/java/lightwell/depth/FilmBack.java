package lightwell.depth;

import java.util.OptionalDouble;

/**
 * A pinhole camera in the terms of 3D programs: focal length and film (aperture) in millimetres. Only ratios decide what it sees; both
 * apertures belong to the same focal length, so pixels that are not square make no error.
 *
 * @param offsetX of the film's centre from the optical axis, to the right as the picture is seen
 * @param offsetY likewise, upwards
 */
public record FilmBack(double focalLength, double apertureX, double apertureY, double offsetX, double offsetY) {

    /** Width of 35 mm film, for cameras whose size is unknown. */
    private static final double USUAL_WIDTH = 36;

    /**
     * The film of a depth map's camera.
     *
     * @param focalLength in mm by EXIF, used if the calibration does not state the size of its pixels
     */
    public static FilmBack of(DepthCamera camera, OptionalDouble focalLength) {
        OptionalDouble calibrated = camera.focalLengthMillimetres();
        return of(camera.pinhole(), calibrated.isPresent() ? calibrated : focalLength);
    }

    /** @param focalLength in mm; empty if unknown: then the film's longer side is 36 mm */
    public static FilmBack of(PinholeCamera camera, OptionalDouble focalLength) {
        double pixels = Math.max(camera.width() / camera.fx(), camera.height() / camera.fy());
        double focal = focalLength.isPresent() && focalLength.getAsDouble() > 0 ? focalLength.getAsDouble() : USUAL_WIDTH / pixels;
        return new FilmBack(focal, focal * camera.width() / camera.fx(), focal * camera.height() / camera.fy(),
                focal * (camera.width() / 2.0 - camera.cx()) / camera.fx(), focal * (camera.cy() - camera.height() / 2.0) / camera.fy());
    }
}
