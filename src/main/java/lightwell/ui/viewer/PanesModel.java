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

/** Which panes there are, which layer each of them shows, and which one has the focus. For the FX thread. */
public final class PanesModel {

    /** As many as the largest layout has. */
    public static final int PANES = 8;

    private final ObjectProperty<PaneLayout> layout = new SimpleObjectProperty<>(PaneLayout.FOUR);
    private final ReadOnlyIntegerWrapper focused = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyObjectWrapper<List<Integer>> visible = new ReadOnlyObjectWrapper<>(List.of(0, 1, 2, 3));
    private final ReadOnlyObjectWrapper<List<LayerOption>> options = new ReadOnlyObjectWrapper<>(List.of());
    private final List<Optional<LayerChoice>> chosen = new ArrayList<>(Collections.nCopies(PANES, Optional.empty()));
    private final List<ReadOnlyObjectWrapper<Optional<LayerChoice>>> shown = new ArrayList<>();
    private final BooleanProperty settled = new SimpleBooleanProperty(true);
    private HdrReconstruction listed;
    private final CompareModel compare;
    private boolean layoutChosen;
    private boolean suiting;

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
        list(viewer.photo().get());
        compare = new CompareModel(this);
    }

    /** Comparing a pane's layer with another one. */
    public CompareModel compare() {
        return compare;
    }

    /** Suits the photo until somebody sets it. */
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

    /** Stays until {@link #reset}, also for the photos that follow. */
    public void choose(PaneLayout wanted) {
        layoutChosen = true;
        layout.set(wanted);
    }

    /** True when somebody set it. */
    public boolean layoutChosen() {
        return layoutChosen;
    }

    /** The visible panes, in their order. */
    public ReadOnlyObjectProperty<List<Integer>> visible() {
        return visible.getReadOnlyProperty();
    }

    /** True once every visible pane shows something, or says why there is nothing; whoever draws the panes tells it. */
    public BooleanProperty settled() {
        return settled;
    }

    /** The visible panes that show this. */
    public List<Integer> panesOf(LayerChoice choice) {
        return visible.get().stream().filter(pane -> shown.get(pane).get().filter(choice::equals).isPresent()).toList();
    }

    public void focus(int pane) {
        if (pane >= 0 && pane < PANES && (layout.get() == PaneLayout.ONE || visible.get().contains(pane))) {
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

    /** Forgets what was chosen: there are as many panes as suit the photo, and each shows what suits it. */
    public void reset() {
        layoutChosen = false;
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
            visible.set(now); // else panes would be laid out anew under a pressed mouse
        }
        List<LayerChoice> defaults = PaneDefaults.of(options.get(), chosen, layout.get());
        for (int pane = 0; pane < PANES; pane++) {
            Optional<LayerChoice> choice = Optional.of(chosen.get(pane).orElse(defaults.get(pane)));
            shown.get(pane).set(visible.get().contains(pane) ? choice : Optional.empty());
        }
    }

    /** A strip has a pane for each layer, and for each further choice of the user. */
    private int count() {
        if (!layout.get().strip()) {
            return layout.get().panes();
        }
        List<LayerChoice> all = new ArrayList<>(PaneDefaults.placed(options.get()));
        chosen.forEach(choice -> choice.filter(one -> !all.contains(one)).ifPresent(all::add));
        return Math.max(1, Math.min(PANES, all.size()));
    }
}
