package lightwell.ui.viewer;

import javafx.scene.layout.BorderPane;
import org.kordamp.ikonli.Ikon;

/** One pane: a header and the picture of a layer. */
final class LayerPane extends BorderPane {

    private final PictureArea picture;

    LayerPane(String title, Ikon emptySymbol, ViewerModel viewer, PaneModel model) {
        getStyleClass().add("viewer-pane");
        setMinSize(0, 0);
        PaneHeader header = new PaneHeader(title);
        PaneMessage message = new PaneMessage(emptySymbol);
        picture = new PictureArea(viewer, model, message);
        new PaneGestures(picture, viewer);
        setTop(header);
        setCenter(picture);
        model.state().addListener((observable, before, now) -> {
            header.show(now);
            message.show(now);
        });
        header.show(model.state().get());
        message.show(model.state().get());
    }

    PictureArea picture() {
        return picture;
    }
}
