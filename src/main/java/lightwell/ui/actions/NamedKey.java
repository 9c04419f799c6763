package lightwell.ui.actions;

import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * A key with the label printed on keyboards, for menus, palette, key sheet and tooltips: JavaFX names the apostrophe key by its shifted
 * character.
 */
final class NamedKey extends KeyCombination {

    private final KeyCombination key;

    private NamedKey(KeyCombination key) {
        this.key = key;
    }

    /** @param combination as for {@link KeyCombination#valueOf} */
    static NamedKey of(String combination) {
        return new NamedKey(KeyCombination.valueOf(combination));
    }

    @Override
    public boolean match(KeyEvent event) {
        return key.match(event);
    }

    @Override
    public String getDisplayText() {
        return key.getDisplayText().replace('"', '\'').replace("Escape", "Esc").replace("Back Space", "Backspace");
    }

    @Override
    public String getName() {
        return key.getName();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NamedKey named && key.equals(named.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
