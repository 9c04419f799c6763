package lightwell.ui.pane;

import java.util.Locale;
import javafx.beans.value.ObservableBooleanValue;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.actions.MenuPlace;
import lightwell.ui.actions.WindowAction;
import lightwell.ui.content.LayerChoice;
import lightwell.ui.content.LayerChoices;
import lightwell.ui.viewer.PaneLayout;
import lightwell.ui.viewer.PanesModel;
import lightwell.ui.viewer.ViewerModel;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** Actions for the panes: their number, and the layer of the focused one. */
final class PaneActions {

    private PaneActions() {}

    static void register(ActionRegistry actions, PanesModel panes, ViewerModel viewer) {
        ObservableBooleanValue nothing = viewer.photo().isNull();
        ObservableBooleanValue noDepth = viewer.lacks(photo -> photo.depth().isPresent());
        ObservableBooleanValue unread = viewer.lacks(photo -> photo.unreadDepth().isEmpty());
        actions.add(layout(panes, PaneLayout.ONE, MaterialDesignS.SQUARE_OUTLINE, "Shortcut+1"));
        actions.add(layout(panes, PaneLayout.TWO, MaterialDesignV.VIEW_SPLIT_VERTICAL, "Shortcut+2"));
        actions.add(layout(panes, PaneLayout.THREE, MaterialDesignV.VIEW_COLUMN_OUTLINE, "Shortcut+Shift+2"));
        actions.add(layout(panes, PaneLayout.FOUR, MaterialDesignV.VIEW_GRID_OUTLINE, "Shortcut+4"));
        actions.add(layout(panes, PaneLayout.ROW, MaterialDesignV.VIEW_PARALLEL_OUTLINE, "Shortcut+3"));
        actions.add(layout(panes, PaneLayout.COLUMN, MaterialDesignV.VIEW_SEQUENTIAL_OUTLINE, "Shortcut+Shift+3"));
        actions.add(new WindowAction("enlarge", MenuPlace.LAYERS_LAYOUT, () -> panes.enlarge(panes.focused().get()))
                .icon(MaterialDesignA.ARROW_EXPAND).keys("Shortcut+Enter"));
        actions.add(
                new WindowAction("layerNext", MenuPlace.LAYERS_PANE, () -> panes.step(1)).keys("L").disabledWhile(nothing, "reason.photo"));
        actions.add(new WindowAction("layerPrevious", MenuPlace.LAYERS_PANE, () -> panes.step(-1)).keys("Shift+L").disabledWhile(nothing,
                "reason.photo"));
        actions.add(depth("depthSteps", panes, LayerChoices.DEPTH_STEPS, "Shortcut+Alt+S", nothing, unread, noDepth));
        actions.add(depth("depthEdges", panes, LayerChoices.DEPTH_EDGES, "Shortcut+Alt+E", nothing, unread, noDepth));
        actions.add(depth("depthFaults", panes, LayerChoices.DEPTH_FAULTS, "Shortcut+Alt+H", nothing, unread, noDepth));
        actions.add(new WindowAction("layersReset", MenuPlace.LAYERS_PANE, panes::reset).icon(MaterialDesignR.RESTORE).keys("Shortcut+L"));
    }

    private static WindowAction depth(String id, PanesModel panes, LayerChoice layer, String key, ObservableBooleanValue nothing,
            ObservableBooleanValue unread, ObservableBooleanValue noDepth) {
        return new WindowAction(id, MenuPlace.LAYERS_PANE, () -> panes.choose(panes.focused().get(), layer)).keys(key)
                .disabledWhile(nothing, "reason.photo").disabledWhile(unread, "reason.depthUnread").disabledWhile(noDepth, "reason.depth");
    }

    private static WindowAction layout(PanesModel panes, PaneLayout layout, Ikon icon, String key) {
        String name = layout.name().charAt(0) + layout.name().substring(1).toLowerCase(Locale.ROOT);
        return new WindowAction("layout" + name, MenuPlace.LAYERS_LAYOUT, () -> panes.choose(layout))
                .icon(icon).keys(key).checkedWhile(panes.layout().isEqualTo(layout));
    }
}
