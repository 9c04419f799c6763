package lightwell.ui.space;

import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.actions.MenuPlace;
import lightwell.ui.actions.WindowAction;
import lightwell.ui.space.SpaceChoices.Style;
import lightwell.ui.space.draw.SpaceCamera;
import lightwell.ui.viewer.ViewerModel;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** Actions for the depth in space. */
final class SpaceActions {

    private SpaceActions() {}

    /**
     * @param panel whether the controls of the 3D view are shown
     * @param save  asks for a file, and writes the picture there
     */
    static void register(ActionRegistry actions, ViewerModel viewer, SpaceModel space, SpaceMotion motion, BooleanProperty panel,
            Runnable save) {
        BooleanBinding nothing = Bindings.createBooleanBinding(() -> space.content().get().isEmpty(), space.content());
        BooleanBinding closed = space.active().not();
        actions.add(WindowAction.toggle("spaceView", MenuPlace.SPACE_VIEW, space.active()).icon(MaterialDesignC.CUBE_OUTLINE).keys("3")
                .disabledWhile(viewer.photo().isNull().and(closed), "reason.photo")
                .disabledWhile(viewer.lacks(photo -> photo.unreadDepth().isEmpty()).and(closed), "reason.depthUnread")
                .disabledWhile(viewer.lacks(photo -> photo.depth().isPresent()).and(closed), "reason.depth"));
        actions.add(WindowAction.toggle("spacePanel", MenuPlace.SPACE_VIEW, panel).icon(MaterialDesignT.TUNE_VARIANT)
                .keys("Shift+3")
                .disabledWhile(closed, "reason.spaceClosed"));
        actions.add(WindowAction.toggle("spaceProcessor", MenuPlace.SPACE_VIEW, space.engines().processor()).keys("Shortcut+Shift+C")
                .disabledWhile(new SimpleBooleanProperty(space.engines().missing()), "reason.pipeline")
                .disabledWhile(new SimpleBooleanProperty(space.engines().decided()), "reason.decided")
                .disabledWhile(closed, "reason.spaceClosed"));
        actions.add(
                new WindowAction("spacePicture", MenuPlace.SPACE_VIEW, save).keys("Shortcut+Alt+P").disabledWhile(nothing, "reason.space"));
        actions.add(style("spacePoints", space.choices(), Style.POINTS, closed, "Shortcut+Shift+P"));
        actions.add(style("spaceSurface", space.choices(), Style.SURFACE, closed, "Shortcut+Shift+S"));
        actions.add(
                WindowAction.toggle("spaceGrid", MenuPlace.SPACE_SHOWN, space.look().grid()).icon(MaterialDesignG.GRID).keys("Shortcut+G")
                        .disabledWhile(closed, "reason.spaceClosed"));
        actions.add(WindowAction.toggle("spaceAxes", MenuPlace.SPACE_SHOWN, space.look().axes()).icon(MaterialDesignA.AXIS_ARROW)
                .keys("Shortcut+Shift+A")
                .disabledWhile(closed, "reason.spaceClosed"));
        actions.add(WindowAction.toggle("spaceFrustum", MenuPlace.SPACE_SHOWN, space.look().frustum()).icon(MaterialDesignC.CAMERA_OUTLINE)
                .keys("Shortcut+Shift+F").disabledWhile(closed, "reason.spaceClosed"));
        actions.add(new WindowAction("spaceReset", MenuPlace.SPACE_CAMERA, motion::reset).icon(MaterialDesignH.HOME_OUTLINE)
                .keys("Shortcut+Home")
                .disabledWhile(nothing, "reason.space"));
        actions.add(WindowAction.toggle("spaceTurntable", MenuPlace.SPACE_CAMERA, space.look().turntable())
                .icon(MaterialDesignR.ROTATE_3D_VARIANT)
                .keys("Shortcut+T").disabledWhile(nothing, "reason.space"));
        actions.add(move("spaceOrbitLeft", motion, CameraSteps.orbit(-1, 0), nothing, "Shortcut+Left"));
        actions.add(move("spaceOrbitRight", motion, CameraSteps.orbit(1, 0), nothing, "Shortcut+Right"));
        actions.add(move("spaceOrbitUp", motion, CameraSteps.orbit(0, -1), nothing, "Shortcut+Up"));
        actions.add(move("spaceOrbitDown", motion, CameraSteps.orbit(0, 1), nothing, "Shortcut+Down"));
        actions.add(move("spacePanLeft", motion, CameraSteps.pan(-1, 0), nothing, "Shortcut+Shift+Left"));
        actions.add(move("spacePanRight", motion, CameraSteps.pan(1, 0), nothing, "Shortcut+Shift+Right"));
        actions.add(move("spacePanUp", motion, CameraSteps.pan(0, -1), nothing, "Shortcut+Shift+Up"));
        actions.add(move("spacePanDown", motion, CameraSteps.pan(0, 1), nothing, "Shortcut+Shift+Down"));
        actions.add(move("spaceNearer", motion, CameraSteps.nearer(), nothing, "Shortcut+Plus", "Shortcut+Equals", "Shortcut+Add"));
        actions.add(move("spaceFarther", motion, CameraSteps.farther(), nothing, "Shortcut+Minus", "Shortcut+Subtract"));
    }

    private static WindowAction style(String id, SpaceChoices choices, Style style, BooleanBinding closed, String key) {
        return new WindowAction(id, MenuPlace.SPACE_SHOWN, () -> choices.style().set(style)).keys(key)
                .disabledWhile(closed, "reason.spaceClosed").checkedWhile(choices.style().isEqualTo(style));
    }

    private static WindowAction move(String id, SpaceMotion motion, UnaryOperator<SpaceCamera> step, BooleanBinding nothing,
            String... keys) {
        return new WindowAction(id, MenuPlace.SPACE_MOVE, () -> motion.move(step)).keys(keys).disabledWhile(nothing, "reason.space");
    }
}
