package lightwell.ui.palette;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.actions.WindowAction;
import lightwell.ui.kit.Texts;

/**
 * All keys of the window, by menu, and the gestures of the mouse and of the panes' tools.
 *
 * @param sections in the order of the menus
 */
public record KeySheet(List<Section> sections) {

    /** The texts of each are {@code gesture.<name>.how} and {@code gesture.<name>}. */
    private static final List<String> GESTURES = List.of("zoom", "pan", "one", "region", "pin", "wipe", "wipeTurn", "drop");

    /** Gestures with another meaning while the line tool or the region tool is on. */
    private static final List<String> LINE = List.of("line", "lineEnd", "lineArrows", "lineFar", "lineOther", "lineClear", "lineSpace");
    private static final List<String> REGION = List.of("regionArrows", "regionSize", "regionFar", "regionKeep", "regionClear");

    /** Gestures while the metadata tree has the focus. */
    private static final List<String> METADATA = List.of("copyRow", "copyValue", "copyJson");

    /** Gestures of the 3D view; its keys work while it has the focus. */
    private static final List<String> SPACE = List.of("orbit", "spacePan", "spaceLook", "spaceDolly", "spacePivot", "spaceTurn", "spaceFly",
            "spaceKeys");

    /**
     * One section.
     *
     * @param rows in the order of the menus
     */
    public record Section(String title, List<Row> rows) {}

    /**
     * One row.
     *
     * @param keys as printed on keyboards, the main one first
     * @param name short
     * @param text description
     */
    public record Row(String keys, String name, String text) {
        private boolean has(String word) {
            return (keys + "\n" + name + "\n" + text).toLowerCase(Locale.ROOT).contains(word);
        }
    }

    public static KeySheet of(ActionRegistry actions) {
        Map<String, List<Row>> byMenu = new LinkedHashMap<>();
        actions.menus().forEach((menu, listed) -> {
            List<Row> rows = listed.stream().filter(action -> action.key().isPresent()).map(KeySheet::row).toList();
            if (!rows.isEmpty()) {
                byMenu.put(Texts.get("menu." + menu), rows);
            }
        });
        List<Section> sections = new ArrayList<>();
        byMenu.forEach((title, rows) -> sections.add(new Section(title, rows)));
        sections.add(gestures("sheet.mouse", GESTURES));
        sections.add(gestures("sheet.line", LINE));
        sections.add(gestures("sheet.region", REGION));
        sections.add(gestures("sheet.space", SPACE));
        sections.add(gestures("sheet.metadata", METADATA));
        return new KeySheet(List.copyOf(sections));
    }

    /** The rows whose keys, name or text contain every word of the query, without empty sections. */
    KeySheet filtered(String query) {
        List<String> words = List.of(query.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        return new KeySheet(sections.stream()
                .map(section -> new Section(section.title(),
                        section.rows().stream().filter(row -> words.stream().allMatch(row::has)).toList()))
                .filter(section -> !section.rows().isEmpty()).toList());
    }

    private static Section gestures(String title, List<String> names) {
        return new Section(Texts.get(title), names.stream()
                .map(name -> gesture(Texts.get("gesture." + name + ".how"), Texts.get("gesture." + name))).toList());
    }

    /** The sheet as a Markdown page. */
    public String markdown() {
        StringBuilder page = new StringBuilder("# Keys\n");
        for (Section section : sections) {
            page.append("\n## ").append(section.title()).append("\n\n| keys | what they do |\n|---|---|\n");
            section.rows().forEach(
                    row -> page.append("| ").append(row.keys().replace("|", "\\|")).append(" | ").append(row.text()).append(" |\n"));
        }
        return page.toString();
    }

    private static Row row(WindowAction action) {
        String keys = Stream.concat(action.key().stream(), action.furtherKeys().stream())
                .map(KeyCombination::getDisplayText).distinct().collect(Collectors.joining("  "));
        return new Row(keys, action.text(), action.description());
    }

    private static Row gesture(String how, String text) {
        return new Row(how, text, text);
    }
}
