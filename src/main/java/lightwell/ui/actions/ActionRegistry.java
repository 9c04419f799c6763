package lightwell.ui.actions;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** All actions of one window, in the order of its menus. For the FX thread. */
public final class ActionRegistry {

    private final Map<String, WindowAction> actions = new LinkedHashMap<>();
    private final Map<KeyCombination, String> keys = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if the id or a key is taken */
    public void add(WindowAction action) {
        if (actions.putIfAbsent(action.id(), action) != null) {
            throw new IllegalArgumentException("There are two actions " + action.id());
        }
        action.key().ifPresent(key -> claim(key, action));
        action.furtherKeys().forEach(key -> claim(key, action));
    }

    /** @throws IllegalArgumentException if there is none */
    public WindowAction get(String id) {
        WindowAction action = actions.get(id);
        if (action == null) {
            throw new IllegalArgumentException("There is no action " + id);
        }
        return action;
    }

    /** The action whose key was pressed. */
    public Optional<WindowAction> of(KeyEvent key) {
        return actions.values().stream()
                .filter(action -> Stream.concat(action.key().stream(), action.furtherKeys().stream()).anyMatch(own -> own.match(key)))
                .findFirst();
    }

    /** Ordered by place and then by registration. */
    public List<WindowAction> all() {
        return actions.values().stream().sorted(Comparator.comparing(WindowAction::place)).toList();
    }

    /** The actions of each menu by the menu's name, ordered by place and then by registration. */
    public Map<String, List<WindowAction>> menus() {
        return all().stream().collect(Collectors.groupingBy(action -> action.place().menu(), LinkedHashMap::new, Collectors.toList()));
    }

    private void claim(KeyCombination key, WindowAction action) {
        String owner = keys.putIfAbsent(key, action.id());
        if (owner != null) {
            throw new IllegalArgumentException(key + " is the key of " + owner + " and of " + action.id());
        }
    }
}
