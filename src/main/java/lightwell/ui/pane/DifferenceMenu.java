package lightwell.ui.pane;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import lightwell.ui.bands.DifferenceBands.Mode;
import lightwell.ui.kit.LateTip;
import lightwell.ui.kit.Texts;
import lightwell.ui.viewer.CompareModel;

/** Names the kind of difference in a pane's header, and offers the others. */
final class DifferenceMenu extends MenuButton {

    private final Map<Mode, RadioMenuItem> items = new EnumMap<>(Mode.class);

    DifferenceMenu(CompareModel compare) {
        getStyleClass().addAll("pane-title", "pane-kind");
        setMinWidth(USE_PREF_SIZE);
        LateTip.install(this, Texts.get("difference.choose"));
        for (Mode mode : Mode.values()) {
            RadioMenuItem item = new RadioMenuItem(Texts.get("difference.kind." + word(mode) + ".item"));
            item.setId("difference-" + word(mode));
            item.setOnAction(event -> compare.choose(mode));
            items.put(mode, item);
            getItems().add(item);
        }
        compare.now().addListener((observable, before, now) -> show(now.difference()));
        show(compare.now().get().difference());
    }

    private void show(Mode mode) {
        setText(Texts.get("difference.kind." + word(mode)));
        setAccessibleText(Texts.get("difference.choose.now", getText()));
        items.forEach((each, item) -> item.setSelected(each == mode));
    }

    private static String word(Mode mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }
}
