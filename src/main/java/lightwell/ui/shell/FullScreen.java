package lightwell.ui.shell;

import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.actions.MenuPlace;
import lightwell.ui.actions.WindowAction;
import lightwell.ui.kit.Texts;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** Lets the window fill the screen. Escape does not end that, since it has other meanings here; the first moment says which key does. */
final class FullScreen {

    private FullScreen() {}

    static void register(ActionRegistry actions, Stage stage) {
        WindowAction action = new WindowAction("fullScreen", MenuPlace.VIEW_PANELS, () -> stage.setFullScreen(!stage.isFullScreen()))
                .icon(MaterialDesignF.FULLSCREEN).keys("F11").checkedWhile(stage.fullScreenProperty());
        actions.add(action);
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreenExitHint(Texts.get("window.fullScreen.hint", action.keyText()));
    }
}
