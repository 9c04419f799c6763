package lightwell.export.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import lightwell.metadata.DepthDescription;

/** The table as CSV (RFC 4180, UTF-8): one line per photo, shares 0..1, empty if there is no figure. */
final class TableCsv {

    private static final String END = "\r\n";

    private TableCsv() {}

    static String of(List<TableRow> rows) {
        StringBuilder csv = new StringBuilder("file,camera,width,height,kind,accuracy,quality,filtered");
        TableColumn.ALL.forEach(column -> csv.append(',').append(column.key()));
        csv.append(END);
        for (TableRow row : rows) {
            List<String> cells = new ArrayList<>(List.of(text(row.name()), text(row.camera())));
            cells.add(row.depth().map(said -> Integer.toString(said.width())).orElse(""));
            cells.add(row.depth().map(said -> Integer.toString(said.height())).orElse(""));
            cells.add(said(row, description -> description.kind().name().toLowerCase(Locale.ROOT)));
            cells.add(said(row, description -> description.accuracy().word()));
            cells.add(said(row, DepthDescription::quality));
            cells.add(said(row, description -> Boolean.toString(description.filtered())));
            for (int i = 0; i < TableColumn.ALL.size(); i++) {
                cells.add(row.figures().isEmpty() ? "" : number(row.figures().get().values()[i]));
            }
            csv.append(cells.stream().collect(Collectors.joining(","))).append(END);
        }
        return csv.toString();
    }

    private static String said(TableRow row, Function<DepthDescription, String> what) {
        return text(row.depth().flatMap(TableRow.Said::description).map(what).orElse(""));
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : Double.isInfinite(value) ? "inf"
                : value == Math.rint(value) ? Long.toString((long) value) : Float.toString((float) value);
    }

    /** Marks as text what a spreadsheet would treat as a formula. */
    private static String text(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", " ");
        String safe = !clean.isEmpty() && "=+-@".indexOf(clean.charAt(0)) >= 0 ? "'" + clean : clean;
        return safe.matches("(?s).*[\",].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
