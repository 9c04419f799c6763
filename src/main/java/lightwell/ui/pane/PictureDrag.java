package lightwell.ui.pane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import lightwell.export.Existing;
import lightwell.export.OutputTarget;
import lightwell.export.PngFile;
import lightwell.files.FileNames;
import lightwell.files.UserFolders;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.viewer.ViewerModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a pane's picture out of the window: as a picture, and as a PNG in the user's cache for programs that take files. */
final class PictureDrag {

    private static final Logger LOG = LoggerFactory.getLogger(PictureDrag.class);
    private static final double THUMBNAIL = 160;

    private PictureDrag() {}

    /** @param seen the pane as it is seen */
    static void install(Node handle, Supplier<WritableImage> seen, ViewerModel viewer) {
        handle.setOnDragDetected(event -> {
            OpenPhoto photo = viewer.photo().get();
            if (photo != null) {
                WritableImage picture = seen.get();
                Dragboard board = handle.startDragAndDrop(TransferMode.COPY);
                board.setContent(content(picture, photo.path(), UserFolders.cache().resolve("dragged")));
                ImageView small = new ImageView(picture);
                small.setPreserveRatio(true);
                small.setFitWidth(THUMBNAIL);
                board.setDragView(small.snapshot(null, null));
                event.consume();
            }
        });
    }

    /**
     * On this thread, since the other program asks at once; a pane is a small picture.
     *
     * @param folder of the file, which replaces the one before of this photo
     */
    static ClipboardContent content(WritableImage picture, Path photo, Path folder) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(picture);
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] argb = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        try {
            Path file = Files.createDirectories(folder).resolve(FileNames.fit(FileNames.stem(photo), "_view.png"));
            PngFile.write("picture", OutputTarget.of(file, Existing.OVERWRITE, photo), argb, width, height);
            content.putFiles(List.of(file.toFile()));
        } catch (IOException e) {
            LOG.warn("The picture that is dragged has no file", e);
        }
        return content;
    }
}
