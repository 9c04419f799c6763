package lightwell.ui.inspect;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.actions.MenuPlace;
import lightwell.ui.actions.WindowAction;
import lightwell.ui.kit.Texts;
import lightwell.ui.marks.Annotations;
import lightwell.ui.marks.Annotations.Tool;
import lightwell.ui.measure.Extreme;
import lightwell.ui.viewer.ViewerModel;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** Actions for the inspector, the pins, the line and the region. */
final class InspectorActions {

    private InspectorActions() {}

    /**
     * @param shown whether the inspector is visible
     * @param pin   pins the pixel under the pointer
     * @param copy  copies the values under the pointer and at the pins
     */
    static void register(ActionRegistry actions, ViewerModel viewer, BooleanProperty shown, Runnable pin, Runnable copy) {
        Annotations inspection = viewer.inspection();
        ObservableBooleanValue nothing = viewer.photo().isNull();
        BooleanBinding noDepth = viewer.lacks(photo -> photo.depth().isPresent());
        BooleanBinding unread = viewer.lacks(photo -> photo.unreadDepth().isEmpty());
        BooleanBinding noLine = inspection.tool().isNotEqualTo(Tool.LINE);
        BooleanBinding nowhere = Bindings.createBooleanBinding(() -> viewer.pointer().get().isEmpty(),
                viewer.pointer());
        actions.add(WindowAction.toggle("inspector", MenuPlace.VIEW_PANELS, shown).icon(MaterialDesignC.CHART_HISTOGRAM)
                .keys("N"));
        actions.add(new WindowAction("pin", MenuPlace.VIEW_INSPECTION, pin).icon(MaterialDesignP.PIN_OUTLINE)
                .keys("P")
                .disabledWhile(nothing, "reason.photo").disabledWhile(nowhere, "reason.pointer"));
        actions.add(new WindowAction("copyValues", MenuPlace.VIEW_INSPECTION, copy).icon(MaterialDesignC.CONTENT_COPY).keys("Shortcut+C")
                .disabledWhile(nothing, "reason.photo")
                .disabledWhile(nowhere.and(Bindings.isEmpty(inspection.pins())), "reason.pointer"));
        actions.add(new WindowAction("pinsRemove", MenuPlace.VIEW_INSPECTION, inspection::removePins).icon(MaterialDesignP.PIN_OFF_OUTLINE)
                .keys("Shift+P")
                .disabledWhile(Bindings.isEmpty(inspection.pins()), "reason.pins"));
        actions.add(tool("measure", inspection, Tool.LINE, "M").icon(MaterialDesignR.RULER)
                .disabledWhile(nothing, "reason.photo").disabledWhile(unread.and(noLine), "reason.depthUnread")
                .disabledWhile(noDepth.and(noLine), "reason.depth"));
        actions.add(tool("regionKeys", inspection, Tool.REGION, "Shift+S").icon(MaterialDesignS.SELECTION_DRAG).disabledWhile(nothing,
                "reason.photo"));
        actions.add(new WindowAction("lineClear", MenuPlace.VIEW_INSPECTION, () -> inspection.line().set(Optional.empty()))
                .keys("Shortcut+M")
                .disabledWhile(Bindings.createBooleanBinding(() -> inspection.line().get().isEmpty(), inspection.line()), "reason.line"));
        actions.add(new WindowAction("regionClear", MenuPlace.VIEW_INSPECTION, () -> inspection.region().set(Optional.empty())).keys("Esc")
                .disabledWhile(Bindings.createBooleanBinding(() -> inspection.region().get().isEmpty(), inspection.region()),
                        "reason.region"));
    }

    /** Pins the pixel of a layer with an extreme value. */
    @FunctionalInterface
    interface Search {
        void pin(String layer, Extreme which, String name);
    }

    static void registerExtremes(ActionRegistry actions, ViewerModel viewer, Search search) {
        actions.add(new WindowAction("brightest", MenuPlace.VIEW_INSPECTION,
                () -> search.pin("nits", Extreme.GREATEST, Texts.get("inspector.pin.brightest"))).keys("Shortcut+B")
                .disabledWhile(viewer.photo().isNull(), "reason.photo"));
        actions.add(new WindowAction("nearest", MenuPlace.VIEW_INSPECTION,
                () -> search.pin("depth", Extreme.SMALLEST, Texts.get("inspector.pin.nearest"))).keys("Shortcut+N")
                .disabledWhile(viewer.photo().isNull(), "reason.photo")
                .disabledWhile(viewer.lacks(photo -> photo.depth().isPresent()), "reason.depth"));
    }

    /** Toggles a tool; the other one is switched off. */
    private static WindowAction tool(String id, Annotations inspection, Tool tool, String key) {
        ObjectProperty<Tool> now = inspection.tool();
        return new WindowAction(id, MenuPlace.VIEW_INSPECTION, () -> now.set(now.get() == tool ? Tool.NONE : tool)).keys(key)
                .checkedWhile(now.isEqualTo(tool));
    }
}
