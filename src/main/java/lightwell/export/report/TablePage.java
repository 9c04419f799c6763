package lightwell.export.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lightwell.export.page.Page;

/**
 * The model of {@code table.html}, the table of many photos; a click on a heading sorts by it.
 *
 * @param title of the window and of the page
 */
record TablePage(String title, List<Column> columns, List<Row> rows) {

    /** @param style a class of the style sheet, or empty */
    record Column(String style, String title, String hint) {}

    /**
     * The row of a photo.
     *
     * @param picture a data URI, or empty
     * @param depth   a data URI, or empty
     */
    record Row(String picture, String depth, List<Cell> cells) {}

    /**
     * A cell of the table.
     *
     * @param style a class of the style sheet, or empty
     * @param key   the value for sorting, a number or a text; empty comes last
     */
    record Cell(String style, String key, String shown) {}

    static Page of(List<TableRow> rows) {
        String title = "Depth of " + rows.size() + (rows.size() == 1 ? " photo" : " photos");
        return new Page(TablePage.class, "table.html", new TablePage(title, columnsOfAll(), rows.stream().map(TablePage::row).toList()));
    }

    private static List<Column> columnsOfAll() {
        return Stream.concat(
                Stream.of(new Column("", "Photo", "The file's name"), new Column("", "Camera", "Maker and model"),
                        new Column("", "Size", "Samples of the depth map"), new Column("", "Accuracy", "What the file says of its metres")),
                TableColumn.ALL.stream()
                        .flatMap(column -> column.title().map(title -> new Column("number", title, column.hint())).stream()))
                .toList();
    }

    private static Row row(TableRow row) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell("name", row.name(), row.name()));
        cells.add(new Cell("name", row.camera(), row.camera()));
        cells.add(new Cell("", row.depth().map(said -> Long.toString((long) said.width() * said.height())).orElse(""),
                row.depth().map(said -> said.width() + " × " + said.height()).orElse("no depth")));
        String accuracy = row.depth().map(said -> said.description().map(depth -> depth.accuracy().word()).orElse("no range")).orElse("");
        cells.add(new Cell("", accuracy, accuracy));
        IntStream.range(0, TableColumn.ALL.size()).filter(i -> TableColumn.ALL.get(i).title().isPresent())
                .mapToObj(i -> cell(TableColumn.ALL.get(i), row.figures().map(figures -> figures.values()[i]))).forEach(cells::add);
        return new Row(row.thumbnails().map(TableRow.Thumbnails::picture).orElse(""),
                row.thumbnails().flatMap(TableRow.Thumbnails::depth).orElse(""), cells);
    }

    private static Cell cell(TableColumn column, Optional<Double> figure) {
        double value = figure.orElse(Double.NaN);
        String key = Double.isNaN(value) ? "" : Double.isInfinite(value) ? "Infinity" : String.format(Locale.ROOT, "%.6g", value);
        return new Cell("number", key, figure.map(column::shown).orElse(""));
    }
}
