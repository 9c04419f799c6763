package lightwell.ui.viewer;

import java.util.OptionalDouble;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import lightwell.hdr.HdrOptions;
import lightwell.ui.content.HdrVariants;

/** By which rules HDR is made of photos, and for which display it is shown. For the FX thread. */
public final class HdrRules {

    /** A target of so many stops stands for a display that shows everything. */
    public static final double FULL_TARGET = 4;
    /** What differs most among the tools in use. */
    public static final HdrOptions USUAL_OTHER = HdrOptions.DEFAULT.withCurve(HdrOptions.GainCurve.REC709);

    private final ObjectProperty<HdrOptions> chosen = new SimpleObjectProperty<>(HdrOptions.DEFAULT);
    private final ObjectProperty<HdrOptions> other = new SimpleObjectProperty<>(USUAL_OTHER);
    private final DoubleProperty target = new SimpleDoubleProperty(FULL_TARGET);
    private final BooleanProperty exportsTarget = new SimpleBooleanProperty();
    private final ObjectProperty<HdrVariants> applied = new SimpleObjectProperty<>();
    private final ObjectBinding<HdrOptions> shown = Bindings.createObjectBinding(this::forDisplay, chosen, target);

    /** For the HDR panes, what is measured, and exports; without a target. */
    public ObjectProperty<HdrOptions> chosen() {
        return chosen;
    }

    /** What the chosen ones are compared with. */
    public ObjectProperty<HdrOptions> other() {
        return other;
    }

    /** Of the display, in stops over SDR white; {@link #FULL_TARGET} and more for one that shows everything. */
    public DoubleProperty target() {
        return target;
    }

    /** Whether exports are for that display, too. */
    public BooleanProperty exportsTarget() {
        return exportsTarget;
    }

    /** The chosen rules for the display. */
    public ObservableValue<HdrOptions> shown() {
        return shown;
    }

    /** What an export from the window goes by. */
    public HdrOptions forExport() {
        return exportsTarget.get() ? shown.get() : chosen.get();
    }

    /** What the open photo was made HDR by last; {@link HdrRulesApplier} sets it. Null when that is no more than the usual rules. */
    public ObjectProperty<HdrVariants> applied() {
        return applied;
    }

    /** Those by which a photo was made HDR in place of what was chosen since. */
    void putBack(HdrVariants there) {
        OptionalDouble limit = there.shown().options().target();
        chosen.set(there.picture().options());
        target.set(limit.isPresent() ? Math.log(limit.getAsDouble()) / Math.log(2) : FULL_TARGET);
        if (there.other() != there.picture()) { // else nothing has been compared yet
            other.set(there.other().options());
        }
    }

    public void reset() {
        chosen.set(HdrOptions.DEFAULT);
        other.set(USUAL_OTHER);
        target.set(FULL_TARGET);
        exportsTarget.set(false);
    }

    private HdrOptions forDisplay() {
        double stops = target.get();
        boolean limited = stops < FULL_TARGET; // no number is no limit
        return chosen.get().withTarget(limited ? OptionalDouble.of(Math.pow(2, Math.max(0, stops))) : OptionalDouble.empty());
    }
}
