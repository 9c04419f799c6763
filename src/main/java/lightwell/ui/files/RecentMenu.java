package lightwell.ui.files;

import java.nio.file.Path;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import lightwell.ui.Texts;

/** What was opened lately, to be opened again. */
public final class RecentMenu extends Menu {

    private final PhotoBrowser browser;

    public RecentMenu(PhotoBrowser browser) {
        super(Texts.get("menu.recent"));
        this.browser = browser;
        setId("menu-recent");
        browser.recent().paths().addListener((InvalidationListener) observable -> fill());
        disableProperty().bind(Bindings.isEmpty(browser.recent().paths()));
        fill();
    }

    private void fill() {
        getItems().clear();
        for (Path path : browser.recent().paths()) {
            MenuItem item = new MenuItem(path.getFileName() == null ? path.toString() : path.getFileName() + "   " + path.getParent());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> browser.openRecent(path));
            getItems().add(item);
        }
        MenuItem clear = new MenuItem(Texts.get("menu.recent.clear"));
        clear.setOnAction(event -> browser.recent().clear());
        getItems().addAll(new SeparatorMenuItem(), clear);
    }
}
