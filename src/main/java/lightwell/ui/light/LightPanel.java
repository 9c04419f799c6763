package lightwell.ui.light;

import java.util.Arrays;
import java.util.Objects;
import javafx.beans.property.DoubleProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lightwell.ui.actions.ActionControls;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.kit.Texts;
import lightwell.ui.viewer.LightModel;
import lightwell.ui.viewer.ViewerModel;

/** The panel of light: what is shown, channels, grading, clipping. */
public final class LightPanel extends ScrollPane {

    /** @param actions must contain those of light */
    public LightPanel(ViewerModel viewer, ScalarModel mono, ActionRegistry actions) {
        getStyleClass().add("light-panel");
        setId("light-panel");
        getStylesheets().add(stylesheet());
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        LightModel light = viewer.light();
        ActionButtons buttons = LightSections.buttons(actions);
        VBox sections = new VBox(head(actions),
                LightSections.section("light.mode", buttons.segments("lightAll", "lightClip", "lightHighlights", "lightFalse")),
                LightSections.section("light.channel", buttons.segments(
                        "channelAll", "channelRed", "channelGreen", "channelBlue", "channelLuminance", "channelSaturation",
                        "channelAlpha")),
                LightSections.section("light.grading",
                        slider("exposure", -LightModel.EXPOSURE_RANGE, LightModel.EXPOSURE_RANGE, 0, 0.25, "%+.2f", light.exposure(),
                                keys(actions, "darker", "brighter")),
                        slider("offset", -LightModel.OFFSET_RANGE, LightModel.OFFSET_RANGE, 0, 0.01, "%+.3f", light.offset(),
                                keys(actions, "offsetDown", "offsetUp")),
                        slider("gamma", LightModel.LEAST_GAMMA, LightModel.LARGEST_GAMMA, 1, 0.1, "%.2f", light.gamma(),
                                keys(actions, "gammaDown", "gammaUp"))),
                LightSections.section("light.clipping", buttons.check("stripesBright"), buttons.check("stripesDark")),
                LightSections.section("light.mono", new ScalarSection(mono, actions)),
                StereoSection.of(viewer.stereo(), actions),
                HdrSections.display(viewer, actions), HdrSections.rules(viewer), HdrSections.compared(viewer, actions));
        sections.getStyleClass().add("sections");
        setContent(sections);
    }

    private static HBox head(ActionRegistry actions) {
        Label title = new Label(Texts.get("light.title"));
        title.getStyleClass().add("title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button reset = ActionControls.button(actions.get("lightReset"));
        reset.getStyleClass().add("small");
        HBox head = new HBox(title, space, reset);
        head.getStyleClass().add("head");
        return head;
    }

    /** The style sheet for panels with the style class {@code light-panel}. */
    public static String stylesheet() {
        return Objects.requireNonNull(LightPanel.class.getResource("light.css")).toExternalForm();
    }

    private static Object[] keys(ActionRegistry actions, String... ids) {
        return Arrays.stream(ids).map(id -> actions.get(id).keyText()).toArray();
    }

    private static ValueSlider slider(String name, double least, double most, double usual, double step, String format,
            DoubleProperty value, Object[] keys) {
        return new ValueSlider(ValueSlider.plain("light-" + name, Texts.get("light." + name), Texts.get("light." + name + ".tip", keys),
                least, most, usual, step, format), value);
    }
}
