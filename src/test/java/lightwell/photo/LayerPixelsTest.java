package lightwell.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import lightwell.image.Raster;
import lightwell.message.Message;
import org.junit.jupiter.api.Test;

class LayerPixelsTest {

    @Test
    void decodesOnceAndGivesBackWhenClosed() throws IOException {
        AtomicInteger decodes = new AtomicInteger();
        AtomicBoolean released = new AtomicBoolean();
        LayerPixels pixels = new LayerPixels(() -> {
            decodes.incrementAndGet();
            return Raster.wrap(1, 1, 1, 8, 1, ByteBuffer.allocateDirect(1), () -> released.set(true));
        });
        assertSame(pixels.get(), pixels.get());
        assertEquals(1, decodes.get());
        pixels.close();
        assertTrue(released.get());
        assertEquals("The photo is closed.", assertThrows(PhotoException.class, pixels::get).getMessage());
    }

    @Test
    void whatCannotBeDecodedIsNotTriedAgain() {
        AtomicInteger decodes = new AtomicInteger();
        LayerPixels pixels = new LayerPixels(() -> {
            decodes.incrementAndGet();
            throw new PhotoException(Message.verbatim("The depth map is damaged."));
        });
        for (int i = 0; i < 3; i++) {
            assertEquals("The depth map is damaged.", assertThrows(PhotoException.class, pixels::get).getMessage());
        }
        assertEquals(1, decodes.get());
    }
}
