package lightwell.export.page;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Data URIs of pictures. */
public final class DataUri {

    private DataUri() {}

    /** A complete JPEG file. */
    public static String jpeg(byte[] bytes) {
        return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * A PNG. Pictures longer than the limit are subsampled by columns and rows.
     *
     * @param argb    opaque, row by row
     * @param longest largest side of the PNG in pixels
     */
    public static String png(int[] argb, int width, int height, int longest) {
        int stride = (Math.max(width, height) + longest - 1) / longest;
        BufferedImage image = new BufferedImage((width + stride - 1) / stride, (height + stride - 1) / stride, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, argb[y * stride * width + x * stride]);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e); // impossible: only memory is written
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
