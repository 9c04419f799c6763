package lightwell.ui.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.RowConstraints;
import javafx.util.Duration;

/** The panes of a photo beside each other, with one zoom, one pan and one pointer. */
public final class PaneGrid extends GridPane {

    /** Twice a second A, twice a second B. */
    private static final Duration BLINK = Duration.millis(250);

    private final PanesModel panes;
    private final List<LayerPane> all = new ArrayList<>();
    private final Timeline blinking;

    /** @param background where layers are decoded and frames are computed */
    public PaneGrid(ViewerModel viewer, PanesModel panes, Executor background) {
        this.panes = panes;
        blinking = new Timeline(new KeyFrame(BLINK, event -> panes.compare().tick()));
        getStyleClass().add("pane-grid");
        getStylesheets().add(stylesheet());
        setMinSize(0, 0);
        for (int pane = 0; pane < PanesModel.PANES; pane++) {
            PaneModel model = new PaneModel(viewer, panes.shown(pane), background, Platform::runLater);
            PaneModel beside = new PaneModel(viewer, panes.compare().beside(pane), background, Platform::runLater);
            all.add(new LayerPane(panes, pane, viewer, model, beside));
        }
        panes.layout().addListener(observable -> arrange());
        panes.visible().addListener(observable -> arrange());
        blinking.setCycleCount(Animation.INDEFINITE);
        panes.compare().now().addListener((observable, before, now) -> blink(now));
        arrange();
    }

    /** No timer runs while nothing blinks. */
    private void blink(Comparison now) {
        if (now.mode() == Comparison.Mode.BLINK && now.timed()) {
            blinking.play();
        } else {
            blinking.stop();
        }
    }

    /** The style sheet of the viewer and the probe. */
    public static String stylesheet() {
        return Objects.requireNonNull(PaneGrid.class.getResource("viewer.css")).toExternalForm();
    }

    private void arrange() {
        List<Integer> visible = panes.visible().getValue();
        int columns = panes.layout().get().columns(visible.size());
        int rows = panes.layout().get().rows(visible.size());
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
        for (int i = 0; i < visible.size(); i++) {
            add(all.get(visible.get(i)), i % columns, i / columns);
        }
    }
}
