package lightwell.ui.pane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.image.WritableImage;
import javafx.scene.input.ClipboardContent;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureDragTest {

    @TempDir
    Path folder;

    @Test
    void aPaneIsTakenOutAsPictureAndAsFile() throws IOException {
        WritableImage picture = new WritableImage(3, 2);
        picture.getPixelWriter().setArgb(2, 1, 0xFF336699);
        ClipboardContent content = PictureDrag.content(picture, Path.of("dog.heic"), folder);
        assertSame(picture, content.getImage());
        File file = content.getFiles().get(0);
        assertEquals("dog_view.png", file.getName());
        BufferedImage read = ImageIO.read(file);
        assertEquals(3, read.getWidth());
        assertEquals(0xFF336699, read.getRGB(2, 1));
    }
}
