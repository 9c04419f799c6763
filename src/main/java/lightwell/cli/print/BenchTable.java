package lightwell.cli.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lightwell.bench.Cost;
import lightwell.bench.ExportCost;
import lightwell.message.Message;

/** The table of a bench: a line for each compression, with medians. */
public final class BenchTable {

    private BenchTable() {}

    /** Lines of text, of which the first names the columns. */
    public static List<String> of(List<ExportCost> costs) {
        List<String> lines = new ArrayList<>(List.of(Message.of("cli.bench.head").toString()));
        for (ExportCost cost : costs) {
            lines.add(Message.of("cli.bench.row", String.format(Locale.ROOT, "%-11s", cost.compression()), seconds(cost.floorMedian()),
                    seconds(cost.productMedian()), String.format(Locale.ROOT, "%5.2f", cost.ratio()), seconds(cost.first()),
                    cost.peak().isPresent() ? NumberFormats.bytes(cost.peak().getAsLong()) : "-", NumberFormats.bytes(cost.bytes()))
                    .toString());
        }
        return lines;
    }

    /** CPU and wall. */
    private static String seconds(Cost cost) {
        return String.format(Locale.ROOT, "%6.2f %6.2f", cost.cpu(), cost.wall());
    }
}
