package lightwell.ui.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.RowConstraints;

/** The panes of a photo beside each other, with one zoom, one pan and one pointer. */
public final class PaneGrid extends GridPane {

    private final PanesModel panes;
    private final List<LayerPane> all = new ArrayList<>();

    /** @param background where layers are decoded and frames are computed */
    public PaneGrid(ViewerModel viewer, PanesModel panes, Executor background) {
        this.panes = panes;
        getStyleClass().add("pane-grid");
        getStylesheets().add(stylesheet());
        setMinSize(0, 0);
        for (int pane = 0; pane < PanesModel.PANES; pane++) {
            PaneModel model = new PaneModel(viewer, panes.shown(pane), background, Platform::runLater);
            all.add(new LayerPane(panes, pane, viewer, model));
        }
        panes.layout().addListener(observable -> arrange());
        panes.focused().addListener(observable -> {
            if (panes.layout().get() == PaneLayout.ONE) {
                arrange();
            }
        });
        arrange();
    }

    /** The style sheet of the viewer and the probe. */
    public static String stylesheet() {
        return Objects.requireNonNull(PaneGrid.class.getResource("viewer.css")).toExternalForm();
    }

    private void arrange() {
        int columns = panes.layout().get().columns();
        int rows = panes.layout().get().rows();
        getChildren().clear();
        getColumnConstraints().clear();
        getRowConstraints().clear();
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            getColumnConstraints().add(column);
        }
        for (int i = 0; i < rows; i++) {
            RowConstraints row = new RowConstraints();
            row.setPercentHeight(100.0 / rows);
            getRowConstraints().add(row);
        }
        List<Integer> visible = panes.visible();
        for (int i = 0; i < visible.size(); i++) {
            add(all.get(visible.get(i)), i % columns, i / columns);
        }
    }
}
