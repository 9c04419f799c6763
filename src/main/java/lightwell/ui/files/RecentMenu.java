package lightwell.ui.files;

import java.nio.file.Path;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import lightwell.ui.kit.Texts;

/** The menu of recently opened items. */
public final class RecentMenu extends Menu {

    private final PhotoGatherer photos;

    public RecentMenu(PhotoGatherer photos) {
        super(Texts.get("menu.recent"));
        this.photos = photos;
        setId("menu-recent");
        photos.recent().paths().addListener((InvalidationListener) observable -> fill());
        disableProperty().bind(Bindings.isEmpty(photos.recent().paths()));
        fill();
    }

    private void fill() {
        getItems().clear();
        for (Path path : photos.recent().paths()) {
            MenuItem item = new MenuItem(path.getFileName() == null ? path.toString() : path.getFileName() + "   " + path.getParent());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> photos.openRecent(path));
            getItems().add(item);
        }
        MenuItem clear = new MenuItem(Texts.get("menu.recent.clear"));
        clear.setOnAction(event -> photos.recent().clear());
        getItems().addAll(new SeparatorMenuItem(), clear);
    }
}
