package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import lightwell.ui.settings.Settings;
import org.junit.jupiter.api.Test;

class EdgesStateTest {

    @Test
    void heightsComeBackAndAbsurdOnesDoNot() {
        Settings settings = new Settings();
        EdgesState usual = EdgesState.in(settings);
        new EdgesState(70, 30).put(settings);
        assertEquals(new EdgesState(70, 30), EdgesState.in(settings));
        new EdgesState(-1, 1e9).put(settings);
        assertEquals(usual, EdgesState.in(settings));
        new EdgesState(Double.NaN, 0).put(settings);
        assertEquals(new EdgesState(usual.top(), 0), EdgesState.in(settings));
    }
}
