package lightwell.ui.viewer;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The line over a pane: a menu of the layers, with the shown one's name, and the rule that made it, cut when the pane is narrow. */
final class PaneHeader extends HBox {

    private static final double TOOLTIP_WIDTH = 420;

    private final PanesModel panes;
    private final int pane;
    private final MenuButton title = new MenuButton();
    private final Label rule = new Label();
    private final Tooltip detail = new Tooltip();

    PaneHeader(PanesModel panes, int pane) {
        this.panes = panes;
        this.pane = pane;
        getStyleClass().add("pane-header");
        title.getStyleClass().add("pane-title");
        title.setMinWidth(USE_PREF_SIZE);
        title.setFocusTraversable(false);
        title.setTooltip(new Tooltip(ViewerTexts.get("pane.choose")));
        rule.getStyleClass().add("pane-rule");
        rule.setTextOverrun(OverrunStyle.ELLIPSIS);
        rule.setMinWidth(0);
        HBox.setHgrow(rule, Priority.ALWAYS);
        detail.setWrapText(true);
        detail.setMaxWidth(TOOLTIP_WIDTH);
        getChildren().addAll(title, rule);
        panes.shown(pane).addListener(observable -> name());
        panes.options().addListener(observable -> name());
        name();
    }

    void show(PaneState state) {
        rule.setText(state.rule());
        detail.setText(state.rule() + "\n" + state.detail());
        rule.setTooltip(state.detail().isEmpty() ? null : detail);
    }

    private void name() {
        Optional<LayerChoice> shown = panes.shown(pane).get();
        List<LayerOption> offered = panes.options().get();
        title.setText(shown.flatMap(choice -> LayerOptions.find(offered, choice)).map(LayerOption::title)
                .orElseGet(() -> shown.map(LayerChoice::title).orElse("")));
        title.setAccessibleText(ViewerTexts.get("pane.choose.now", title.getText()));
        title.getItems().clear();
        LayerChoice.Kind before = null;
        for (LayerOption option : LayerOptions.withAbsent(offered)) {
            if (before != null && before != option.choice().kind() && option.choice().kind().compareTo(LayerChoice.Kind.DEPTH) > 0) {
                title.getItems().add(new SeparatorMenuItem());
            }
            before = option.choice().kind();
            title.getItems().add(item(option, shown));
        }
    }

    private RadioMenuItem item(LayerOption option, Optional<LayerChoice> shown) {
        String text = option.problem().map(why -> ViewerTexts.get("pane.choose.not", option.title(), why)).orElse(option.title());
        RadioMenuItem item = new RadioMenuItem(text);
        item.setMnemonicParsing(false);
        item.setId("choose-" + option.choice().id().replace(':', '-'));
        item.setSelected(shown.filter(option.choice()::equals).isPresent());
        item.setDisable(option.problem().isPresent());
        item.setOnAction(event -> {
            panes.choose(pane, option.choice());
            panes.focus(pane);
        });
        return item;
    }
}
