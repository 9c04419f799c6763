package lightwell.ui.pane;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import lightwell.ui.kit.LateTip;
import lightwell.ui.kit.Texts;
import lightwell.ui.viewer.ViewerModel;

/** The zoom of all panes, in percent of a screen pixel for each pixel of the photo: a menu of usual ones, and a field for any other. */
final class ZoomMenu extends MenuButton {

    private static final int[] PERCENTS = {25, 50, 100, 200, 400, 1600};
    private static final int FIELD_COLUMNS = 5;

    private final ViewerModel viewer;
    private final TextField typed = new TextField();

    ZoomMenu(ViewerModel viewer) {
        this.viewer = viewer;
        getStyleClass().addAll("pane-title", "pane-zoom");
        setMinWidth(USE_PREF_SIZE);
        LateTip.install(this, Texts.get("pane.zoom.tip"));
        textProperty().bind(Bindings.createStringBinding(
                () -> viewer.photo().get() == null ? "" : percent(100 * viewer.viewport().get().scale()), viewer.viewport(),
                viewer.photo()));
        accessibleTextProperty().bind(Bindings.createStringBinding(() -> Texts.get("pane.zoom.spoken", getText()), textProperty()));
        visibleProperty().bind(viewer.photo().isNotNull());
        typed.setPrefColumnCount(FIELD_COLUMNS);
        typed.setId("zoom-typed");
        typed.setAccessibleText(Texts.get("pane.zoom.typed"));
        typed.setOnAction(event -> {
            hide();
            type(typed.getText());
        });
        setOnShowing(event -> fill());
        getItems().add(new SeparatorMenuItem()); // an empty menu would not open
    }

    /** "33 %"; small ones with a decimal. */
    static String percent(double percent) {
        return Texts.get("pane.zoom.percent", String.format(Locale.ROOT, percent < 10 ? "%.1f" : "%.0f", percent));
    }

    private void fill() {
        getItems().setAll(item("fit", Texts.get("action.fit"), viewer.fitted().get(), viewer::fit));
        RadioMenuItem region = item("region", Texts.get("action.zoomRegion"), false, viewer::showRegion);
        region.setDisable(viewer.inspection().region().get().isEmpty());
        getItems().addAll(region, new SeparatorMenuItem());
        for (int percent : PERCENTS) {
            boolean now = !viewer.fitted().get() && Math.abs(100 * viewer.viewport().get().scale() - percent) < 0.5;
            getItems().add(item(Integer.toString(percent), percent(percent), now, () -> zoom(percent)));
        }
        typed.setText(String.format(Locale.ROOT, "%.4g", 100 * viewer.viewport().get().scale()));
        HBox row = new HBox(new Label(Texts.get("pane.zoom.typed")), typed);
        row.getStyleClass().add("zoom-typed");
        CustomMenuItem other = new CustomMenuItem(row, false);
        getItems().addAll(new SeparatorMenuItem(), other);
    }

    private static RadioMenuItem item(String id, String text, boolean now, Runnable work) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setId("zoom-" + id);
        item.setSelected(now);
        item.setOnAction(event -> work.run());
        return item;
    }

    /** Invalid input changes nothing. */
    private void type(String text) {
        try {
            double percent = Double.parseDouble(text.replace("%", "").replace(',', '.').trim());
            if (percent > 0 && Double.isFinite(percent)) {
                zoom(percent);
            }
        } catch (NumberFormatException e) {
            // not a number: the zoom stays
        }
    }

    private void zoom(double percent) {
        viewer.zoomBy(percent / 100 / viewer.viewport().get().scale());
    }
}
