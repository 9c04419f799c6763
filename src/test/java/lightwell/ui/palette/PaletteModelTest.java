package lightwell.ui.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
        assertEquals(
                List.of("View", "Mouse", "While measuring (M)", "Region by keys (Shift+S)", "In the 3D view (3)", "In the metadata (I)"),
                sheet.sections().stream().map(KeySheet.Section::title).toList());
        assertEquals("F", sheet.sections().get(0).rows().get(0).keys());
        assertTrue(sheet.markdown().contains("\n## View\n\n| keys | what they do |\n|---|---|\n| F | Show the whole photo |\n"),
                sheet.markdown());
    }

    @Test
    void theSheetLeavesWhatIsLookedFor() {
        KeySheet sheet = KeySheet.of(actions);
        assertEquals(List.of("Show the whole photo"), sheet.filtered(" whole  PHOTO").sections().stream()
                .flatMap(section -> section.rows().stream()).map(KeySheet.Row::text).toList());
        assertEquals(List.of("Mouse"), sheet.filtered("alt+click").sections().stream().map(KeySheet.Section::title).toList());
        assertEquals(List.of(), sheet.filtered("qqq").sections());
        assertEquals(sheet, sheet.filtered(""));
    }

    @Test
    void columnsHoldEveryRowInOrderAndAreAboutAsHigh() {
        List<KeySheet.Section> sections = List.of(section("a", 13), section("b", 25), section("c", 38), section("d", 34), section("e", 2),
                section("f", 8));
        for (int number = 1; number <= 5; number++) {
            List<List<KeySheet.Section>> columns = SheetColumns.of(sections, number);
            assertEquals(number, columns.size());
            assertEquals(sections.stream().flatMap(section -> section.rows().stream()).toList(),
                    columns.stream().flatMap(List::stream).flatMap(section -> section.rows().stream()).toList());
            int mean = 120 / number;
            columns.forEach(column -> {
                int rows = column.stream().mapToInt(section -> section.rows().size()).sum();
                assertTrue(Math.abs(rows - mean) <= 8, rows + " rows of " + mean);
                assertTrue(column.stream().allMatch(section -> section.rows().size() >= 2), "a row alone");
            });
        }
        assertEquals(1, SheetColumns.of(List.of(section("a", 2), section("b", 5)), 4).size(), "little is not spread");
        assertEquals("c, continued", SheetColumns.of(sections, 2).get(1).get(0).title());
    }

    private static KeySheet.Section section(String title, int rows) {
        return new KeySheet.Section(title, IntStream.range(0, rows).mapToObj(i -> new KeySheet.Row("F", title + i, "does it")).toList());
    }

    private List<String> found() {
        return palette.found().stream().map(WindowAction::id).toList();
    }
}
