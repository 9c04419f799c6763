package lightwell.ui.kit;

import javafx.event.EventHandler;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * A tooltip that is made when the mouse first reaches its control: each one is a window, and a start would have to make one for every
 * control. For the FX thread.
 */
public final class LateTip {

    private LateTip() {}

    /** @param text is also the help of screen readers */
    public static void install(Control control, String text) {
        control.setAccessibleHelp(text);
        control.addEventHandler(MouseEvent.MOUSE_ENTERED, new EventHandler<>() {
            @Override
            public void handle(MouseEvent entered) {
                control.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
                control.setTooltip(new Tooltip(text));
            }
        });
    }
}
