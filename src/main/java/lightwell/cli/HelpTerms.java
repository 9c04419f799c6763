package lightwell.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.function.Function;
import lightwell.export.Compression;
import lightwell.export.Exporter;
import lightwell.export.cloud.CloudFormat;
import lightwell.export.registry.Exporters;
import lightwell.export.report.DepthTable;
import lightwell.files.FileNames;
import lightwell.photo.PhotoFiles;

/**
 * Terms of the help pages for inputs and outputs, taken from their lists: {@code ${bundle:cloud.suffixes}} in an option's description. All
 * keys contain a dot, since picocli treats a key that is an option's name as its description.
 */
final class HelpTerms extends ListResourceBundle {

    @Override
    protected Object[][] getContents() {
        List<Object[]> terms = new ArrayList<>();
        terms.add(new Object[] {"photo.suffixes", String.join(", ", PhotoFiles.EXTENSIONS)});
        terms.add(new Object[] {"exr.compressions", Compression.KNOWN});
        terms.add(new Object[] {"cloud.formats", explained(CloudFormat.values(), CloudFormat::suffix, CloudFormat::words)});
        terms.add(new Object[] {"report.formats", explained(DepthTable.Form.values(), DepthTable.Form::suffix, DepthTable.Form::words)});
        for (Exporter<?> exporter : Exporters.ALL) {
            terms.add(new Object[] {exporter.id() + ".description", exporter.description()});
        }
        return terms.toArray(Object[][]::new);
    }

    /** ".html (one page that needs no network) or .csv (the table, for machines)". */
    private static <F> String explained(F[] formats, Function<F, String> suffix, Function<F, String> words) {
        return FileNames.alternatives(Arrays.stream(formats).map(f -> suffix.apply(f) + " (" + words.apply(f) + ")").toList());
    }
}
