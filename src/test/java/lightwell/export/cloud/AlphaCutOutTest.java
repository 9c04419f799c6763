package lightwell.export.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import lightwell.export.OutputTarget;
import lightwell.export.Existing;
import lightwell.color.ColorEngine;
import lightwell.depth.CloudOptions;
import lightwell.export.ExportException;
import lightwell.image.Raster;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.photo.Layer;
import lightwell.photo.LayerInfo;
import lightwell.photo.LayerPixels;
import lightwell.photo.Photo;
import lightwell.photo.PhotoContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The alpha cuts out points as mattes do. */
class AlphaCutOutTest {

    @TempDir
    Path folder;

    @Test
    void pointsAreThoseWhereThePictureIsOpaque() throws IOException {
        Raster alpha = CloudPhoto.map(4, 255, 255, 0, 0, 255, 127, 128, 0);
        assertEquals(4, write(alpha, "alpha").points(), "127 of 255 is less than half");
    }

    @Test
    void itIsOfferedWhereAnotherNameIsAsked() {
        Raster alpha = CloudPhoto.map(4, new int[8]);
        String sentence = assertThrows(ExportException.class, () -> write(alpha, "sky")).getMessage();
        assertTrue(sentence.endsWith("has no matte sky; it has alpha."), sentence);
    }

    private CloudResult write(Raster alpha, String matte) throws IOException {
        Raster map = CloudPhoto.map(4, 100, 110, 120, 130, 100, 110, 120, 130);
        Photo plain = CloudPhoto.of(CloudPhoto.base(4, 2), map, Optional.of(CloudPhoto.centimetres()));
        LayerInfo info = new LayerInfo("alpha", Message.verbatim("Alpha"), 9, "alpha", alpha.width(), alpha.height(), 1, 8, 0);
        CloudSettings settings = new CloudSettings(
                new CloudPart(new CloudOptions(0, Double.POSITIVE_INFINITY, 1), Optional.of(matte), 0.04), false, false, LengthUnit.M);
        try (Photo photo = new Photo(plain.path(), PhotoContent.of(plain.base()).with(plain.depth().orElseThrow())
                .with(new Layer.Alpha(info, new LayerPixels(() -> alpha), false)), () -> {})) {
            return new CloudExport().write(photo, OutputTarget.of(folder.resolve("out.ply"), Existing.OVERWRITE), settings,
                    () -> ColorEngine.load(Optional.empty()), Progress.NONE);
        }
    }
}
