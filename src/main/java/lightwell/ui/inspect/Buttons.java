package lightwell.ui.inspect;

import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import lightwell.ui.kit.TextClipboard;
import lightwell.ui.kit.Texts;

/** Small buttons of the inspector. */
final class Buttons {

    private Buttons() {}

    /** @param key of the texts {@code inspector.<key>} and {@code inspector.<key>.tip} */
    static Button of(String key, Runnable work) {
        Button button = new Button(Texts.get("inspector." + key));
        button.setId("inspector-" + key);
        button.getStyleClass().add("small");
        button.setTooltip(new Tooltip(Texts.get("inspector." + key + ".tip")));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> work.run());
        return button;
    }

    /** A button that copies a text to the clipboard, unless it is empty. */
    static Button copy(Supplier<String> text) {
        return of("copy", () -> {
            String copied = text.get();
            if (!copied.isEmpty()) {
                TextClipboard.put(copied);
            }
        });
    }
}
