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

/** The rules of the HDR reconstruction, and the target display. For the FX thread. */
public final class HdrRules {

    /** A target of this many stops or more means a display that shows the full range. */
    public static final double FULL_TARGET = 4;
    /** The default for comparison: the Rec.709 curve, about which tools disagree most. */
    public static final HdrOptions USUAL_OTHER = HdrOptions.DEFAULT.withCurve(HdrOptions.GainCurve.REC709);

    private final ObjectProperty<HdrOptions> chosen = new SimpleObjectProperty<>(HdrOptions.DEFAULT);
    private final ObjectProperty<HdrOptions> other = new SimpleObjectProperty<>(USUAL_OTHER);
    private final DoubleProperty target = new SimpleDoubleProperty(FULL_TARGET);
    private final BooleanProperty exportsTarget = new SimpleBooleanProperty();
    private final ObjectProperty<HdrVariants> applied = new SimpleObjectProperty<>();
    private final ObjectBinding<HdrOptions> shown = Bindings.createObjectBinding(this::forDisplay, chosen, target);

    /** The rules for HDR panes, measurements and exports; without a target. */
    public ObjectProperty<HdrOptions> chosen() {
        return chosen;
    }

    /** The rules to compare with. */
    public ObjectProperty<HdrOptions> other() {
        return other;
    }

    /** The headroom of the display in stops over SDR white; {@link #FULL_TARGET} and more mean a display that shows the full range. */
    public DoubleProperty target() {
        return target;
    }

    /** Whether exports use that display, too. */
    public BooleanProperty exportsTarget() {
        return exportsTarget;
    }

    /** The chosen rules with the display's target. */
    public ObservableValue<HdrOptions> shown() {
        return shown;
    }

    /** The rules for exports from the window. */
    public HdrOptions forExport() {
        return exportsTarget.get() ? shown.get() : chosen.get();
    }

    /** Exports get these rules; a target among them becomes the display's. */
    public void become(HdrOptions exported) {
        chosen.set(exported.withTarget(OptionalDouble.empty()));
        exportsTarget.set(exported.target().isPresent());
        exported.target().ifPresent(display -> target.set(Math.log(display) / Math.log(2)));
    }

    /** The HDR variants of the open photo, set by {@link HdrRulesApplier}; null if they follow the default rules. */
    public ObjectProperty<HdrVariants> applied() {
        return applied;
    }

    /** Restores the rules of the photo's current HDR, replacing later choices. */
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
        boolean limited = stops < FULL_TARGET; // NaN is not a limit
        return chosen.get().withTarget(limited ? OptionalDouble.of(Math.pow(2, Math.max(0, stops))) : OptionalDouble.empty());
    }
}
