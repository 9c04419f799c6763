package lightwell.ui.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.actions.MenuPlace;
import lightwell.ui.actions.WindowAction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PaletteModelTest {

    private final List<String> done = new ArrayList<>();
    private final ActionRegistry actions = new ActionRegistry();
    private final PaletteModel palette = new PaletteModel(actions);

    @BeforeEach
    void register() {
        for (String id : List.of("open", "export", "exportAs")) {
            actions.add(new WindowAction(id, MenuPlace.FILE_OPEN, () -> done.add(id)));
        }
        actions.add(new WindowAction("fit", MenuPlace.VIEW_ZOOM, () -> done.add("fit")).keys("F"));
        palette.open().set(true);
    }

    @Test
    void offersEverythingUntilSomethingIsTyped() {
        assertEquals(List.of("open", "export", "exportAs", "fit"), found());
        palette.query().set("export as\u2026");
        assertEquals(List.of("exportAs"), found());
        palette.query().set("view");
        assertEquals(List.of("fit"), found());
    }

    @Test
    void scatteredLettersCountOnlyWhenNothingElseFits() {
        actions.add(new WindowAction("depthSteps", MenuPlace.LAYERS_PANE, () -> done.add("depthSteps")));
        actions.add(new WindowAction("ruleGainMap", MenuPlace.LIGHT_RULES, () -> done.add("ruleGainMap")));
        palette.query().set("dep");
        assertEquals(List.of("depthSteps"), found());
        palette.query().set("ngmd");
        assertEquals(List.of("ruleGainMap"), found());
    }

    @Test
    void aCommandIsFoundByWhatItDoes() {
        actions.add(new WindowAction("depthReport", MenuPlace.FILE_EXPORT, () -> done.add("depthReport")));
        actions.add(new WindowAction("inspector", MenuPlace.VIEW_PANELS, () -> done.add("inspector")));
        actions.add(new WindowAction("brighter", MenuPlace.LIGHT_GRADING, () -> done.add("brighter")));
        actions.add(new WindowAction("exposureReset", MenuPlace.LIGHT_GRADING, () -> done.add("exposureReset")));
        for (String words : List.of("histogram", "waveform", "statistics")) {
            palette.query().set(words);
            assertEquals("inspector", found().get(0), words);
        }
        palette.query().set("exposure");
        assertEquals(List.of("exposureReset", "brighter"), found());
    }

    @Test
    void whatWasUsedLastComesFirst() {
        palette.run(actions.get("exportAs"));
        assertEquals(List.of("exportAs"), done);
        assertFalse(palette.open().get());
        palette.open().set(true);
        assertEquals("exportAs", found().get(0));
        palette.query().set("export");
        assertEquals(List.of("exportAs", "export"), found());
    }

    @Test
    void theSheetListsWhatHasAKeyAndTheMouse() {
        KeySheet sheet = KeySheet.of(actions);
        assertEquals(List.of("View", "Mouse", "While measuring (M)", "Region by keys (Shift+S)", "In the 3D view (3)"),
                sheet.sections().stream().map(KeySheet.Section::title).toList());
        assertEquals("F", sheet.sections().get(0).rows().get(0).keys());
        assertTrue(sheet.markdown().contains("\n## View\n\n| keys | what they do |\n|---|---|\n| F | Show the whole photo |\n"), sheet.markdown());
    }

    private List<String> found() {
        return palette.found().stream().map(WindowAction::id).toList();
    }
}
