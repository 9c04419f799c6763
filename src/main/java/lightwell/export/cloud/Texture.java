package lightwell.export.cloud;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import lightwell.image.BandSource;
import lightwell.image.CellMeans;
import lightwell.jobs.Progress;

/** Makes the picture's JPEG in sRGB, as the texture of a surface or for a page. */
public final class Texture {

    /** Supported by every graphics card. */
    static final int LONGEST = 4096;
    private static final float QUALITY = 0.92f;

    private Texture() {}

    /**
     * @param light   linear Rec.709, of {@code width} x {@code height} pixels
     * @param longest largest width and height of the JPEG, in pixels
     */
    public static byte[] jpeg(BandSource light, int width, int height, int longest, Progress progress) throws IOException {
        double scale = Math.min(1, (double) longest / Math.max(width, height));
        BufferedImage image = new BufferedImage(Math.max(1, (int) (width * scale)), Math.max(1, (int) (height * scale)),
                BufferedImage.TYPE_INT_RGB);
        CellMeans means = new CellMeans(light, 3, width, height, image.getWidth(), image.getHeight());
        float[] rgb = new float[3 * image.getWidth()];
        int[] line = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            progress.checkCancelled();
            means.row(y, rgb, 0);
            for (int x = 0; x < line.length; x++) {
                line[x] = (SrgbCodes.of(rgb[3 * x]) & 0xFF) << 16 | (SrgbCodes.of(rgb[3 * x + 1]) & 0xFF) << 8
                        | SrgbCodes.of(rgb[3 * x + 2]) & 0xFF;
            }
            image.setRGB(0, y, line.length, 1, line, 0, line.length);
            progress.report(y + 1, image.getHeight());
        }
        return encode(image);
    }

    private static byte[] encode(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
