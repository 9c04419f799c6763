package lightwell.ui.light;

import java.util.Arrays;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ToggleButton;
import lightwell.ui.Texts;
import lightwell.ui.actions.ActionControls;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.actions.WindowAction;
import org.controlsfx.control.SegmentedButton;

/** Controls of actions that are on or off. */
public final class ActionButtons {

    private ActionButtons() { }

    /** Buttons side by side, which say {@code short.<id>}. */
    public static SegmentedButton segments(ActionRegistry actions, String... ids) {
        SegmentedButton row = new SegmentedButton(Arrays.stream(ids).map(actions::get).map(ActionButtons::segment).toArray(ToggleButton[]::new));
        row.setToggleGroup(null); // the actions know which is on
        return row;
    }

    private static ToggleButton segment(WindowAction action) {
        ToggleButton button = new ToggleButton(Texts.get("short." + action.id()));
        button.setId("light-" + action.id());
        button.setTooltip(ActionControls.tip(action));
        button.setAccessibleText(action.text());
        action.checked().ifPresent(checked -> {
            button.setSelected(checked.get());
            checked.addListener((observable, before, now) -> button.setSelected(now));
            button.setOnAction(event -> {
                action.run();
                button.setSelected(checked.get()); // a click has turned it over
            });
        });
        action.disabled().ifPresent(button.disableProperty()::bind);
        return button;
    }

    public static CheckBox check(WindowAction action) {
        CheckBox box = new CheckBox(action.text());
        box.setId("light-" + action.id());
        box.setTooltip(ActionControls.tip(action));
        action.checked().ifPresent(checked -> {
            box.setSelected(checked.get());
            checked.addListener((observable, before, now) -> box.setSelected(now));
            box.setOnAction(event -> {
                action.run();
                box.setSelected(checked.get());
            });
        });
        return box;
    }
}
