package lightwell.ui.pane;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.actions.MenuPlace;
import lightwell.ui.actions.WindowAction;
import lightwell.ui.viewer.ViewerModel;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;

/** Actions for the visible part of the photo. */
final class ViewActions {

    private static final double ZOOM_STEP = 1.25;
    /** As a share of a pane. */
    private static final double PAN_STEP = 0.1;

    private ViewActions() {}

    static void register(ActionRegistry actions, ViewerModel viewer) {
        ObservableBooleanValue nothing = viewer.photo().isNull();
        actions.add(new WindowAction("fit", MenuPlace.VIEW_ZOOM, viewer::fit)
                .icon(MaterialDesignF.FIT_TO_PAGE_OUTLINE).keys("F", "Home").disabledWhile(nothing, "reason.photo"));
        actions.add(new WindowAction("one", MenuPlace.VIEW_ZOOM, viewer::oneToOne)
                .icon(MaterialDesignN.NUMERIC_1_BOX_OUTLINE).keys("1").disabledWhile(nothing, "reason.photo"));
        actions.add(new WindowAction("zoomIn", MenuPlace.VIEW_ZOOM, () -> viewer.zoomAtPointer(ZOOM_STEP))
                .icon(MaterialDesignM.MAGNIFY_PLUS_OUTLINE).keys("Plus", "Shift+Equals", "Equals", "Add")
                .disabledWhile(nothing, "reason.photo"));
        actions.add(new WindowAction("zoomOut", MenuPlace.VIEW_ZOOM, () -> viewer.zoomAtPointer(1 / ZOOM_STEP))
                .icon(MaterialDesignM.MAGNIFY_MINUS_OUTLINE).keys("Minus", "Subtract").disabledWhile(nothing, "reason.photo"));
        actions.add(new WindowAction("zoomRegion", MenuPlace.VIEW_ZOOM, viewer::showRegion).icon(MaterialDesignM.MAGNIFY_SCAN)
                .keys("Shift+Home").disabledWhile(nothing, "reason.photo").disabledWhile(Bindings.createBooleanBinding(
                        () -> viewer.inspection().region().get().isEmpty(), viewer.inspection().region()), "reason.region"));
        actions.add(WindowAction.toggle("pixelGrid", MenuPlace.VIEW_ZOOM, viewer.pixelGrid()).icon(MaterialDesignG.GRID).keys("Shift+G"));
        actions.add(WindowAction.toggle("legend", MenuPlace.VIEW_ZOOM, viewer.legend()).keys("Shift+K"));
        actions.add(pan("panLeft", viewer, PAN_STEP, 0, "Shift+Left"));
        actions.add(pan("panRight", viewer, -PAN_STEP, 0, "Shift+Right"));
        actions.add(pan("panUp", viewer, 0, PAN_STEP, "Shift+Up"));
        actions.add(pan("panDown", viewer, 0, -PAN_STEP, "Shift+Down"));
    }

    private static WindowAction pan(String id, ViewerModel viewer, double x, double y, String key) {
        return new WindowAction(id, MenuPlace.VIEW_PAN, () -> viewer.panByShare(x, y)).keys(key).disabledWhile(viewer.photo().isNull(),
                "reason.photo");
    }
}
