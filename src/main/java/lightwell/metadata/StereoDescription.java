package lightwell.metadata;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The two cameras of a stereo pair, as far as the file describes them.
 *
 * @param disparityAdjustment horizontal shift between the eyes for display, as a share of the image's width (Apple:
 * kCGImagePropertyGroupImageDisparityAdjustment)
 * @param source              where the description comes from
 */
public record StereoDescription(Eye left, Eye right, OptionalDouble disparityAdjustment, String source) {

    /**
     * One eye.
     *
     * @param intrinsics of the image as stored, before irot and imir
     */
    public record Eye(int itemId, Optional<CameraCalibration> intrinsics, Optional<Position> position) {

        /** Horizontal field of view in degrees; empty without intrinsics. */
        public OptionalDouble horizontalFieldOfView() {
            return intrinsics.map(camera -> OptionalDouble.of(Math.toDegrees(
                    Math.atan(camera.cx() / camera.fx()) + Math.atan((camera.referenceWidth() - camera.cx()) / camera.fx()))))
                    .orElse(OptionalDouble.empty());
        }
    }

    /** The position of a camera in metres: x to the right, y down, z into the scene. */
    public record Position(double x, double y, double z) {}

    /** Distance of the cameras in metres; empty if either position is missing. */
    public OptionalDouble baseline() {
        if (left.position().isEmpty() || right.position().isEmpty()) {
            return OptionalDouble.empty();
        }
        Position a = left.position().get();
        Position b = right.position().get();
        return OptionalDouble
                .of(Math.sqrt((b.x() - a.x()) * (b.x() - a.x()) + (b.y() - a.y()) * (b.y() - a.y()) + (b.z() - a.z()) * (b.z() - a.z())));
    }
}
