package lightwell.ui.pane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import lightwell.ui.content.LayerChoice;
import lightwell.ui.content.LayerOption;
import lightwell.ui.content.LayerOptions;
import lightwell.ui.kit.LateTip;
import lightwell.ui.kit.Texts;

/** A menu of a photo's layers, titled with the selected one. */
final class LayerMenu extends MenuButton {

    private final String prefix;
    private final Consumer<LayerChoice> choose;

    /**
     * @param prefix of the items' ids
     * @param tip    what the choice is for
     */
    LayerMenu(String prefix, String tip, Consumer<LayerChoice> choose) {
        this.prefix = prefix;
        this.choose = choose;
        getStyleClass().add("pane-title");
        setMnemonicParsing(false); // names of files may have underscores
        setMinWidth(USE_PREF_SIZE);
        getItems().add(new SeparatorMenuItem()); // an empty menu would not open
        LateTip.install(this, tip);
    }

    /** @param spoken key of the accessible text */
    void show(List<LayerOption> offered, Optional<LayerChoice> shown, String spoken) {
        setText(shown.map(choice -> LayerOptions.title(offered, choice)).orElse(""));
        setAccessibleText(Texts.get(spoken, getText()));
        setOnShowing(event -> getItems().setAll(items(prefix, offered, shown, choose))); // most are never opened
    }

    /**
     * The items of such a menu.
     *
     * @param prefix of their ids
     */
    static List<MenuItem> items(String prefix, List<LayerOption> offered, Optional<LayerChoice> shown, Consumer<LayerChoice> choose) {
        List<MenuItem> items = new ArrayList<>();
        String before = "";
        for (LayerOption option : LayerOptions.withAbsent(offered)) {
            String section = option.choice().kind().section();
            if (!before.isEmpty() && !before.equals(section)) {
                items.add(new SeparatorMenuItem());
            }
            before = section;
            items.add(item(prefix, option, shown, choose));
        }
        return items;
    }

    private static RadioMenuItem item(String prefix, LayerOption option, Optional<LayerChoice> shown, Consumer<LayerChoice> choose) {
        String text = option.problem().map(why -> Texts.get("pane.choose.not", option.title(), why)).orElse(option.title());
        RadioMenuItem item = new RadioMenuItem(text);
        item.setMnemonicParsing(false);
        item.setId(prefix + "-" + option.choice().id().replace(':', '-'));
        item.setSelected(shown.filter(option.choice()::equals).isPresent());
        item.setDisable(option.problem().isPresent());
        item.setOnAction(event -> choose.accept(option.choice()));
        return item;
    }
}
