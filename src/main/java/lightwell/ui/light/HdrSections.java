package lightwell.ui.light;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lightwell.ui.actions.ActionControls;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.kit.Texts;
import lightwell.ui.viewer.HdrRules;
import lightwell.ui.viewer.IneffectiveRules;
import lightwell.ui.viewer.ViewerModel;

/** Sections for the HDR reconstruction: the target display, the rules, and the rules to compare with. */
final class HdrSections {

    private HdrSections() {}

    static VBox display(ViewerModel viewer, ActionRegistry actions) {
        HdrRules rules = viewer.rules();
        ValueSlider target = new ValueSlider(new ValueSlider.Kind("light-target", Texts.get("light.target"), Texts.get("light.target.tip"),
                0, HdrRules.FULL_TARGET, HdrRules.FULL_TARGET, 0.25, HdrSections::targetWords, HdrSections::targetOf), rules.target());
        HBox ends = new HBox(LightSections.buttons(actions).segments("targetSdr", "targetTwo", "targetFour", "targetFull"));
        CheckBox exported = new CheckBox(Texts.get("light.target.export"));
        exported.setId("light-target-export");
        exported.setTooltip(new Tooltip(Texts.get("light.target.export.tip")));
        exported.selectedProperty().bindBidirectional(rules.exportsTarget());
        return LightSections.section("light.display", target, ends, exported);
    }

    static VBox rules(ViewerModel viewer) {
        Label now = note();
        now.setId("light-rule");
        now.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Optional.ofNullable(viewer.photo().get()).map(open -> open.hdr().rule().words().toString()).orElse(""),
                        viewer.photo(), viewer.rules().applied()));
        now.managedProperty().bind(now.textProperty().isNotEmpty());
        Label reach = note();
        reach.setText(Texts.get("light.rules.reach"));
        return LightSections.section("light.rules",
                new RuleControls("light-rules", viewer.rules().chosen(), new IneffectiveRules(viewer, viewer.rules().chosen())), now,
                reach);
    }

    static VBox compared(ViewerModel viewer, ActionRegistry actions) {
        Node show = new HBox(ActionControls.explained(ActionControls.button(actions.get("hdrDifference"))));
        return LightSections.section("light.compared",
                new RuleControls("light-other", viewer.rules().other(), new IneffectiveRules(viewer, viewer.rules().other())), show);
    }

    private static Label note() {
        Label note = new Label();
        note.getStyleClass().add("note");
        note.setWrapText(true);
        note.setMinHeight(Label.USE_PREF_SIZE);
        return note;
    }

    private static String targetWords(double stops) {
        return stops >= HdrRules.FULL_TARGET ? Texts.get("light.target.full") : String.format(Locale.ROOT, "×%.2f", Math.pow(2, stops));
    }

    /** Parses a headroom, such as 2 or ×2, or the word for a display that shows everything. */
    private static double targetOf(String text) {
        if (text.equalsIgnoreCase(Texts.get("light.target.full"))) {
            return HdrRules.FULL_TARGET;
        }
        return Math.log(Double.parseDouble(text.replace("×", "").trim())) / Math.log(2);
    }
}
