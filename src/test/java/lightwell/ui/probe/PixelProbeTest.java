package lightwell.ui.probe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import lightwell.photo.Layer;
import lightwell.photo.LayerInfo;
import lightwell.photo.LayerPixels;
import lightwell.photo.Photo;
import lightwell.photo.PhotoContent;
import lightwell.photo.PhotoException;
import lightwell.ui.viewer.PixelPosition;
import lightwell.ui.viewer.ViewerTestSupport;
import org.junit.jupiter.api.Test;

class PixelProbeTest {

    @Test
    void aDepthMapThatCannotBeDecodedLeavesTheOtherLayersReadable() throws IOException {
        Photo whole = ViewerTestSupport.photo(() -> { });
        LayerInfo info = whole.depth().orElseThrow().info();
        Layer.Depth broken = new Layer.Depth(info, new LayerPixels(() -> {
            throw new PhotoException("The depth map is lossless JPEG.");
        }), whole.depth().get().description(), 1);
        Photo photo = new Photo(Path.of("lidar.heic"),
                PhotoContent.of(whole.base()).with(whole.gainMap().orElseThrow()).with(broken), () -> { });
        PixelReading reading = PixelProbe.read(ViewerTestSupport.open(photo), new PixelPosition(50, 10));
        assertArrayEquals(new int[] {190, 80, 128}, reading.code());
        assertEquals(2, reading.stops().orElseThrow(), 1e-6);
        assertTrue(reading.depthCode().isEmpty());
        assertTrue(reading.metres().isEmpty());
    }
}
