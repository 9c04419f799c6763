package lightwell.ui.files;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Converts thumbnails to JavaFX images. */
final class Thumbnails {

    private Thumbnails() {}

    static Image image(Thumbnail thumbnail) {
        WritableImage image = new WritableImage(thumbnail.width(), thumbnail.height());
        image.getPixelWriter().setPixels(0, 0, thumbnail.width(), thumbnail.height(), PixelFormat.getIntArgbInstance(),
                thumbnail.argb(), 0, thumbnail.width());
        return image;
    }
}
