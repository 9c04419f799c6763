package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import javafx.geometry.Rectangle2D;
import lightwell.ui.shell.WindowState.Corner;
import org.junit.jupiter.api.Test;

class WindowStateTest {

    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 27, 1366, 741);
    private static final Rectangle2D BESIDE = new Rectangle2D(1366, 0, 3840, 2160);

    @Test
    void itStaysOnTheScreenWhereItWas() {
        WindowState left = at(1500, 100, 2000, 1200);
        assertEquals(left, left.on(List.of(LAPTOP, BESIDE)));
    }

    @Test
    void withoutThatScreenTheDesktopPlacesItAndItFits() {
        assertEquals(new WindowState(1366, 741, false, null), at(1500, 100, 2000, 1200).on(List.of(LAPTOP)));
    }

    @Test
    void itMayHangOverAnEdgeWhileItsTitleCanBeTaken() {
        assertEquals(new Corner(1240, 60), at(1240, 60, 900, 600).on(List.of(LAPTOP)).corner());
        assertNull(at(1300, 60, 900, 600).on(List.of(LAPTOP)).corner(), "66 pixels to the right");
        assertEquals(new Corner(-700, 60), at(-700, 60, 900, 600).on(List.of(LAPTOP)).corner());
        assertNull(at(-800, 60, 900, 600).on(List.of(LAPTOP)).corner(), "100 pixels to the left");
        assertNull(at(100, 740, 900, 600).on(List.of(LAPTOP)).corner(), "too low");
        assertNull(at(100, -20, 900, 600).on(List.of(LAPTOP)).corner(), "the title is over the screen");
    }

    @Test
    void settingsOfAnEarlierVersionHaveNoPlace() {
        WindowState left = new WindowState(1400, 900, true, null);
        assertEquals(left, left.on(List.of(BESIDE)));
        assertEquals(1280, new WindowState(Double.NaN, -1, false, null).width());
    }

    private static WindowState at(double x, double y, double width, double height) {
        return new WindowState(width, height, false, new Corner(x, y));
    }
}
