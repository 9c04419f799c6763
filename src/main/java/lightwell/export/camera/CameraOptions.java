package lightwell.export.camera;

import java.util.Optional;

/**
 * Options of camera files.
 *
 * @param pictures end of the names of the pictures, ".jpg", if they were converted; empty: the photos themselves
 * @param points   whether the points of the depth map are written, too; COLMAP's files of one photo only
 */
public record CameraOptions(Optional<String> pictures, boolean points) {

    public static final CameraOptions DEFAULT = new CameraOptions(Optional.empty(), false);
}
