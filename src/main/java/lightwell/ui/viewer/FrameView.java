package lightwell.ui.viewer;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import lightwell.ui.render.Frame;

/** Draws frames, one frame pixel to one device pixel. */
final class FrameView extends ImageView {

    private PixelBuffer<IntBuffer> pixels;
    private int[] argb;

    FrameView() {
        setSmooth(false);
        setManaged(false);
        setMouseTransparent(true);
    }

    /** Makes room for a view of so many device pixels. */
    void resize(int width, int height, double outputScaleX, double outputScaleY) {
        if (pixels == null || pixels.getWidth() != width || pixels.getHeight() != height) {
            argb = new int[width * height];
            pixels = new PixelBuffer<>(width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance());
            setImage(new WritableImage(pixels));
        }
        setFitWidth(width / outputScaleX);
        setFitHeight(height / outputScaleY);
    }

    /** What lies outside the frame is transparent; what of the frame lies outside the view is left out. */
    void draw(Frame frame) {
        if (pixels == null) {
            return;
        }
        pixels.updateBuffer(buffer -> {
            Arrays.fill(argb, 0);
            int width = Math.min(frame.width(), buffer.getWidth() - frame.x());
            int height = Math.min(frame.height(), buffer.getHeight() - frame.y());
            for (int row = 0; width > 0 && row < height; row++) {
                System.arraycopy(frame.argb(), row * frame.width(), argb, (frame.y() + row) * buffer.getWidth() + frame.x(), width);
            }
            return new Rectangle2D(0, 0, buffer.getWidth(), buffer.getHeight());
        });
    }
}
