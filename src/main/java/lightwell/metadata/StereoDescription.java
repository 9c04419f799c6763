package lightwell.metadata;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The two cameras of a stereo pair, as far as the file knows them.
 *
 * @param disparityAdjustment horizontal shift of the eyes against each other when shown, as a share of the image's width
 *                            (Apple: kCGImagePropertyGroupImageDisparityAdjustment)
 * @param source              what said so
 */
public record StereoDescription(Eye left, Eye right, OptionalDouble disparityAdjustment, String source) {

    /** @param intrinsics of the image as stored, before irot and imir */
    public record Eye(int itemId, Optional<CameraCalibration> intrinsics, Optional<Position> position) {

        /** Degrees; empty without intrinsics. */
        public OptionalDouble horizontalFieldOfView() {
            return intrinsics.map(camera -> OptionalDouble.of(Math.toDegrees(
                    Math.atan(camera.cx() / camera.fx()) + Math.atan((camera.referenceWidth() - camera.cx()) / camera.fx()))))
                    .orElse(OptionalDouble.empty());
        }
    }

    /** Of a camera, in metres: x to the right, y down, z into the scene. */
    public record Position(double x, double y, double z) {}

    /** Distance of the cameras in metres; empty when one of them has no position. */
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
