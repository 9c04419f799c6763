package lightwell.photo.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import lightwell.message.Said;
import lightwell.metadata.CameraCalibration;
import lightwell.metadata.DepthDescription;
import lightwell.metadata.DepthDescription.Kind;
import lightwell.photo.Layer;
import lightwell.photo.Photo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Depth maps of Google's second kind (Dynamic Depth): files whose metres are known by the formulas of the specification. */
class DynamicDepthTest extends AndroidDepthFiles {

    @Test
    void readsDynamicDepth() throws IOException {
        byte[] map = AndroidJpeg.picture("png", GREY, W, H, (x, y) -> AndroidJpeg.inverse(AndroidJpeg.depth(x, y), NEAR, FAR));
        byte[] confidence = AndroidJpeg.coded("png", GREY, W, H, (x, y) -> 2 * x);
        byte[] file = AndroidJpeg.dynamicDepth(AndroidJpeg.base(), dynamic("RangeInverse", "Meters", NEAR, FAR, ""), MODEL, List.of(
                new AndroidJpeg.Item("image/jpeg", "android/original_image", ComposedJpeg.picture(120, 90, true)),
                new AndroidJpeg.Item("image/png", "android/depthmap", map),
                new AndroidJpeg.Item("image/png", "android/confidencemap", confidence)));
        try (Photo photo = open(file)) {
            assertEquals(List.of("base", "depth", "original", "confidence"),
                    photo.layers().stream().map(layer -> layer.info().name()).toList());
            DepthDescription said = photo.depth().orElseThrow().description().orElseThrow();
            assertEquals("Dynamic Depth XMP, RangeInverse", said.source());
            CameraCalibration camera = said.calibration().orElseThrow();
            assertEquals(List.of(100.0, 110.0, 64.0, 43.2, 128.0, 96.0), List.of(camera.fx(), camera.fy(), camera.cx(), camera.cy(),
                    (double) camera.referenceWidth(), (double) camera.referenceHeight()));
            assertMetres(photo, 0.501, 1);
            assertEquals(2 * 33, photo.others().get(1).raster().get(33, 7, 0));
            assertEquals(List.of(), Said.of(photo.warnings()));
        }
    }

    private static final String MODEL = "ImagingModel:FocalLengthX='100' ImagingModel:FocalLengthY='110' ImagingModel:ImageWidth='128' "
            + "ImagingModel:ImageHeight='96' ImagingModel:PrincipalPointX='0.5' ImagingModel:PrincipalPointY='0.45'";

    @Test
    void dynamicDepthAsJpeg() throws IOException {
        byte[] map = AndroidJpeg.picture("jpeg", GREY, W, H, (x, y) -> AndroidJpeg.linear(AndroidJpeg.depth(x, y), NEAR, FAR));
        byte[] file = AndroidJpeg.dynamicDepth(AndroidJpeg.base(), dynamic("RangeLinear", "Meters", NEAR, FAR, ""), "",
                List.of(new AndroidJpeg.Item("image/jpeg", "android/depthmap", map)));
        try (Photo photo = open(file)) {
            assertMetres(photo, 3, 1);
            assertEquals(List.of("base", "depth"), photo.layers().stream().map(layer -> layer.info().name()).toList());
        }
    }

    /** Dioptres are 1/m, so what is linear in them is linear in disparity. */
    @Test
    void dioptres() throws IOException {
        byte[] map = AndroidJpeg.picture("png", BufferedImage.TYPE_USHORT_GRAY, W, H,
                (x, y) -> AndroidJpeg.linear(1 / AndroidJpeg.depth(x, y), 0, 5));
        byte[] file = AndroidJpeg.dynamicDepth(AndroidJpeg.base(), dynamic("RangeLinear", "Diopters", 0, 5, ""), "",
                List.of(new AndroidJpeg.Item("image/png", "android/depthmap", map)));
        try (Photo photo = open(file)) {
            DepthDescription said = photo.depth().orElseThrow().description().orElseThrow();
            assertEquals(List.of(Kind.DISPARITY, 0.0, 5.0), List.of(said.kind(), said.min(), said.max()));
            assertMetres(photo, 0.501, 1);
        }
    }

    /** A wall square to the camera: its rays are the longer the farther they are from the middle, its depth is everywhere the same. */
    @ParameterizedTest
    @ValueSource(strings = {"RangeInverse", "RangeLinear"})
    void raysBecomeDepthAlongTheAxis(String format) throws IOException {
        byte[] map = AndroidJpeg.picture("png", BufferedImage.TYPE_USHORT_GRAY, W, H, (x, y) -> {
            double u = ((x + 0.5) * 128 / W - 64) / 100;
            double v = ((y + 0.5) * 96 / H - 43.2) / 110;
            double ray = 2 * Math.sqrt(u * u + v * v + 1);
            return format.equals("RangeInverse") ? AndroidJpeg.inverse(ray, NEAR, FAR) : AndroidJpeg.linear(ray, NEAR, FAR);
        });
        byte[] file = AndroidJpeg.dynamicDepth(AndroidJpeg.base(), dynamic(format, "Meters", NEAR, FAR, "DepthMap:MeasureType='OpticRay'"),
                MODEL,
                List.of(new AndroidJpeg.Item("image/png", "android/depthmap", map)));
        try (Photo photo = open(file)) {
            Layer.Depth depth = photo.depth().orElseThrow();
            for (int y = 0; y < H; y++) {
                for (int x = 0; x < W; x++) {
                    assertEquals(2, metres(depth, x, y), 0.002, x + ", " + y);
                }
            }
            assertTrue(Said.of(photo.warnings()).get(0).contains("lengths of rays (OpticRay); they are turned into depth"),
                    Said.of(photo.warnings()).toString());
        }
        byte[] without = AndroidJpeg.dynamicDepth(AndroidJpeg.base(),
                dynamic(format, "Meters", NEAR, FAR, "DepthMap:MeasureType='OpticRay'"), "",
                List.of(new AndroidJpeg.Item("image/png", "android/depthmap", map)));
        try (Photo photo = open(without)) {
            assertTrue(Said.of(photo.warnings()).get(0).contains("does not describe its lens"), Said.of(photo.warnings()).toString());
            assertTrue(metres(photo.depth().orElseThrow(), 0, 0) > 2.2);
        }
    }
}
