package lightwell.ui.light;

import java.util.Arrays;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ToggleButton;
import lightwell.ui.actions.ActionControls;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.actions.WindowAction;
import lightwell.ui.kit.Texts;
import org.controlsfx.control.SegmentedButton;

/** Creates the controls of toggle actions for one panel. */
public final class ActionButtons {

    private final ActionRegistry actions;
    private final String panel;

    /** @param panel prefix of the controls' ids: {@code <panel>-<id of the action>} */
    public ActionButtons(ActionRegistry actions, String panel) {
        this.actions = actions;
        this.panel = panel;
    }

    /** Adjacent buttons with the texts {@code short.<id>}. */
    public SegmentedButton segments(String... ids) {
        SegmentedButton row = new SegmentedButton(Arrays.stream(ids).map(actions::get).map(this::segment).toArray(ToggleButton[]::new));
        row.setToggleGroup(null); // the actions know which one is on
        return row;
    }

    private ToggleButton segment(WindowAction action) {
        ToggleButton button = new ToggleButton(Texts.get("short." + action.id()));
        button.setId(panel + "-" + action.id());
        button.setTooltip(ActionControls.tip(action));
        button.setAccessibleText(action.text());
        action.checked().ifPresent(checked -> {
            button.setSelected(checked.get());
            checked.addListener((observable, before, now) -> button.setSelected(now));
            button.setOnAction(event -> {
                action.run();
                button.setSelected(checked.get()); // undo the toggle of the click
            });
        });
        action.disabled().ifPresent(button.disableProperty()::bind);
        return button;
    }

    public CheckBox check(String id) {
        WindowAction action = actions.get(id);
        CheckBox box = new CheckBox(action.text());
        box.setId(panel + "-" + id);
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
