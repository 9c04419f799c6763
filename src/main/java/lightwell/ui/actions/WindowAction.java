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
 * Something the window can do, defined once: menus, tools and keys are made of it. Its words are the texts
 * {@code action.<id>} and {@code action.<id>.tip}. For the FX thread.
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

    /** @param reason in a few words */
    private record Obstacle(ObservableBooleanValue there, String reason) {}

    public WindowAction(String id, MenuPlace place, Runnable work) {
        this.id = id;
        this.place = place;
        this.work = work;
    }

    /** Turns something on and off. */
    public static WindowAction toggle(String id, MenuPlace place, BooleanProperty on) {
        return new WindowAction(id, place, () -> on.set(!on.get())).checkedWhile(on);
    }

    /**
     * Something that stays when its key is tapped, and is taken back when the key is released after it was held for a while.
     *
     * @param work does it, and gives what takes it back
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

    /** @param combinations as {@link KeyCombination#valueOf} reads them; the first is the one that is told to the user */
    public WindowAction keys(String... combinations) {
        keys = Arrays.stream(combinations).<KeyCombination>map(NamedKey::of).toList();
        return this;
    }

    /**
     * Each condition alone is enough; of several that hold, the first one's reason is told.
     *
     * @param reason the key of a text that says in a few words why not: "the photo has no depth map"
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

    /** What it does, with its key, and while it cannot be done why. */
    public ObservableStringValue explanation() {
        return Bindings.createStringBinding(() -> reason().isEmpty() ? tip() : tip() + "\n" + Texts.get("action.disabled", reason()),
                conditions());
    }

    /** Why it cannot be done now, in a few words; empty when it can. */
    public String reason() {
        return obstacles.stream().filter(obstacle -> obstacle.there().get()).findFirst().map(Obstacle::reason).orElse("");
    }

    /** What it does. */
    public String description() {
        return Texts.get("action." + id + ".tip");
    }

    /** What it does, with its key. */
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

    /** Its key as the user reads it: "Ctrl+Shift+P"; empty when it has none. */
    public String keyText() {
        return key().map(KeyCombination::getDisplayText).orElse("");
    }

    /** Others that do the same: plus is a shifted key on many keyboards, and the number pad has its own. */
    public List<KeyCombination> furtherKeys() {
        return keys.stream().skip(1).toList();
    }

    /** Empty for what can always be done. */
    public Optional<ObservableBooleanValue> disabled() {
        if (obstacles.isEmpty()) {
            return Optional.empty();
        }
        BooleanBinding any = Bindings.createBooleanBinding(this::stopped, conditions());
        return Optional.of(any);
    }

    /** Whether it is on; empty for what is neither on nor off. */
    public Optional<ObservableBooleanValue> checked() {
        return Optional.ofNullable(checked);
    }

    /** Empty for what lasts however long its key is pressed. */
    Optional<Spring> spring() {
        return spring;
    }

    /** Does it, unless it cannot be done now. */
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
