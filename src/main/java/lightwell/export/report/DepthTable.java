package lightwell.export.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lightwell.export.AtomicFile;
import lightwell.export.ExportException;
import lightwell.export.OutputTarget;
import lightwell.export.StreamFile;
import lightwell.files.FileNames;
import lightwell.message.Message;

/** Writes the depth quality of many photos as one table. */
public final class DepthTable {

    /** The format of the table. */
    public enum Form {

        HTML, CSV;

        /** Empty if the suffix is not one of them. */
        public static Optional<Form> of(Path file) {
            return Stream.of(values()).filter(form -> FileNames.hasSuffix(file, form.suffix())).findFirst();
        }

        /** ".html". */
        public String suffix() {
            return "." + name().toLowerCase(Locale.ROOT);
        }

        /** A description for people: "the table, for machines". */
        public Message words() {
            return Message.named("help.report-format.", this);
        }
    }

    private DepthTable() {}

    /** @throws ExportException one sentence: not writable, exists; nothing is left behind */
    public static void write(List<TableRow> rows, OutputTarget target, Form form) throws ExportException {
        StreamFile.Body body = form == Form.HTML ? TablePage.of(rows)::write
                : out -> out.write(TableCsv.of(rows).getBytes(StandardCharsets.UTF_8));
        try (AtomicFile file = AtomicFile.create(target)) {
            StreamFile.write(file, body);
            file.commit();
        }
    }
}
