package lightwell.ui.author;

import java.nio.IntBuffer;
import java.util.Optional;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;

/** A drawn preview, as large as fits, in its aspect. For the FX thread. */
final class PictureView extends Pane {

    private final ImageView view = new ImageView();

    PictureView() {
        view.setId("author-picture");
        view.setPreserveRatio(false); // the size is computed here
        view.setSmooth(true);
        setMinSize(0, 0);
        getChildren().add(view);
    }

    void show(Optional<Drawn> drawn) {
        view.setImage(drawn.map(picture -> new WritableImage(new PixelBuffer<>(picture.width(), picture.height(),
                IntBuffer.wrap(picture.argb()), PixelFormat.getIntArgbPreInstance()))).orElse(null));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (view.getImage() == null || getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        double scale = Math.min(getWidth() / view.getImage().getWidth(), getHeight() / view.getImage().getHeight());
        view.setFitWidth(Math.max(1, view.getImage().getWidth() * scale));
        view.setFitHeight(Math.max(1, view.getImage().getHeight() * scale));
        view.relocate(snapPositionX((getWidth() - view.getFitWidth()) / 2), snapPositionY((getHeight() - view.getFitHeight()) / 2));
    }
}
