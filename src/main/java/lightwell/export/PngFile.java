package lightwell.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import lightwell.failure.FailureSentence;
import lightwell.message.Message;

/** A picture as it is on the screen, 8 bits, sRGB by convention. Stateless. */
public final class PngFile {

    private PngFile() {}

    /**
     * @param replace whether a file that has the name may be replaced
     * @param argb    opaque, row by row
     * @param inputs  what is shown: never written over
     * @throws ExportException one sentence, when it cannot be written; nothing of it stays then
     */
    public static void write(Path target, boolean replace, int[] argb, int width, int height, Path... inputs) throws ExportException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, argb, 0, width);
        try (AtomicFile file = AtomicFile.create(target, replace, inputs)) {
            if (!ImageIO.write(image, "png", file.temporary().toFile())) {
                throw new ExportException(Message.of("export.no-png-writer", target));
            }
            file.commit();
        } catch (ExportException e) {
            throw e;
        } catch (IOException e) {
            throw new ExportException(Message.of("export.could-not-written", target, FailureSentence.told(e)), e);
        }
    }
}
