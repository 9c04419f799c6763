package lightwell.ui.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lightwell.image.Raster;
import lightwell.message.Message;
import lightwell.metadata.CameraCalibration;
import lightwell.metadata.DepthAccuracy;
import lightwell.metadata.DepthDescription;
import lightwell.metadata.DepthDescription.Kind;
import lightwell.photo.Layer;
import lightwell.photo.LayerInfo;
import lightwell.photo.LayerPixels;
import lightwell.photo.Photo;
import lightwell.photo.PhotoContent;
import lightwell.ui.content.ViewerTestSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Depth maps that are refused, replaced or thinned out, and what is said of it. */
class SpaceRefusalsTest extends ModelledSpace {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 | 1 | DISPARITY | 0    | 10       | hostile.heic: a depth map of 1x1 has no shape.
            8 | 6 | DISPARITY | 3    | 3        | hostile.heic: The depth map's range is empty: disparity 3.0 to 3.0.
            8 | 6 | DISPARITY | 4    | 3        | hostile.heic: The depth map's range is empty: disparity 4.0 to 3.0.
            8 | 6 | DEPTH     | NaN  | 3        | hostile.heic: The depth map's range is not a number: depth NaN to 3.0.
            8 | 6 | DEPTH     | 0    | Infinity | hostile.heic: The depth map's range is not a number: depth 0.0 to Infinity.
            8 | 6 | DISPARITY | -5   | -1       | hostile.heic: The depth map's range lies behind the camera: disparity -5.0 to -1.0.
            8 | 6 | DEPTH     | 1e30 | 1e38     | Nothing in the depth map is between 0.1 mm and 1000 km away, so there are no points.
            8 | 6 | DISPARITY | 1e30 | 1e38     | Nothing in the depth map is between 0.1 mm and 1000 km away, so there are no points.
            8 | 6 | DISPARITY | -5   | 1        | Nothing in the depth map is between 0.1 mm and 1000 km away, so there are no points.
            """)
    void nonsenseIsRefusedInWords(int width, int height, Kind kind, double min, double max, String sentence) throws IOException {
        open(hostile(width, height, 30,
                new DepthDescription(kind, min, max, DepthAccuracy.RELATIVE, "high", true, Optional.empty(), "test")));
        assertEquals(sentence, space.problem().get());
        assertTrue(space.content().get().isEmpty() && space.camera().get().isEmpty());
        assertFalse(space.busy().get());
        open(ViewerTestSupport.photo(() -> {}));
        assertEquals("", space.problem().get());
    }

    @Test
    void noDepthAtAll() throws IOException {
        open(ViewerTestSupport.plainPhoto());
        assertEquals("plain.heic has no depth map, so there are no points.", space.problem().get());
        PhotoContent plain = PhotoContent.of(ViewerTestSupport.plainPhoto().base());
        Raster map = Raster.allocate(4, 4, 1, 8);
        open(new Photo(Path.of("unit.heic"), plain.with(new Layer.Depth(info(map), new LayerPixels(() -> map), Optional.empty(), 1)),
                () -> {}));
        assertEquals("unit.heic: the file gives no range for its depth, so there are no metres and no points.", space.problem().get());
        open(new Photo(Path.of("torn.heic"), plain.with(new Layer.Depth(info(map), new LayerPixels(() -> {
            throw new IOException("It is torn.");
        }), Optional.of(new DepthDescription(Kind.DISPARITY, 0, 2, DepthAccuracy.RELATIVE, "high", true, Optional.empty(), "test")), 1)),
                () -> {}));
        assertEquals("The depth cannot be shown in space: It is torn.", space.problem().get());
    }

    @Test
    void oneDistanceIsShownAndSaid() throws IOException {
        open(hostile(8, 6, 255,
                new DepthDescription(Kind.DISPARITY, 0, 2, DepthAccuracy.RELATIVE, "high", true, Optional.empty(), "test")));
        assertEquals(48, shown().scene().cloud().size());
        assertEquals(List.of("All points are equally far, 0.500 m: the depth map shows no shape."), shown().notes());
    }

    @Test
    void anAbsurdCalibrationIsSaidAndReplaced() throws IOException {
        CameraCalibration absurd = new CameraCalibration(Double.NaN, 1e9, -4, 7, 8, 6, 0, new double[0], new double[0], 0, 0);
        open(hostile(8, 6, 255,
                new DepthDescription(Kind.DISPARITY, 0, 2, DepthAccuracy.RELATIVE, "high", true, Optional.of(absurd), "test")));
        assertTrue(shown().notes().get(0).startsWith("The camera calibration makes no sense"), shown().notes().toString());
        assertTrue(Double.isFinite(shown().scene().point(0).x()));
    }

    @Test
    void hugeMapsAreThinnedOut() throws IOException {
        open(hostile(2000, 1500, 255,
                new DepthDescription(Kind.DISPARITY, 0, 2, DepthAccuracy.RELATIVE, "high", true, Optional.empty(), "test")));
        assertEquals(1000 * 750, shown().scene().cloud().size());
        assertTrue(shown().notes().contains("The depth map has 3000000 samples; one column and row in 2 is shown."),
                shown().notes().toString());
    }

    private static Photo hostile(int width, int height, int code, DepthDescription description) {
        Raster map = Raster.allocate(width, height, 1, 8);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                map.set(x, y, 0, code);
            }
        }
        Layer.Depth depth = new Layer.Depth(info(map), new LayerPixels(() -> map), Optional.of(description), 1);
        return new Photo(Path.of("hostile.heic"), PhotoContent.of(ViewerTestSupport.plainPhoto().base()).with(depth), () -> {});
    }

    private static LayerInfo info(Raster map) {
        return new LayerInfo("depth", Message.verbatim("Depth"), 2, "hvc1", map.width(), map.height(), 1, 8, 1);
    }
}
