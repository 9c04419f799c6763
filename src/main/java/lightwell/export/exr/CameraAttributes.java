package lightwell.export.exr;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lightwell.depth.DepthCamera;
import lightwell.depth.FilmBack;
import lightwell.metadata.CameraInfo;
import lightwell.photo.Layer;
import lightwell.photo.Photo;

/** Writes EXIF with the names of OpenEXR's standard attributes, and the calibration with Nuke's. */
final class CameraAttributes {

    private static final Pattern TIME = Pattern.compile("\\d{4}:\\d\\d:\\d\\d \\d\\d:\\d\\d:\\d\\d");
    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d\\d):(\\d\\d)");

    private static final String NUKE = "nuke/camera/";
    private static final String AT_THE_ORIGIN = "[1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]";

    private CameraAttributes() {}

    static void add(CameraInfo camera, ExrAttributes to) {
        to.text("cameraMake", camera.make());
        to.text("cameraModel", camera.model());
        to.text("lensModel", camera.lens());
        to.number("expTime", camera.exposureTime());
        to.number("aperture", camera.fNumber());
        to.number("isoSpeed", camera.iso());
        to.number("nominalFocalLength", camera.focalLength());
        to.number("Exif:FocalLengthIn35mmFilm", camera.focalLength35mm());
        // The writer's name for capDate; if it is missing, the writer would store the time of writing.
        to.text("DateTime", camera.captureTime().map(CameraAttributes::time).orElse(""));
        to.number("utcOffset", camera.captureOffset().map(CameraAttributes::utcOffset).orElse(OptionalDouble.empty()));
    }

    private static String time(String said) {
        Matcher time = TIME.matcher(said);
        return time.lookingAt() ? time.group() : "";
    }

    /** Seconds to add to local time to get UTC. */
    private static OptionalDouble utcOffset(String said) {
        Matcher offset = OFFSET.matcher(said);
        if (!offset.lookingAt()) {
            return OptionalDouble.empty();
        }
        int seconds = 3600 * Integer.parseInt(offset.group(2)) + 60 * Integer.parseInt(offset.group(3));
        return OptionalDouble.of(offset.group(1).equals("+") ? -seconds : seconds);
    }

    /**
     * Writes the calibrated camera with the names that Nuke's own renders have, and that the usual scripts "camera from metadata" read as
     * {@code exr/nuke/camera/focal}, {@code haperture}, {@code vaperture} and {@code matrix} (a text of 16 numbers): lengths in mm, the
     * camera at the origin, so that points have depth's metres as units. {@code win_translate} is named as the knob of Nuke's cameras: the
     * window's shift in halves of the width, both across and up (DDImage's CameraOp), which places the principal point. Adds nothing
     * unless the file has a calibration that makes sense.
     *
     * @param photo whose pictures are upright
     */
    static void addForNuke(Photo photo, ExrAttributes to) {
        Optional<Layer.Depth> depth = photo.depth();
        if (depth.isEmpty()) {
            return;
        }
        DepthCamera camera = DepthCamera.of(photo, depth.get(), warning -> {});
        if (camera.source() != DepthCamera.Source.CALIBRATION) {
            return;
        }
        FilmBack film = FilmBack.of(camera, photo.camera().focalLength());
        to.number(NUKE + "focal", film.focalLength());
        to.number(NUKE + "haperture", film.apertureX());
        to.number(NUKE + "vaperture", film.apertureY());
        to.text(NUKE + "matrix", AT_THE_ORIGIN);
        to.numbers(NUKE + "win_translate", 2 * film.offsetX() / film.apertureX(), 2 * film.offsetY() / film.apertureX());
    }
}
