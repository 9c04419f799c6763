package lightwell.export;

import java.util.Optional;
import lightwell.depth.DepthCamera;
import lightwell.depth.FilmBack;
import lightwell.photo.Layer;
import lightwell.photo.Photo;

/**
 * Writes the calibrated camera with the names that Nuke's own renders have, and that the usual scripts "camera from metadata" read as
 * {@code exr/nuke/camera/focal}, {@code haperture}, {@code vaperture} and {@code matrix} (a text of 16 numbers): lengths in mm, the
 * camera at the origin, so that points have depth's metres as units. {@code win_translate} is named as the knob of Nuke's cameras: the
 * window's shift in halves of the width, both across and up (DDImage's CameraOp), which places the principal point.
 */
final class NukeCamera {

    private static final String PREFIX = "nuke/camera/";
    private static final String AT_THE_ORIGIN = "[1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]";

    private NukeCamera() {}

    /** Adds nothing unless the file has a calibration that makes sense. */
    static void add(Photo photo, ExrAttributes to) {
        Optional<Layer.Depth> depth = photo.depth();
        if (depth.isEmpty()) {
            return;
        }
        DepthCamera camera = DepthCamera.of(photo, depth.get(), warning -> {});
        if (camera.source() != DepthCamera.Source.CALIBRATION) {
            return;
        }
        FilmBack film = FilmBack.of(camera, photo.camera().focalLength());
        to.number(PREFIX + "focal", film.focalLength());
        to.number(PREFIX + "haperture", film.apertureX());
        to.number(PREFIX + "vaperture", film.apertureY());
        to.text(PREFIX + "matrix", AT_THE_ORIGIN);
        to.numbers(PREFIX + "win_translate", 2 * film.offsetX() / film.apertureX(), 2 * film.offsetY() / film.apertureX());
    }
}
