package lightwell.ui.metadata;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import lightwell.export.json.PhotoJson;
import lightwell.metadata.tree.MetadataNode;
import lightwell.ui.kit.Texts;

/** The ways to copy an entry of the metadata; the text {@code metadata.copy.<name>} names each. */
enum MetadataCopying {

    /** Name and value; for a group all its entries. */
    ROW("Shortcut+C", node -> Optional.of(MetadataWords.line(node))),
    VALUE("Shortcut+Shift+C", node -> Optional.of(node.children().isEmpty() ? MetadataWords.value(node) : MetadataWords.line(node))),
    /** The value as stored in the file. */
    STORED("", MetadataWords::stored),
    /** As in the photo's JSON. */
    JSON("Shortcut+Alt+C", node -> Optional.of(PhotoJson.text(node)));

    private final Optional<KeyCombination> key;
    private final Function<MetadataNode, Optional<String>> text;

    MetadataCopying(String key, Function<MetadataNode, Optional<String>> text) {
        this.key = key.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(key));
        this.text = text;
    }

    /** The way that belongs to a key. */
    static Optional<MetadataCopying> of(KeyEvent pressed) {
        return Arrays.stream(values()).filter(one -> one.key.map(key -> key.match(pressed)).orElse(false)).findFirst();
    }

    /** The text for the clipboard; empty if there is nothing to copy. */
    Optional<String> text(Optional<MetadataNode> node) {
        return node.flatMap(text);
    }

    /** Its name with its key, which the table handles: keys of menus would apply to the whole window. */
    String words() {
        String words = Texts.get("metadata.copy." + name().toLowerCase(Locale.ROOT));
        return key.map(keys -> Texts.get("metadata.copy.key", words, keys.getDisplayText())).orElse(words);
    }
}
