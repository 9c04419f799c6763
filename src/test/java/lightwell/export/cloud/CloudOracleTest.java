package lightwell.export.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import lightwell.export.OutputTarget;
import lightwell.export.Existing;
import lightwell.color.ColorEngine;
import lightwell.jobs.Progress;
import lightwell.photo.Oracle;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clouds of made and real photos against figures computed by other means. */
class CloudOracleTest {

    @TempDir
    Path folder;

    /** By the formula of its codes and by its camera: x to the right, y up, the camera looks along -z. */
    @Test
    void everyPointOfAMadePhotoLiesWhereItsCodeSays() throws Exception {
        WrittenPly ply = write(Oracle.photo("straight.heic"));
        assertEquals(96 * 64, ply.points());
        assertTrue(String.join(" ", ply.header()).contains("Camera: focal length 103.2 pixels of the depth map's 96x64,"));
        for (int i = 0; i < ply.points(); i++) {
            int x = i % 96;
            int y = i / 96;
            double metres = 1 / (0.8 + (2 * x + 3 * y) % 256 / 255.0 * (4.4 - 0.8));
            double scale = 372 / 96.0;
            double[] expected = {((x + 0.5) * scale - 187.2) / 400 * metres, (123.3 - (y + 0.5) * scale) / 400 * metres, -metres};
            for (int c = 0; c < 3; c++) {
                assertEquals(expected[c], ply.xyz()[3 * i + c], 1e-5, x + ", " + y + ", coordinate " + c);
            }
        }
    }

    @Test
    void aMadePhotoThatIsTurnedStands() throws Exception {
        WrittenPly ply = write(Oracle.photo("turned.heic"));
        float[] xyz = ply.xyz();
        int last = 96 * 64 - 1;
        assertTrue(xyz[0] < 0 && xyz[1] > 0 && xyz[3 * last] > 0 && xyz[3 * last + 1] < 0);
        assertEquals(63 / 103.2, xyz[3 * 63] / -xyz[3 * 63 + 2] - xyz[0] / -xyz[2], 0.001);
        assertEquals(95 / 103.2, xyz[1] / -xyz[2] - xyz[3 * last + 1] / -xyz[3 * last + 2], 0.001);
    }

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
            new CloudExport().write(photo, OutputTarget.of(file, Existing.REFUSE), CloudSettings.DEFAULT,
                    () -> ColorEngine.load(Optional.empty()), Progress.NONE);
            return WrittenPly.read(file);
        }
    }
}
