package lightwell.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import javax.imageio.ImageIO;
import lightwell.failure.FailureSentence;
import lightwell.message.Message;

/** Writes a screenshot as PNG: 8 bits, sRGB by convention. Stateless. */
public final class PngFile {

    private PngFile() {}

    /**
     * @param exporter id of the output
     * @param argb     opaque, row by row
     * @throws ExportException one sentence, if it cannot be written; nothing is left behind
     */
    public static WrittenFile write(String exporter, OutputTarget target, int[] argb, int width, int height) throws ExportException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, argb, 0, width);
        try (AtomicFile file = AtomicFile.create(target)) {
            if (!ImageIO.write(image, "png", file.temporary().toFile())) {
                throw new ExportException(Message.of("export.no-png-writer", target.path()));
            }
            long bytes = Files.size(file.temporary());
            file.commit();
            return WrittenFile.of(exporter, target.path(), bytes, false);
        } catch (ExportException e) {
            throw e;
        } catch (IOException e) {
            throw new ExportException(Message.of("export.could-not-written", target.path(), FailureSentence.told(e)), e);
        }
    }
}
