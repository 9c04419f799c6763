package lightwell.export;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lightwell.metadata.CameraInfo;

/** Writes EXIF with the names of OpenEXR's standard attributes. */
final class CameraAttributes {

    private static final Pattern TIME = Pattern.compile("\\d{4}:\\d\\d:\\d\\d \\d\\d:\\d\\d:\\d\\d");
    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d\\d):(\\d\\d)");

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
}
