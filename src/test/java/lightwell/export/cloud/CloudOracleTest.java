package lightwell.export.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import lightwell.color.ColorEngine;
import lightwell.jobs.Progress;
import lightwell.photo.Oracle;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real photos' clouds against figures computed by other means. */
class CloudOracleTest {

    @TempDir
    Path folder;

    @Test
    void thePugLiesWhereItsCodesSay() throws Exception {
        WrittenPly ply = write(Oracle.photo("pug.heic"));
        assertEquals(768 * 576, ply.points());
        float near = Float.POSITIVE_INFINITY;
        float far = 0;
        for (int i = 2; i < ply.xyz().length; i += 3) {
            near = Math.min(near, -ply.xyz()[i]);
            far = Math.max(far, -ply.xyz()[i]);
        }
        assertEquals(0.228, near, 0.0005);
        assertEquals(0.668, far, 0.0005);
        assertTrue(String.join(" ", ply.header()).contains(
                "Camera: focal length 577.6 pixels of the depth map's 768x576, from the calibration in the file; lens distortion undone."));
    }

    /** A JPEG that is stored standing, as its calibration is: twice the usual focal length. */
    @Test
    void aTelephotoPortraitStands() throws Exception {
        WrittenPly ply = write(Oracle.photo("iphonex_depth.jpg"));
        float[] xyz = ply.xyz();
        int last = 576 * 768 - 1; // the upright map's first point is up and left, its last down and right
        assertTrue(xyz[0] < 0 && xyz[1] > 0 && xyz[3 * last] > 0 && xyz[3 * last + 1] < 0);
        double width = xyz[3 * 575] / -xyz[3 * 575 + 2] - xyz[0] / -xyz[2];
        double height = xyz[1] / -xyz[2] - xyz[3 * last + 1] / -xyz[3 * last + 2];
        assertEquals(575 / 1164.3, width, 0.01 * width);
        assertEquals(767 / 1164.3, height, 0.01 * height);
    }

    private WrittenPly write(Path source) throws Exception {
        try (Photo photo = PhotoReader.open(source)) {
            Path file = folder.resolve("out.ply");
            CloudExport.write(photo, file, CloudFormat.PLY, CloudSettings.DEFAULT, ColorEngine.load(Optional.empty()), Progress.NONE);
            return WrittenPly.read(file);
        }
    }
}
