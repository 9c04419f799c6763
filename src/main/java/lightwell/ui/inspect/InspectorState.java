package lightwell.ui.inspect;

import java.util.List;
import java.util.Objects;
import javafx.collections.ObservableSet;
import lightwell.ui.settings.EnumNames;

/**
 * The state of the inspector.
 *
 * @param folded names of sections
 * @param layer  id of the measured layer; empty for the default
 * @param axis   name of an {@link AxisKind}
 */
record InspectorState(List<String> folded, String layer, String axis, boolean logCounts, boolean parade) {

    InspectorState {
        folded = folded == null ? List.of() : folded.stream().filter(Objects::nonNull).toList();
        layer = Objects.requireNonNullElse(layer, "");
        axis = Objects.requireNonNullElse(axis, "");
    }

    static InspectorState of(ObservableSet<String> folded, ChartLook charts) {
        return new InspectorState(folded.stream().sorted().toList(), charts.layer().get(), charts.axis().get().name(),
                charts.logCounts().get(),
                charts.parade().get());
    }

    /** Unknown values fall back to the defaults. */
    void restore(ObservableSet<String> foldedSections, ChartLook charts) {
        foldedSections.addAll(folded);
        charts.layer().set(layer);
        charts.axis().set(EnumNames.find(AxisKind.values(), axis, AxisKind.STOPS));
        charts.logCounts().set(logCounts);
        charts.parade().set(parade);
    }
}
