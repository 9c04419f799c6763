package lightwell.ui.shell;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import lightwell.ui.actions.ActionControls;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.actions.WindowAction;
import lightwell.ui.kit.Texts;
import lightwell.ui.workspace.FeaturePanel;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The panels at the right of the pictures: a tab for each, and the one that is shown. */
final class Dock extends BorderPane {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    Dock(DockModel model, ActionRegistry actions) {
        getStyleClass().add("dock");
        setId("dock");
        HBox tabs = new HBox();
        tabs.getStyleClass().add("dock-tabs");
        StackPane panels = new StackPane();
        panels.setMinHeight(0);
        for (FeaturePanel panel : model.panels()) {
            tabs.getChildren().add(tab(panel, actions.get(panel.action())));
            panels.getChildren().add(new LatePanel(panel.visible(), () -> panel.maker().apply(actions)));
        }
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = new Button(null, new FontIcon(MaterialDesignC.CLOSE));
        close.setId("dock-close");
        close.getStyleClass().addAll("flat", "button-icon", "small");
        close.setAccessibleText(Texts.get("dock.close"));
        close.setTooltip(new Tooltip(Texts.get("dock.close")));
        close.setMinWidth(USE_PREF_SIZE);
        close.setOnAction(click -> model.shown().get().map(FeaturePanel::visible).ifPresent(visible -> visible.set(false)));
        tabs.getChildren().addAll(space, close);
        setTop(tabs);
        setCenter(panels);
    }

    /** An icon; the one of the panel that is shown has its name beside it, so that all of them fit. */
    private static Button tab(FeaturePanel panel, WindowAction action) {
        Button tab = new Button(null, action.icon().map(FontIcon::new).orElse(null));
        tab.setId("dock-" + panel.id());
        tab.getStyleClass().addAll("flat", "small", "dock-tab");
        tab.setMinWidth(USE_PREF_SIZE);
        tab.setAccessibleText(Texts.get("dock." + panel.id()));
        tab.setTooltip(ActionControls.tip(action));
        tab.setOnAction(click -> panel.visible().set(true));
        show(tab, panel, panel.visible().get());
        panel.visible().addListener((observable, before, now) -> show(tab, panel, now));
        return tab;
    }

    private static void show(Button tab, FeaturePanel panel, boolean chosen) {
        tab.setText(chosen ? Texts.get("dock." + panel.id()) : null);
        tab.pseudoClassStateChanged(CHOSEN, chosen);
    }
}
