package lightwell.ui.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lightwell.ui.bands.DifferenceBands;
import lightwell.ui.content.LayerChoice;
import lightwell.ui.content.LayerChoices;
import lightwell.ui.content.LayerDifference;
import lightwell.ui.content.LayerOption;
import lightwell.ui.content.PaneSubject;
import lightwell.ui.viewer.Comparison.Mode;

/** The comparison of a pane's layer, A, with another one, B: which layers, and how. For the FX thread. */
public final class CompareModel {

    private final PanesModel panes;
    private final ReadOnlyObjectWrapper<Comparison> now = new ReadOnlyObjectWrapper<>(Comparison.OFF);
    private final List<ReadOnlyObjectWrapper<Optional<PaneSubject>>> beside = new ArrayList<>();

    CompareModel(PanesModel panes) {
        this.panes = panes;
        for (int pane = 0; pane < PanesModel.PANES; pane++) {
            beside.add(new ReadOnlyObjectWrapper<>(Optional.empty()));
            panes.shown(pane).addListener(observable -> update());
        }
        panes.visible().addListener(observable -> update());
        panes.options().addListener(observable -> update());
    }

    public ReadOnlyObjectProperty<Comparison> now() {
        return now.getReadOnlyProperty();
    }

    /** The subject beside a pane's own layer, or in place of it: B or the difference; empty if nothing is compared. */
    public ReadOnlyObjectProperty<Optional<PaneSubject>> beside(int pane) {
        return beside.get(pane).getReadOnlyProperty();
    }

    /** A; empty while nothing is compared. */
    public Optional<LayerChoice> picture() {
        return now.get().mode() == Mode.OFF ? Optional.empty() : panes.shown(now.get().pane()).get();
    }

    /**
     * B: the chosen layer, else the same layer of the photo that is the reference, else that of another pane, else another layer; A itself
     * if there is no other.
     */
    public Optional<LayerChoice> reference() {
        return picture().map(a -> now.get().other().orElseGet(() -> suits(a)));
    }

    /** Starts comparing in the focused pane, or ends it if it already compares this way. */
    public void toggle(Mode mode) {
        boolean ends = now.get().on(panes.focused().get()) && now.get().mode() == mode;
        set(now.get().with(ends ? Mode.OFF : mode, panes.focused().get(), !ends && mode == Mode.BLINK));
    }

    /** Starts comparing in the focused pane. */
    public void begin(Mode mode) {
        set(now.get().with(mode, panes.focused().get(), mode == Mode.BLINK));
    }

    public void end() {
        set(now.get().ended());
    }

    /** Switches between A and B; starts with B. */
    public void alternate() {
        Comparison is = now.get();
        if (is.mode() == Mode.BLINK && is.on(panes.focused().get())) {
            set(is.blinking(!is.second(), false));
        } else {
            set(is.with(Mode.BLINK, panes.focused().get(), true).blinking(true, false));
        }
    }

    /** Undoes {@link #alternate}: compares as before, except for choices made since. */
    public void back(Comparison before) {
        if (now.get().mode() == Mode.BLINK) {
            set(before.with(now.get().other()));
        }
    }

    /** Starts or ends automatic switching between A and B. */
    public void alternateByItself() {
        Comparison is = now.get();
        if (is.mode() == Mode.BLINK && is.on(panes.focused().get())) {
            set(is.timed() ? is.ended() : is.blinking(is.second(), true));
        } else {
            set(is.with(Mode.BLINK, panes.focused().get(), true).blinking(true, true));
        }
    }

    /** Switches, during automatic switching. */
    public void tick() {
        if (now.get().mode() == Mode.BLINK && now.get().timed()) {
            set(now.get().blinking(!now.get().second(), true));
        }
    }

    /** Moves the wipe's edge by a share of the pane. */
    public void nudge(double by) {
        moveEdge(now.get().edge() + by);
    }

    public void moveEdge(double to) {
        set(now.get().with(to, now.get().horizontal()));
    }

    /** Turns the wipe's edge by 90 degrees. */
    public void turn() {
        set(now.get().with(now.get().edge(), !now.get().horizontal()));
    }

    /** Selects the next kind of difference. */
    public void nextDifference() {
        DifferenceBands.Mode[] all = DifferenceBands.Mode.values();
        choose(all[(now.get().difference().ordinal() + 1) % all.length]);
    }

    /** Selects the kind of difference. */
    public void choose(DifferenceBands.Mode difference) {
        set(now.get().with(difference));
    }

    /** Selects B. */
    public void choose(LayerChoice b) {
        choose(Optional.of(b));
    }

    /** Selects B; empty for the default. */
    public void choose(Optional<LayerChoice> b) {
        set(now.get().with(b));
    }

    /** Selects the next layer that can be shown as B; continues with the first after the last. */
    public void step(int by) {
        List<LayerChoice> possible = panes.options().get().stream().filter(option -> option.problem().isEmpty()).map(LayerOption::choice)
                .toList();
        reference().filter(b -> !possible.isEmpty()).ifPresent(b -> {
            int at = possible.indexOf(b);
            choose(possible.get(at < 0 ? 0 : Math.floorMod(at + by, possible.size())));
        });
    }

    /** Exchanges A and B. */
    public void swap() {
        Optional<LayerChoice> a = picture();
        Optional<LayerChoice> b = reference();
        if (a.isPresent() && b.isPresent()) {
            now.set(now.get().with(a));
            panes.choose(now.get().pane(), b.get());
            update();
        }
    }

    /** Restores settings without starting a comparison. */
    public void restore(Comparison left) {
        set(left.ended());
    }

    private void set(Comparison changed) {
        now.set(changed);
        update();
    }

    /** The same layer of the photo that is the reference, if there is one; else another layer. */
    private LayerChoice suits(LayerChoice a) {
        LayerChoice same = LayerChoices.ofReference(a);
        if (panes.options().get().stream().anyMatch(option -> option.choice().equals(same) && option.problem().isEmpty())) {
            return same;
        }
        List<LayerChoice> others = new ArrayList<>();
        panes.visible().get().forEach(pane -> panes.shown(pane).get().ifPresent(others::add));
        List<LayerChoice> worthwhile = PaneDefaults.worthwhile(panes.options().get());
        others.retainAll(worthwhile);
        others.addAll(worthwhile);
        return others.stream().filter(choice -> !choice.equals(a)).findFirst().orElse(a);
    }

    private void update() {
        Comparison is = now.get();
        if (is.mode() != Mode.OFF && !panes.visible().get().contains(is.pane())) {
            now.set(is.ended());
        }
        for (int pane = 0; pane < PanesModel.PANES; pane++) {
            Optional<PaneSubject> wanted = now.get().on(pane) ? wanted() : Optional.empty();
            if (!wanted.equals(beside.get(pane).get())) {
                beside.get(pane).set(wanted);
            }
        }
    }

    private Optional<PaneSubject> wanted() {
        Optional<LayerChoice> b = reference();
        return now.get().mode() != Mode.DIFFERENCE ? b.map(PaneSubject.class::cast)
                : picture().map(a -> new LayerDifference(a, b.orElse(a), now.get().difference()));
    }
}
