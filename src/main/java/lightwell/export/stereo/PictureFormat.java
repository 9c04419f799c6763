package lightwell.export.stereo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import lightwell.files.FileNames;

/** Formats of 8-bit pictures in sRGB, which the file's suffix decides. */
enum PictureFormat {

    PNG, JPG;

    private static final float QUALITY = 0.95f;

    static Optional<PictureFormat> of(Path file) {
        return Stream.of(values()).filter(format -> FileNames.hasSuffix(file, format.suffix())).findFirst();
    }

    /** "png". */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** ".png". */
    String suffix() {
        return "." + id();
    }

    void encode(BufferedImage image, OutputStream out) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(id()).next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (this == JPG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}
