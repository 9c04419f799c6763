package lightwell.ui.pane;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import lightwell.ui.content.Split;
import lightwell.ui.render.Frame;

/** Draws frames, one frame pixel per device pixel. */
public final class FrameView extends ImageView {

    private PixelBuffer<IntBuffer> pixels;
    private int[] argb;

    public FrameView() {
        setSmooth(false);
        setManaged(false);
        setMouseTransparent(true);
    }

    /** Allocates an image for a view of this many device pixels. */
    public void resize(int width, int height, double outputScaleX, double outputScaleY) {
        if (pixels == null || pixels.getWidth() != width || pixels.getHeight() != height) {
            argb = new int[width * height];
            pixels = new PixelBuffer<>(width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance());
            setImage(new WritableImage(pixels));
        }
        setFitWidth(width / outputScaleX);
        setFitHeight(height / outputScaleY);
    }

    /** Draws one frame. */
    public void draw(Frame only) {
        draw(only, Frame.NOTHING, Split.FIRST);
    }

    /** Draws two frames beside each other. Outside the frames the view is transparent; parts of frames outside the view are ignored. */
    void draw(Frame first, Frame second, Split split) {
        if (pixels == null) {
            return;
        }
        pixels.updateBuffer(buffer -> {
            int width = buffer.getWidth();
            int height = buffer.getHeight();
            Arrays.fill(argb, 0);
            if (split.horizontal()) {
                copy(first, 0, 0, width, Math.min(height, split.begin()));
                copy(second, 0, split.begin(), width, height);
            } else {
                copy(first, 0, 0, Math.min(width, split.begin()), height);
                copy(second, split.begin(), 0, width, height);
            }
            return new Rectangle2D(0, 0, width, height);
        });
    }

    /** Copies the part of a frame that lies in a rectangle of the view. */
    private void copy(Frame frame, int left, int top, int right, int bottom) {
        int viewWidth = pixels.getWidth();
        int begin = Math.max(left, frame.x());
        int width = Math.min(right, frame.x() + frame.width()) - begin;
        for (int y = Math.max(top, frame.y()); width > 0 && y < Math.min(bottom, frame.y() + frame.height()); y++) {
            System.arraycopy(frame.argb(), (y - frame.y()) * frame.width() + begin - frame.x(), argb, y * viewWidth + begin, width);
        }
    }
}
