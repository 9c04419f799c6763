package lightwell.export.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import lightwell.export.AtomicFile;
import lightwell.export.ExportException;
import lightwell.export.StreamFile;

/** Writes what the depth of many photos is worth as one table. */
public final class DepthTable {

    /** How the table is written. */
    public enum Form { HTML, CSV }

    private DepthTable() {}

    /** @throws ExportException one sentence: not writable, exists; nothing is left behind */
    public static void write(List<TableRow> rows, Path target, Form form, boolean overwrite) throws ExportException {
        StreamFile.Body body = form == Form.HTML ? TablePage.of(rows)::write
                : out -> out.write(TableCsv.of(rows).getBytes(StandardCharsets.UTF_8));
        try (AtomicFile file = AtomicFile.create(target, overwrite)) {
            StreamFile.write(file, body);
            file.commit();
        }
    }
}
