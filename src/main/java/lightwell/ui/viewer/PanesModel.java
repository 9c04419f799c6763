package lightwell.ui.viewer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import lightwell.hdr.HdrReconstruction;
import lightwell.ui.content.LayerChoice;
import lightwell.ui.content.LayerOption;
import lightwell.ui.content.LayerOptions;
import lightwell.ui.content.OpenPhoto;

/** The visible panes, the layer of each, and the focused one. For the FX thread. */
public final class PanesModel {

    /** The number of panes of the largest layout. */
    public static final int PANES = 8;

    private final ObjectProperty<PaneLayout> layout = new SimpleObjectProperty<>(PaneLayout.FOUR);
    private final ReadOnlyIntegerWrapper focused = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyObjectWrapper<List<Integer>> visible = new ReadOnlyObjectWrapper<>(List.of(0, 1, 2, 3));
    private final ReadOnlyObjectWrapper<List<LayerOption>> options = new ReadOnlyObjectWrapper<>(List.of());
    private final List<Optional<LayerChoice>> chosen = new ArrayList<>(Collections.nCopies(PANES, Optional.empty()));
    private final List<ReadOnlyObjectWrapper<Optional<LayerChoice>>> shown = new ArrayList<>();
    private final BooleanProperty settled = new SimpleBooleanProperty(true);
    private final BooleanProperty pictured = new SimpleBooleanProperty();
    private final BooleanProperty sharp = new SimpleBooleanProperty();
    private HdrReconstruction listed;
    private final CompareModel compare;
    private boolean layoutChosen;
    private boolean suiting;

    private PaneLayout enlargedFrom = PaneLayout.FOUR;

    public PanesModel(ViewerModel viewer) {
        for (int pane = 0; pane < PANES; pane++) {
            shown.add(new ReadOnlyObjectWrapper<>(Optional.empty()));
        }
        layout.addListener((observable, before, now) -> {
            layoutChosen |= !suiting;
            update();
        });
        viewer.photo().addListener((observable, before, now) -> list(now));
        viewer.rules().applied().addListener((observable, before, now) -> {
            OpenPhoto open = viewer.photo().get();
            if (open != null && open.hdr() != listed) {
                list(open);
            }
        });
        viewer.reference().photo().addListener((observable, before, now) -> list(viewer.photo().get()));
        viewer.foreign().depth().addListener((observable, before, now) -> list(viewer.photo().get()));
        list(viewer.photo().get());
        compare = new CompareModel(this);
    }

    /** The comparison of a pane's layer with another one. */
    public CompareModel compare() {
        return compare;
    }

    /** The default layout for the photo until the user sets one. */
    public ObjectProperty<PaneLayout> layout() {
        return layout;
    }

    /** The pane that keys and the layer strip act on; always a visible one. */
    public ReadOnlyIntegerProperty focused() {
        return focused.getReadOnlyProperty();
    }

    /** The options of the open photo; empty if none is open. */
    public ReadOnlyObjectProperty<List<LayerOption>> options() {
        return options.getReadOnlyProperty();
    }

    /** The layer of a pane, which the photo may lack; empty while the pane is hidden. */
    public ReadOnlyObjectProperty<Optional<LayerChoice>> shown(int pane) {
        return shown.get(pane).getReadOnlyProperty();
    }

    /** Sets the layout until {@link #reset}, also for following photos. */
    public void choose(PaneLayout wanted) {
        layoutChosen = true;
        layout.set(wanted);
    }

    /** Shows a pane alone; one that is alone gives way to the layout before. */
    public void enlarge(int pane) {
        if (layout.get() == PaneLayout.ONE) {
            choose(enlargedFrom);
        } else {
            enlargedFrom = layout.get();
            focus(pane);
            choose(PaneLayout.ONE);
        }
    }

    /** True if the user has set the layout. */
    public boolean layoutChosen() {
        return layoutChosen;
    }

