package lightwell.ui.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import lightwell.image.Raster;
import lightwell.message.Message;
import lightwell.metadata.ColorEncoding;
import lightwell.photo.Layer;
import lightwell.photo.LayerInfo;
import lightwell.photo.LayerPixels;
import lightwell.photo.Photo;
import lightwell.photo.PhotoContent;
import lightwell.photo.PhotoException;
import lightwell.ui.content.ViewerTestSupport;
import lightwell.ui.marks.PixelPosition;
import org.junit.jupiter.api.Test;

class PixelProbeTest {

    @Test
    void aDepthMapThatCannotBeDecodedLeavesTheOtherLayersReadable() throws IOException {
        Photo whole = ViewerTestSupport.photo(() -> {});
        LayerInfo info = whole.depth().orElseThrow().info();
        Layer.Depth broken = new Layer.Depth(info, new LayerPixels(() -> {
            throw new PhotoException(Message.verbatim("The depth map is lossless JPEG."));
        }), whole.depth().get().description(), 1);
        Photo photo = new Photo(Path.of("lidar.heic"),
                PhotoContent.of(whole.base()).with(whole.gainMap().orElseThrow()).with(broken), () -> {});
        PixelReading reading = PixelProbe.read(ViewerTestSupport.open(photo), new PixelPosition(50, 10));
        assertArrayEquals(new int[] {190, 80, 128}, reading.code());
        assertEquals(2, reading.stops().orElseThrow(), 1e-6);
        assertTrue(reading.depthCode().isEmpty());
        assertTrue(reading.metres().isEmpty());
    }

    /** What a move of the pointer takes must not grow with the width of the photo, nor with the number of codes that its samples have. */
    @Test
    void onePixelIsReadAndNotARow() throws IOException {
        int width = 20_000;
        Raster raster = Raster.allocate(width, 2, 3, 16);
        raster.set(width - 1, 1, 0, 65_535);
        LayerInfo info = new LayerInfo("base", Message.verbatim("Base image"), 1, "hvc1", width, 2, 3, 16, 0);
        Layer.Base base = new Layer.Base(info, new LayerPixels(() -> raster), ColorEncoding.ASSUMED_SRGB);
        Photo photo = new Photo(Path.of("wide.heic"), PhotoContent.of(base), () -> {});
        PixelProbe probe = new PixelProbe(ViewerTestSupport.open(photo));
        for (int i = 0; i < 10; i++) {
            probe.read(new PixelPosition(i, 0)); // makes what is made once
        }
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        PixelReading reading = null;
        for (int i = 0; i < 100; i++) {
            reading = probe.read(new PixelPosition(width - 1, 1));
        }
        long each = (threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before) / 100;
        assertTrue(each < 10_000, each + " bytes for a pixel, where a row takes " + width * 3 * 4);
        assertArrayEquals(new int[] {65_535, 0, 0}, reading.code());
        assertArrayEquals(new float[] {0.6131f, 0.0702f, 0.0206f}, reading.sdr().orElseThrow(), 1e-3f, "sRGB's red in AP1, by Bradford");
    }
}
