package lightwell.ui.inspect;

import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ObservableSet;
import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import lightwell.ui.kit.Texts;

/**
 * A section of the inspector that is folded while it is empty, and unfolds with its first content. Folding an empty section is temporary;
 * folding a section with content is remembered.
 */
final class FoldingSection extends TitledPane {

    private final String key;
    private final ObservableSet<String> folded;
    private final ObservableBooleanValue filled;
    private boolean byItself;

    /**
     * @param key    of its title, {@code inspector.section.<key>}
     * @param folded keys of the sections that the user has folded; updated by user actions
     */
    FoldingSection(String key, Node content, ObservableSet<String> folded, ObservableBooleanValue filled) {
        super(Texts.get("inspector.section." + key), content);
        this.key = key;
        this.folded = folded;
        this.filled = filled;
        setId("inspector-section-" + key);
        setAnimated(false);
        suit();
        filled.addListener((observable, before, now) -> suit());
        expandedProperty().addListener((observable, before, expanded) -> remember(expanded));
    }

    private void suit() {
        byItself = true;
        setExpanded(filled.get() && !folded.contains(key));
        byItself = false;
    }

    private void remember(boolean expanded) {
        if (byItself || !filled.get()) {
            return;
        }
        if (expanded) {
            folded.remove(key);
        } else {
            folded.add(key);
        }
    }
}
