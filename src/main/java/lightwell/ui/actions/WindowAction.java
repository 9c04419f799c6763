package lightwell.ui.actions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.input.KeyCombination;
import lightwell.ui.kit.Texts;
import org.kordamp.ikonli.Ikon;

/**
 * A command of the window, defined once: menus, tools and keys are made from it. Its texts are {@code action.<id>} and {@code
 * action.<id>.tip}. For the FX thread.
 */
public final class WindowAction {

    private final String id;
    private final MenuPlace place;
    private final Runnable work;
    private Ikon icon;
    private List<KeyCombination> keys = List.of();
    private final List<Obstacle> obstacles = new ArrayList<>();
    private ObservableBooleanValue checked;
    private Optional<Spring> spring = Optional.empty();

    /**
     * A condition that disables the action.
     *
     * @param reason in a few words
     */
    private record Obstacle(ObservableBooleanValue there, String reason) {}

    public WindowAction(String id, MenuPlace place, Runnable work) {
        this.id = id;
        this.place = place;
        this.work = work;
    }

    /** An action that switches something on and off. */
    public static WindowAction toggle(String id, MenuPlace place, BooleanProperty on) {
        return new WindowAction(id, place, () -> on.set(!on.get())).checkedWhile(on);
    }

    /**
     * An action whose effect stays after a tap of its key, and is reverted when the key is released after being held for a while.
     *
     * @param work performs the action and returns what reverts it
     */
    public static WindowAction springing(String id, MenuPlace place, Supplier<Runnable> work) {
        Spring spring = new Spring(work);
        WindowAction action = new WindowAction(id, place, spring::press);
        action.spring = Optional.of(spring);
        return action;
    }

    public WindowAction icon(Ikon shown) {
        icon = shown;
        return this;
    }

    /** @param combinations as for {@link KeyCombination#valueOf}; the first is shown to the user */
    public WindowAction keys(String... combinations) {
        keys = Arrays.stream(combinations).<KeyCombination>map(NamedKey::of).toList();
        return this;
    }

    /**
     * Adds a condition that disables the action; if several hold, the first one's reason is shown.
     *
     * @param reason key of a text that says why in a few words: "the photo has no depth map"
     */
    public WindowAction disabledWhile(ObservableBooleanValue condition, String reason) {
        obstacles.add(new Obstacle(condition, Texts.get(reason)));
        return this;
    }

    public WindowAction checkedWhile(ObservableBooleanValue condition) {
        checked = condition;
        return this;
    }

    public String id() {
        return id;
    }

    public MenuPlace place() {
        return place;
    }

    public String text() {
        return Texts.get("action." + id);
    }

    /** The description with the key and, while the action is disabled, the reason. */
    public ObservableStringValue explanation() {
        return Bindings.createStringBinding(() -> reason().isEmpty() ? tip() : tip() + "\n" + Texts.get("action.disabled", reason()),
                conditions());
    }

    /** Why the action is disabled, in a few words; empty if it is enabled. */
    public String reason() {
        return obstacles.stream().filter(obstacle -> obstacle.there().get()).findFirst().map(Obstacle::reason).orElse("");
    }

    /** The description. */
    public String description() {
        return Texts.get("action." + id + ".tip");
    }

    /** The description with the key. */
    public String tip() {
        String tip = description();
        return keyText().isEmpty() ? tip : tip + " (" + keyText() + ")";
    }

    public Optional<Ikon> icon() {
        return Optional.ofNullable(icon);
    }

    public Optional<KeyCombination> key() {
        return keys.stream().findFirst();
    }

    /** The readable key: "Ctrl+Shift+P"; empty if there is none. */
    public String keyText() {
        return key().map(KeyCombination::getDisplayText).orElse("");
    }

    /** Alternative keys: plus is a shifted key on many keyboards, and the number pad has its own. */
    public List<KeyCombination> furtherKeys() {
        return keys.stream().skip(1).toList();
    }

    /** Empty for an action that is never disabled. */
    public Optional<ObservableBooleanValue> disabled() {
        if (obstacles.isEmpty()) {
            return Optional.empty();
        }
        BooleanBinding any = Bindings.createBooleanBinding(this::stopped, conditions());
        return Optional.of(any);
    }

    /** Whether it is on; empty for an action without a state. */
    public Optional<ObservableBooleanValue> checked() {
        return Optional.ofNullable(checked);
    }

    /** Empty for an action that does not depend on how long its key is held. */
    Optional<Spring> spring() {
        return spring;
    }

    /** Runs the action unless it is disabled. */
    public void run() {
        if (!stopped()) {
            work.run();
        }
    }

    private boolean stopped() {
        return obstacles.stream().anyMatch(obstacle -> obstacle.there().get());
    }

    private ObservableBooleanValue[] conditions() {
        return obstacles.stream().map(Obstacle::there).toArray(ObservableBooleanValue[]::new);
    }
}
