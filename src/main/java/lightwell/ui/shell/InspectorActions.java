package lightwell.ui.shell;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.actions.MenuPlace;
import lightwell.ui.actions.WindowAction;
import lightwell.ui.viewer.Inspection;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The actions on the inspector, the pins and the region. */
final class InspectorActions {

    private InspectorActions() { }

    static void register(ActionRegistry actions, Workspace workspace) {
        Inspection inspection = workspace.viewer().inspection();
        actions.add(WindowAction.toggle("inspector", MenuPlace.VIEW_PANELS, workspace.inspector()).icon(MaterialDesignC.CHART_HISTOGRAM).keys("N"));
        actions.add(new WindowAction("pin", MenuPlace.VIEW_INSPECTION, workspace.probes()::pinPointer).icon(MaterialDesignP.PIN_OUTLINE).keys("P")
                .disabledWhile(workspace.viewer().photo().isNull()));
        actions.add(new WindowAction("pinsRemove", MenuPlace.VIEW_INSPECTION, inspection::removePins).icon(MaterialDesignP.PIN_OFF_OUTLINE).keys("Shift+P")
                .disabledWhile(Bindings.isEmpty(inspection.pins())));
        actions.add(new WindowAction("regionClear", MenuPlace.VIEW_INSPECTION, () -> inspection.region().set(Optional.empty())).keys("Esc")
                .disabledWhile(Bindings.createBooleanBinding(() -> inspection.region().get().isEmpty(), inspection.region())));
    }
}
