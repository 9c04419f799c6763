package lightwell.ui.shell;

import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.actions.MenuPlace;
import lightwell.ui.actions.WindowAction;
import lightwell.ui.viewer.ViewerModel;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;

/** The actions on files and on the view of the photo. */
final class MainActions {

    private static final double ZOOM_STEP = 1.25;
    /** Of a pane. */
    private static final double PAN_STEP = 0.1;

    private MainActions() {}

    /** What the window does for the actions that concern more than the viewer. */
    interface Commands {
        void open();

        void openFolder();

        void openDemo();

        void export();

        void exportAs();

        void extract();

        void cloud();

        void depthReport();

        void leave();
    }

    /** @param covered whether the photo that is looked at is not the one in the viewer: what can be done with it is not known yet */
    static void register(ActionRegistry actions, Commands commands, ViewerModel viewer, BooleanExpression covered,
            BooleanProperty guidedDepth) {
        ObservableBooleanValue nothing = viewer.photo().isNull();
        ObservableBooleanValue nothingMarked = viewer.photo().isNull().and(covered.not());
        actions.add(new WindowAction("open", MenuPlace.FILE_OPEN, commands::open)
                .icon(MaterialDesignF.FOLDER_OPEN_OUTLINE).keys("Shortcut+O"));
        actions.add(new WindowAction("openFolder", MenuPlace.FILE_OPEN, commands::openFolder)
                .icon(MaterialDesignF.FOLDER_MULTIPLE_OUTLINE).keys("Shortcut+Shift+O"));
        actions.add(new WindowAction("demo", MenuPlace.FILE_OPEN, commands::openDemo)
                .icon(MaterialDesignI.IMAGE_OUTLINE).keys("Shortcut+D"));
        actions.add(new WindowAction("export", MenuPlace.FILE_EXPORT, commands::export)
                .icon(MaterialDesignE.EXPORT_VARIANT).keys("Shortcut+E").disabledWhile(nothingMarked, "reason.photo"));
        actions.add(new WindowAction("exportAs", MenuPlace.FILE_EXPORT, commands::exportAs)
                .keys("Shortcut+Shift+E").disabledWhile(nothingMarked, "reason.photo"));
        actions.add(WindowAction.toggle("depthGuided", MenuPlace.FILE_EXPORT, guidedDepth).keys("Shortcut+Shift+D"));
        actions.add(new WindowAction("extract", MenuPlace.FILE_EXPORT, commands::extract)
                .icon(MaterialDesignL.LAYERS_OUTLINE).keys("Shortcut+Shift+X").disabledWhile(nothingMarked, "reason.photo"));
        ObservableBooleanValue noDepth = covered.not().and(viewer.lacks(photo -> photo.depth().isPresent()));
        ObservableBooleanValue unread = covered.not().and(viewer.lacks(photo -> photo.unreadDepth().isEmpty()));
        actions.add(new WindowAction("cloud", MenuPlace.FILE_EXPORT, commands::cloud).keys("Shortcut+Shift+G")
                .disabledWhile(nothingMarked, "reason.photo").disabledWhile(unread, "reason.depthUnread")
                .disabledWhile(noDepth, "reason.depth"));
        actions.add(new WindowAction("depthReport", MenuPlace.FILE_EXPORT, commands::depthReport).keys("Shortcut+R")
                .disabledWhile(nothingMarked, "reason.photo").disabledWhile(unread, "reason.depthUnread")
                .disabledWhile(noDepth, "reason.depth"));
        actions.add(new WindowAction("quit", MenuPlace.FILE_END, commands::leave).keys("Shortcut+Q"));
        actions.add(new WindowAction("fit", MenuPlace.VIEW_ZOOM, viewer::fit)
                .icon(MaterialDesignF.FIT_TO_PAGE_OUTLINE).keys("F", "Home").disabledWhile(nothing, "reason.photo"));
        actions.add(new WindowAction("one", MenuPlace.VIEW_ZOOM, viewer::oneToOne)
                .icon(MaterialDesignN.NUMERIC_1_BOX_OUTLINE).keys("1").disabledWhile(nothing, "reason.photo"));
        actions.add(new WindowAction("zoomIn", MenuPlace.VIEW_ZOOM, () -> viewer.zoomAtPointer(ZOOM_STEP))
                .icon(MaterialDesignM.MAGNIFY_PLUS_OUTLINE).keys("Plus", "Shift+Equals", "Equals", "Add")
                .disabledWhile(nothing, "reason.photo"));
        actions.add(new WindowAction("zoomOut", MenuPlace.VIEW_ZOOM, () -> viewer.zoomAtPointer(1 / ZOOM_STEP))
                .icon(MaterialDesignM.MAGNIFY_MINUS_OUTLINE).keys("Minus", "Subtract").disabledWhile(nothing, "reason.photo"));
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
