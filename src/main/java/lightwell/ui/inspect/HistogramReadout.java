package lightwell.ui.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lightwell.image.stats.Histogram;
import lightwell.image.stats.ValueAxis;
import lightwell.ui.kit.Texts;
import lightwell.ui.measure.Measured;

/** Words for a bar of a histogram. Stateless. */
final class HistogramReadout {

    private HistogramReadout() {}

    /** The values of a bin, followed by count and share of each channel. */
    static String of(Measured measured, List<Histogram> bars, int bin) {
        ValueAxis axis = bars.get(0).axis();
        var figure = measured.subject().figure();
        List<String> parts = new ArrayList<>();
        parts.add(Texts.get("inspector.readout.range", figure.text(axis.edge(bin)), figure.text(axis.edge(bin + 1))));
        for (int c = 0; c < bars.size(); c++) {
            int count = bars.get(c).counts()[bin];
            double share = 100.0 * count / Math.max(1, measured.channels().get(c).count());
            parts.add(Texts.get("inspector.readout.channel", measured.subject().channels().get(c), StatisticsRows.count(count),
                    String.format(Locale.ROOT, "%.2f", share)));
        }
        return line(parts);
    }

    /** Parts of a readout, which is wrapped only between them. */
    static String line(List<String> parts) {
        return parts.stream().map(part -> part.replace(' ', '\u00a0')).collect(Collectors.joining("   "));
    }
}