    /** The visible panes, in order. */
    public ReadOnlyObjectProperty<List<Integer>> visible() {
        return visible.getReadOnlyProperty();
    }

    /** True once every visible pane shows something, or the reason why it cannot; set by the panes. */
    public BooleanProperty settled() {
        return settled;
    }

    /** True while a visible pane shows a picture, or a preview of it; set by the panes. */
    public BooleanProperty pictured() {
        return pictured;
    }

    /** True once every picture in the panes has the resolution that its pane asks for; set by the panes. */
    public BooleanProperty sharp() {
        return sharp;
    }

    /** The visible panes that show this layer. */
    public List<Integer> panesOf(LayerChoice choice) {
        return visible.get().stream().filter(pane -> shown.get(pane).get().filter(choice::equals).isPresent()).toList();
    }

    public void focus(int pane) {
        if (pane >= 0 && pane < PANES && (layout.get() == PaneLayout.ONE || visible.get().contains(pane))) {
            focused.set(pane);
            update();
        }
    }

    /** Sets the layer of a pane until {@link #reset}, also for following photos. */
    public void choose(int pane, LayerChoice choice) {
        chosen.set(pane, Optional.of(choice));
        update();
    }

    /** Moves to the next layer that can be shown, in the focused pane; continues with the first after the last. */
    public void step(int by) {
        List<LayerChoice> possible = options.get().stream().filter(option -> option.problem().isEmpty()).map(LayerOption::choice).toList();
        if (!possible.isEmpty()) {
            int at = shown.get(focused.get()).get().map(possible::indexOf).orElse(-1);
            choose(focused.get(), possible.get(at < 0 ? 0 : Math.floorMod(at + by, possible.size())));
        }
    }

    /** Returns to the default panes for the photo. */
    public void reset() {
        layoutChosen = false;
        restore(List.of());
    }

    /** The user's choices per pane; empty where there is none. */
    public List<Optional<LayerChoice>> chosen() {
        return List.copyOf(chosen);
    }

    /** @param choices from {@link #chosen}; missing ones at the end count as not chosen */
    public void restore(List<Optional<LayerChoice>> choices) {
        for (int pane = 0; pane < PANES; pane++) {
            chosen.set(pane, pane < choices.size() ? choices.get(pane) : Optional.empty());
        }
        suit();
        update();
    }

    private void list(OpenPhoto photo) {
        listed = photo == null ? null : photo.hdr();
        options.set(photo == null ? List.of() : LayerOptions.of(photo));
        suit();
        update();
    }

    private void suit() {
        PaneLayout suited = PaneDefaults.layout(options.get());
        if (!layoutChosen && !options.get().isEmpty() && suited != layout.get()) {
            suiting = true;
            layout.set(suited);
            focused.set(0);
            suiting = false;
        }
    }

    private void update() {
        int count = count();
        if (layout.get() != PaneLayout.ONE && focused.get() >= count) {
            focused.set(0);
        }
        List<Integer> now = layout.get() == PaneLayout.ONE ? List.of(focused.get()) : IntStream.range(0, count).boxed().toList();
        if (!now.equals(visible.get())) {
            visible.set(now); // otherwise layout would move panes under a pressed mouse
        }
        List<LayerChoice> defaults = PaneDefaults.of(options.get(), chosen, layout.get());
        for (int pane = 0; pane < PANES; pane++) {
            Optional<LayerChoice> choice = Optional.of(chosen.get(pane).orElse(defaults.get(pane)));
            shown.get(pane).set(visible.get().contains(pane) ? choice : Optional.empty());
        }
    }

    /** In a row or column: a pane for each layer, and for each further choice of the user. */
    private int count() {
        if (!layout.get().strip()) {
            return layout.get().panes();
        }
        List<LayerChoice> all = new ArrayList<>(PaneDefaults.placed(options.get()));
        chosen.forEach(choice -> choice.filter(one -> !all.contains(one)).ifPresent(all::add));
        return Math.max(1, Math.min(PANES, all.size()));
    }
}
