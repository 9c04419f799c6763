package lightwell.ui.palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.actions.WindowAction;
import lightwell.ui.kit.Texts;

/** The commands that the palette offers for a query: best match first, and among equals the last used first. For the FX thread. */
public final class PaletteModel {

    private final ActionRegistry actions;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<WindowAction> found = FXCollections.observableArrayList();
    private final List<String> used = new ArrayList<>();

    private record Ranked(WindowAction action, int score) {}

    public PaletteModel(ActionRegistry actions) {
        this.actions = actions;
        query.addListener((observable, before, now) -> search());
        open.addListener((observable, before, now) -> {
            query.set("");
            search();
        });
    }

    /** Whether the palette is shown. */
    public BooleanProperty open() {
        return open;
    }

    /** The query. */
    StringProperty query() {
        return query;
    }

    ObservableList<WindowAction> found() {
        return found;
    }

    /** Closes the palette and runs the action. */
    void run(WindowAction action) {
        open.set(false);
        used.remove(action.id());
        used.add(action.id());
        action.run();
    }

    /** "Layers \u203a Compare": the menu and submenu of an action. */
    static String menu(WindowAction action) {
        String menu = Texts.get("menu." + action.place().menu());
        return action.place().submenu().map(name -> menu + " \u203a " + Texts.get("menu." + name)).orElse(menu);
    }

    private void search() {
        List<Ranked> ranked = new ArrayList<>();
        for (WindowAction action : actions.all()) {
            OptionalInt score = query.get().isBlank() ? OptionalInt.of(0)
                    : CommandMatch.score(query.get(), action.text(), menu(action), action.description());
            score.ifPresent(value -> ranked.add(new Ranked(action, value)));
        }
        if (ranked.isEmpty()) {
            actions.all().stream().filter(action -> CommandMatch.scattered(query.get(), action.text()))
                    .forEach(action -> ranked.add(new Ranked(action, 0)));
        }
        ranked.sort(Comparator.<Ranked>comparingInt(one -> -one.score()).thenComparingInt(one -> -used.indexOf(one.action().id())));
        found.setAll(ranked.stream().map(Ranked::action).toList());
    }
}
