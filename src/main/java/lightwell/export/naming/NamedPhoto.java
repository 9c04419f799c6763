package lightwell.export.naming;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lightwell.metadata.CameraInfo;

/**
 * What is known of a photo and its output when the output is named.
 *
 * @param stem      the photo's name without its extension
 * @param camera    {@link CameraInfo#UNKNOWN} if the photo was not opened
 * @param number    its place in the run, from 1
 * @param image     "main", or the name of another image of the file
 * @param space     the colour space of the output; empty if it has none
 * @param extension "exr"
 */
public record NamedPhoto(String stem, CameraInfo camera, int number, String image, Optional<String> space, String extension) {

    private static final Pattern EXIF_TIME = Pattern.compile("(\\d{4}:\\d\\d:\\d\\d)[ T](\\d\\d:\\d\\d:\\d\\d).*");

    /** @param group 1 for the date of capture, 2 for its time, both with colons */
    Optional<String> taken(int group) {
        return camera.captureTime().map(EXIF_TIME::matcher).filter(Matcher::matches).map(time -> time.group(group));
    }
}
