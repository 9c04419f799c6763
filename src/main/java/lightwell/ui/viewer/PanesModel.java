package lightwell.ui.viewer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** Which panes there are, which layer each of them shows, and which one has the focus. For the FX thread. */
public final class PanesModel {

    /** As many as the largest layout has. */
    public static final int PANES = 4;

    private final ViewerModel viewer;
    private final ObjectProperty<PaneLayout> layout = new SimpleObjectProperty<>(PaneLayout.FOUR);
    private final ReadOnlyIntegerWrapper focused = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyObjectWrapper<List<LayerOption>> options = new ReadOnlyObjectWrapper<>(List.of());
    private final List<Optional<LayerChoice>> chosen = new ArrayList<>(Collections.nCopies(PANES, Optional.empty()));
    private final List<ReadOnlyObjectWrapper<Optional<LayerChoice>>> shown = new ArrayList<>();

    public PanesModel(ViewerModel viewer) {
        this.viewer = viewer;
        for (int pane = 0; pane < PANES; pane++) {
            shown.add(new ReadOnlyObjectWrapper<>(Optional.empty()));
        }
        layout.addListener((observable, before, now) -> {
            focused.set(now == PaneLayout.ONE || focused.get() < now.panes() ? focused.get() : 0);
            update();
        });
        viewer.photo().addListener((observable, before, now) -> list(now));
        list(viewer.photo().get());
    }

    public ObjectProperty<PaneLayout> layout() {
        return layout;
    }

    /** The pane that keys and the layer strip act on; always a visible one. */
    public ReadOnlyIntegerProperty focused() {
        return focused.getReadOnlyProperty();
    }

    /** What the open photo offers; nothing when none is open. */
    public ReadOnlyObjectProperty<List<LayerOption>> options() {
        return options.getReadOnlyProperty();
    }

    /** What a pane shows, or says that the photo lacks; empty while the pane is not visible. */
    public ReadOnlyObjectProperty<Optional<LayerChoice>> shown(int pane) {
        return shown.get(pane).getReadOnlyProperty();
    }

    /** The visible panes, in their order. */
    public List<Integer> visible() {
        return layout.get() == PaneLayout.ONE ? List.of(focused.get()) : IntStream.range(0, layout.get().panes()).boxed().toList();
    }

    /** The visible panes that show this. */
    public List<Integer> panesOf(LayerChoice choice) {
        return visible().stream().filter(pane -> shown.get(pane).get().filter(choice::equals).isPresent()).toList();
    }

    public void focus(int pane) {
        if (pane >= 0 && pane < PANES && (layout.get() == PaneLayout.ONE || pane < layout.get().panes())) {
            focused.set(pane);
            update();
        }
    }

    /** Remembered until {@link #reset}, also for the photos that follow. */
    public void choose(int pane, LayerChoice choice) {
        chosen.set(pane, Optional.of(choice));
        update();
    }

    /** Goes on to the next layer that can be shown, in the focused pane; round at the end. */
    public void step(int by) {
        List<LayerChoice> possible = options.get().stream().filter(option -> option.problem().isEmpty()).map(LayerOption::choice).toList();
        if (!possible.isEmpty()) {
            int at = shown.get(focused.get()).get().map(possible::indexOf).orElse(-1);
            choose(focused.get(), possible.get(at < 0 ? 0 : Math.floorMod(at + by, possible.size())));
        }
    }

    /** Forgets what was chosen: each pane shows what suits the photo. */
    public void reset() {
        restore(List.of());
    }

    /** Per pane; empty where nothing was. */
    public List<Optional<LayerChoice>> chosen() {
        return List.copyOf(chosen);
    }

    /** @param choices as {@link #chosen} gave them; what is lacking at the end is not chosen */
    public void restore(List<Optional<LayerChoice>> choices) {
        for (int pane = 0; pane < PANES; pane++) {
            chosen.set(pane, pane < choices.size() ? choices.get(pane) : Optional.empty());
        }
        update();
    }

    private void list(OpenPhoto photo) {
        options.set(photo == null ? List.of() : LayerOptions.of(photo));
        update();
    }

    private void update() {
        List<LayerChoice> defaults = PaneDefaults.of(options.get(), chosen);
        List<Integer> visible = visible();
        for (int pane = 0; pane < PANES; pane++) {
            Optional<LayerChoice> choice = Optional.of(chosen.get(pane).orElse(defaults.get(pane)));
            shown.get(pane).set(visible.contains(pane) ? choice : Optional.empty());
        }
    }
}
