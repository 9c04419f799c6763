package lightwell.ui.viewer;

import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The line over a pane: the layer's name, and the rule that made it, cut when the pane is narrow. */
final class PaneHeader extends HBox {

    private static final double TOOLTIP_WIDTH = 420;

    private final Label rule = new Label();
    private final Tooltip detail = new Tooltip();

    PaneHeader(String title) {
        getStyleClass().add("pane-header");
        Label name = new Label(title);
        name.getStyleClass().add("pane-title");
        name.setMinWidth(USE_PREF_SIZE);
        rule.getStyleClass().add("pane-rule");
        rule.setTextOverrun(OverrunStyle.ELLIPSIS);
        rule.setMinWidth(0);
        HBox.setHgrow(rule, Priority.ALWAYS);
        detail.setWrapText(true);
        detail.setMaxWidth(TOOLTIP_WIDTH);
        getChildren().addAll(name, rule);
    }

    void show(PaneState state) {
        rule.setText(state.rule());
        detail.setText(state.rule() + "\n" + state.detail());
        rule.setTooltip(state.detail().isEmpty() ? null : detail);
    }
}
