package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.layout.Region;
import lightwell.ui.workspace.FeaturePanel;
import lightwell.ui.workspace.PanelWidth;
import org.junit.jupiter.api.Test;

class DockModelTest {

    private final FeaturePanel light = panel("light", 290);
    private final FeaturePanel numbers = panel("numbers", 384);

    @Test
    void onePanelIsOpenAndTheDockStaysWhileTheyChange() {
        DockModel dock = new DockModel(List.of(light, numbers));
        List<Boolean> changes = new ArrayList<>();
        dock.open().addListener((observable, before, now) -> changes.add(now));
        light.visible().set(true);
        assertEquals(290, dock.width().get().get());
        numbers.visible().set(true);
        assertFalse(light.visible().get());
        assertEquals(numbers, dock.shown().get().orElseThrow());
        assertEquals(384, dock.width().get().get());
        numbers.visible().set(false);
        assertTrue(dock.shown().get().isEmpty());
        assertEquals(List.of(true, false), changes);
    }

    @Test
    void ofSeveralThatWereLeftOpenTheLastStays() {
        light.visible().set(true);
        numbers.visible().set(true);
        DockModel dock = new DockModel(List.of(light, numbers));
        assertEquals(numbers, dock.shown().get().orElseThrow());
        assertFalse(light.visible().get());
        assertTrue(dock.open().get());
    }

    private static FeaturePanel panel(String id, double width) {
        return new FeaturePanel(id, id, new SimpleBooleanProperty(), new PanelWidth(200, width, 500), actions -> new Region());
    }
}
