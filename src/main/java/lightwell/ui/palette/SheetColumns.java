package lightwell.ui.palette;

import java.util.ArrayList;
import java.util.List;
import lightwell.ui.kit.Texts;
import lightwell.ui.palette.KeySheet.Row;
import lightwell.ui.palette.KeySheet.Section;

/** Distributes the sections of a sheet over columns of about equal height; a long section continues in the next column. */
final class SheetColumns {

    private static final int TITLE = 2;
    /** The number of letters that fit in a line, roughly. */
    private static final int KEYS_WIDTH = 18;
    private static final int NAME_WIDTH = 30;
    /** The smallest number of rows on either side of a divided section. */
    private static final int LEAST_ROWS = 2;

    /** The smallest height of a column before another one begins. */
    private static final int LEAST_LINES = 16;

    private final List<List<Section>> columns = new ArrayList<>();
    private final int number;
    private final int most;
    private int height;

    private SheetColumns(List<Section> sections, int number) {
        this.number = number;
        int all = sections.stream().mapToInt(section -> TITLE + section.rows().stream().mapToInt(SheetColumns::lines).sum()).sum();
        most = Math.max(LEAST_LINES, (all + number - 1) / number);
        columns.add(new ArrayList<>());
    }

    /** The sections of each column, in order; fewer columns if there is little to show. */
    static List<List<Section>> of(List<Section> sections, int number) {
        SheetColumns divided = new SheetColumns(sections, number);
        sections.forEach(divided::add);
        return divided.columns.stream().filter(column -> !column.isEmpty()).toList();
    }

    private void add(Section section) {
        List<Row> rows = section.rows();
        if (height + TITLE + rows.stream().limit(LEAST_ROWS).mapToInt(SheetColumns::lines).sum() > most) {
            next();
        }
        int from = 0;
        height += TITLE;
        for (int i = 0; i < rows.size(); i++) {
            boolean divides = i - from >= LEAST_ROWS && rows.size() - i >= LEAST_ROWS;
            if (divides && height + lines(rows.get(i)) > most && columns.size() < number) {
                put(section, from, i);
                next();
                height = TITLE;
                from = i;
            }
            height += lines(rows.get(i));
        }
        put(section, from, rows.size());
    }

    private void put(Section section, int from, int to) {
        String title = from == 0 ? section.title() : Texts.get("sheet.continued", section.title());
        columns.get(columns.size() - 1).add(new Section(title, section.rows().subList(from, to)));
    }

    private void next() {
        if (columns.size() < number && height > 0) {
            columns.add(new ArrayList<>());
            height = 0;
        }
    }

    private static int lines(Row row) {
        return Math.max((row.keys().length() + KEYS_WIDTH - 1) / KEYS_WIDTH, (row.name().length() + NAME_WIDTH - 1) / NAME_WIDTH);
    }
}
