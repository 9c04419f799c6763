package lightwell.ui.pane;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import lightwell.ui.content.Split;
import lightwell.ui.render.Frame;

/** Draws frames, one frame pixel per device pixel. */
public final class FrameView extends ImageView {

    private PixelBuffer<IntBuffer> pixels;
    private int[] argb;
    private int ground;

    public FrameView() {
        setSmooth(false);
        setManaged(false);
        setMouseTransparent(true);
    }

    /**
     * Sets what is drawn outside the frames; transparent by default. An opaque one costs less than a background below the view, which would
     * be drawn under every pixel of every frame. Shown by the next frame.
     */
    void setGround(Color opaque) {
        ground = 0xFF00_0000 | code(opaque.getRed()) << 16 | code(opaque.getGreen()) << 8 | code(opaque.getBlue());
    }

    private static int code(double share) {
        return (int) Math.round(255 * share);
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

    /** Draws two frames beside each other. Outside the frames the view has its ground; parts of frames outside the view are ignored. */
    void draw(Frame first, Frame second, Split split) {
        if (pixels == null) {
            return;
        }
        pixels.updateBuffer(buffer -> {
            int width = buffer.getWidth();
            int height = buffer.getHeight();
            if (split.horizontal()) {
                int edge = Math.max(0, Math.min(height, split.begin()));
                copy(first, 0, 0, width, edge);
                copy(second, 0, edge, width, height);
            } else {
                int edge = Math.max(0, Math.min(width, split.begin()));
                copy(first, 0, 0, edge, height);
                copy(second, edge, 0, width, height);
            }
            return new Rectangle2D(0, 0, width, height);
        });
    }

    /** Fills a rectangle of the view with the part of a frame that lies in it, and with the ground. */
    private void copy(Frame frame, int left, int top, int right, int bottom) {
        int viewWidth = pixels.getWidth();
        int begin = Math.min(right, Math.max(left, frame.x()));
        int end = Math.max(begin, Math.min(right, frame.x() + frame.width()));
        for (int y = top; y < bottom; y++) {
            int row = y * viewWidth;
            if (y < frame.y() || y >= frame.y() + frame.height()) {
                Arrays.fill(argb, row + left, row + right, ground);
                continue;
            }
            Arrays.fill(argb, row + left, row + begin, ground);
            if (end > begin) {
                System.arraycopy(frame.argb(), (y - frame.y()) * frame.width() + begin - frame.x(), argb, row + begin, end - begin);
            }
            Arrays.fill(argb, row + end, row + right, ground);
        }
    }
}
