package lightwell.export.report;

import java.util.List;
import java.util.Locale;
import lightwell.export.Software;
import lightwell.metadata.DepthDescription;

/** The table of many photos, as a page; a press on a heading sorts by it. */
final class TablePage {

    /** In XML this is text, in HTML a script: it must have neither an ampersand nor a less-than sign. */
    private static final String SORT = """
            <script>
            'use strict';
            document.querySelectorAll('.photos thead button').forEach(button => button.addEventListener('click', () => {
              const head = button.closest('th'), body = document.querySelector('.photos tbody');
              const column = [...head.parentNode.children].indexOf(head);
              const sign = head.getAttribute('aria-sort') === 'ascending' ? -1 : 1;
              [...head.parentNode.children].forEach(other => other.removeAttribute('aria-sort'));
              head.setAttribute('aria-sort', sign > 0 ? 'ascending' : 'descending');
              const key = row => row.children[column].dataset.key;
              const order = (a, b) => {
                if (key(a) === '' || key(b) === '') return (key(a) === '') - (key(b) === '');
                const numbers = Number(key(a)) - Number(key(b));
                return sign * (Number.isNaN(numbers) ? key(a).localeCompare(key(b)) : numbers);
              };
              [...body.rows].sort(order).forEach(row => body.append(row));
            }));
            </script>
            """;

    private TablePage() {}

    static String of(List<TableRow> rows) {
        StringBuilder body = new StringBuilder("<header><h1>Depth of " + rows.size() + (rows.size() == 1 ? " photo" : " photos") + "</h1>\n"
                + "<p>A press on a heading sorts by it. Steps are millimetres a code at the median distance; "
                + "edges are 1 when depth edges lie on the picture's, 0 by chance.</p></header>\n"
                + "<section><div class=\"wide\"><table class=\"photos\"><thead><tr><th scope=\"col\">Picture</th><th "
                + "scope=\"col\">Depth</th>");
        head(body, "", "Photo", "The file's name");
        head(body, "", "Camera", "Maker and model");
        head(body, "", "Size", "Samples of the depth map");
        head(body, "", "Accuracy", "What the file says of its metres");
        TableColumn.ALL.forEach(column -> column.title().ifPresent(title -> head(body, " class=\"number\"", title, column.hint())));
        body.append("</tr></thead><tbody>\n");
        rows.forEach(row -> row(body, row));
        body.append("</tbody></table></div></section>\n<footer>Written by ").append(Html.text(Software.nameAndVersion()))
                .append(".</footer>\n").append(SORT);
        return Html.page("Depth of " + rows.size() + " photos", body.toString());
    }

    private static void head(StringBuilder body, String style, String title, String hint) {
        body.append("<th scope=\"col\"").append(style).append(" title=\"").append(Html.text(hint)).append("\"><button type=\"button\">")
                .append(Html.text(title)).append("</button></th>");
    }

    private static void row(StringBuilder body, TableRow row) {
        body.append("<tr>");
        picture(body, row.thumbnails().map(TableRow.Thumbnails::picture).orElse(""), "Picture");
        picture(body, row.thumbnails().flatMap(TableRow.Thumbnails::depth).orElse(""), "Depth");
        cell(body, "name", row.name(), row.name());
        cell(body, "name", row.camera(), row.camera());
        String size = row.depth().map(said -> said.width() + " × " + said.height()).orElse("no depth");
        cell(body, "", row.depth().map(said -> Long.toString((long) said.width() * said.height())).orElse(""), size);
        String accuracy = row.depth().map(said -> said.description().map(DepthDescription::accuracy).orElse("no range")).orElse("");
        cell(body, "", accuracy, accuracy);
        for (int i = 0; i < TableColumn.ALL.size(); i++) {
            TableColumn column = TableColumn.ALL.get(i);
            if (column.title().isPresent()) {
                double value = row.figures().isEmpty() ? Double.NaN : row.figures().get().values()[i];
                String key = Double.isNaN(value) ? "" : Double.isInfinite(value) ? "Infinity" : String.format(Locale.ROOT, "%.6g", value);
                cell(body, "number", key, row.figures().isEmpty() ? "" : column.shown(value));
            }
        }
        body.append("</tr>\n");
    }

    private static void picture(StringBuilder body, String source, String words) {
        body.append("<td>").append(source.isEmpty() ? "" : "<img alt=\"" + words + "\" src=\"" + source + "\"/>").append("</td>");
    }

    private static void cell(StringBuilder body, String style, String key, String shown) {
        body.append("<td").append(style.isEmpty() ? "" : " class=\"" + style + "\"").append(" data-key=\"").append(Html.text(key))
                .append("\">")
                .append(Html.text(shown)).append("</td>");
    }
}
