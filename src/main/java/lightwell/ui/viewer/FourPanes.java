package lightwell.ui.viewer;

import java.util.Objects;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** SDR, HDR, gain map and depth of a photo beside each other, with one zoom, one pan and one pointer. */
public final class FourPanes extends GridPane {

    private final ViewerModel viewer;
    private final Executor background;

    /** @param background where layers are decoded and frames are computed */
    public FourPanes(ViewerModel viewer, Executor background) {
        this.viewer = viewer;
        this.background = background;
        getStyleClass().add("four-panes");
        getStylesheets().add(stylesheet());
        setMinSize(0, 0);
        for (int i = 0; i < 2; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(50);
            getColumnConstraints().add(column);
            RowConstraints row = new RowConstraints();
            row.setPercentHeight(50);
            getRowConstraints().add(row);
        }
        add(pane("sdr", MaterialDesignI.IMAGE_OFF_OUTLINE, LayerContents::sdr), 0, 0);
        add(pane("hdr", MaterialDesignI.IMAGE_FILTER_HDR, LayerContents::hdr), 1, 0);
        add(pane("gainmap", MaterialDesignI.IMAGE_OFF_OUTLINE, LayerContents::gainMap), 0, 1);
        add(pane("depth", MaterialDesignL.LAYERS_OFF_OUTLINE, LayerContents::depth), 1, 1);
    }

    /** The style sheet of the viewer and the probe. */
    public static String stylesheet() {
        return Objects.requireNonNull(FourPanes.class.getResource("viewer.css")).toExternalForm();
    }

    private Region pane(String id, Ikon emptySymbol, LayerContent.Source source) {
        PaneModel model = new PaneModel(viewer, source, background, Platform::runLater);
        LayerPane pane = new LayerPane(ViewerTexts.get("pane." + id), emptySymbol, viewer, model);
        pane.setId("pane-" + id);
        return pane;
    }
}
