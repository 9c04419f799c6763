package lightwell.ui.pane;

import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import lightwell.ui.kit.Texts;
import lightwell.ui.viewer.Comparison;
import lightwell.ui.viewer.PanesModel;
import lightwell.ui.viewer.ViewerModel;

/**
 * The line above a pane: a menu of layers, titled with the current one, and its rule, truncated if the pane is narrow; during a comparison
 * also menus of the other layer and of the kinds of difference. At its end, the zoom. A double click
 * shows the pane alone, and the others again.
 */
final class PaneHeader extends HBox {

    private static final double TOOLTIP_WIDTH = 420;

    private final PanesModel panes;
    private final int pane;
    private final LayerMenu title;
    private final Label sign = new Label();
    private final LayerMenu other;
    private final DifferenceMenu kind;
    private final Label rule = new Label();
    private final Tooltip detail = new Tooltip();

    /** @param seen the pane as it is seen, for whoever drags it out of the window by this header */
    PaneHeader(PanesModel panes, int pane, ViewerModel viewer, Supplier<WritableImage> seen) {
        this.panes = panes;
        this.pane = pane;
        getStyleClass().add("pane-header");
        title = new LayerMenu("choose", Texts.get("pane.choose"), choice -> {
            panes.choose(pane, choice);
            panes.focus(pane);
        });
        other = new LayerMenu("compare", Texts.get("compare.choose"), panes.compare()::choose);
        other.getStyleClass().add("pane-other");
        kind = new DifferenceMenu(panes.compare());
        sign.setMinWidth(USE_PREF_SIZE);
        sign.getStyleClass().add("pane-sign");
        rule.getStyleClass().add("pane-rule");
        rule.setTextOverrun(OverrunStyle.ELLIPSIS);
        rule.setMinWidth(0);
        rule.setMaxWidth(Double.MAX_VALUE); // pushes the zoom to the end
        HBox.setHgrow(rule, Priority.ALWAYS);
        detail.setWrapText(true);
        detail.setMaxWidth(TOOLTIP_WIDTH);
        getChildren().addAll(title, sign, other, kind, rule, new ZoomMenu(viewer));
        addEventHandler(MouseEvent.MOUSE_CLICKED, click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                panes.enlarge(pane);
            }
        });
        PictureDrag.install(rule, seen, viewer);
        panes.shown(pane).addListener(observable -> name());
        panes.options().addListener(observable -> name());
        panes.compare().now().addListener(observable -> name());
        name();
    }

    void show(PaneState state) {
        rule.setText(state.rule());
        detail.setText(state.rule() + "\n" + state.detail());
        rule.setTooltip(state.detail().isEmpty() ? null : detail);
    }

    private void name() {
        title.show(panes.options().get(), panes.shown(pane).get(), "pane.choose.now");
        Comparison comparison = panes.compare().now().get();
        boolean compared = comparison.on(pane);
        setShown(other, compared);
        setShown(sign, compared);
        setShown(kind, compared && comparison.mode() == Comparison.Mode.DIFFERENCE);
        if (compared) {
            sign.setText(Texts.get("compare.sign." + comparison.mode().name().toLowerCase(Locale.ROOT)));
            other.show(panes.options().get(), panes.compare().reference(), "compare.choose.now");
        }
    }

    private static void setShown(Node control, boolean there) {
        control.setVisible(there);
        control.setManaged(there);
    }
}
