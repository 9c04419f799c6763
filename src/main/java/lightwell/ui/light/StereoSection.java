package lightwell.ui.light;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lightwell.ui.actions.ActionControls;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.kit.Texts;
import lightwell.ui.viewer.StereoModel;

/** How the two eyes of a stereo pair are combined; visible only for stereo pairs. */
final class StereoSection {

    private StereoSection() {}

    static VBox of(StereoModel stereo, ActionRegistry actions) {
        double range = StereoModel.SHIFT_RANGE;
        ValueSlider shift = new ValueSlider(ValueSlider.plain("light-shift", Texts.get("light.shift"), Texts.get("light.shift.tip"),
                -range, range, 0, 0.1, "%+.2f"), stereo.shift());
        Button reset = ActionControls.button(actions.get("stereoReset"));
        reset.getStyleClass().add("small");
        VBox section = LightSections.section("light.stereo",
                LightSections.buttons(actions).segments("anaglyphDubois", "anaglyphHalf", "anaglyphColour"),
                shift, new HBox(reset));
        section.setId("light-stereo");
        ObservableBooleanValue absent = stereo.absent();
        section.setVisible(!absent.get());
        section.setManaged(!absent.get());
        absent.addListener((observable, before, now) -> {
            section.setVisible(!now);
            section.setManaged(!now);
        });
        return section;
    }
}
