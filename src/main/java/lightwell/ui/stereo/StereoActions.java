package lightwell.ui.stereo;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import lightwell.color.Anaglyph;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.actions.MenuPlace;
import lightwell.ui.actions.WindowAction;
import lightwell.ui.viewer.StereoModel;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** Actions for stereo pairs. */
final class StereoActions {

    private StereoActions() {}

    static void register(ActionRegistry actions, StereoModel stereo, StereoPanes panes) {
        ObservableBooleanValue absent = stereo.absent();
        actions.add(new WindowAction("stereoBoth", MenuPlace.LAYERS_STEREO, panes::bothEyes).keys("Shift+B").disabledWhile(absent,
                "reason.stereo"));
        actions.add(new WindowAction("anaglyph", MenuPlace.LAYERS_STEREO, panes::anaglyph).icon(MaterialDesignS.SUNGLASSES).keys("Shift+E")
                .disabledWhile(absent, "reason.stereo"));
        actions.add(
                new WindowAction("wiggle", MenuPlace.LAYERS_STEREO, panes::wiggle).keys("Shift+V").disabledWhile(absent, "reason.stereo")
                        .checkedWhile(panes.wiggling()));
        actions.add(method("anaglyphDubois", stereo, Anaglyph.DUBOIS, "Shortcut+Alt+B"));
        actions.add(method("anaglyphHalf", stereo, Anaglyph.HALF_COLOUR, "Shortcut+Alt+G"));
        actions.add(method("anaglyphColour", stereo, Anaglyph.COLOUR, "Shortcut+Alt+C"));
        actions.add(
                new WindowAction("stereoReset", MenuPlace.LAYERS_STEREO, stereo::reset).icon(MaterialDesignR.RESTORE).keys("Shortcut+Alt+R")
                        .disabledWhile(absent, "reason.stereo"));
    }

    private static WindowAction method(String id, StereoModel stereo, Anaglyph method, String key) {
        return new WindowAction(id, MenuPlace.LAYERS_STEREO, () -> stereo.method().set(method)).keys(key)
                .disabledWhile(stereo.absent(), "reason.stereo").checkedWhile(Bindings.equal(stereo.method(), method));
    }
}
