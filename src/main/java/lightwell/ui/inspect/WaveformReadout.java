package lightwell.ui.inspect;

import java.util.ArrayList;
import java.util.List;
import lightwell.image.stats.Waveform;
import lightwell.ui.kit.Texts;
import lightwell.ui.measure.Measured;

/** Words for a place of a waveform. Stateless. */
final class WaveformReadout {

    private WaveformReadout() {}

    /**
     * Columns of the measured picture, values of the level, and the count of each channel there.
     *
     * @param column of the trace
     * @param bin    of its axis
     */
    static String of(Measured measured, int column, int bin) {
        Waveform trace = measured.waveform().orElseThrow();
        List<String> parts = new ArrayList<>();
        parts.add(columns(measured, trace, column));
        var figure = measured.subject().figure();
        parts.add(Texts.get("inspector.readout.range", figure.text(trace.axis().edge(bin)), figure.text(trace.axis().edge(bin + 1))));
        for (int c = 0; c < trace.channels(); c++) {
            parts.add(Texts.get("inspector.readout.count", measured.subject().channels().get(c),
                    StatisticsRows.count(trace.counts(c)[bin * trace.columns() + column])));
        }
        return HistogramReadout.line(parts);
    }

    private static String columns(Measured measured, Waveform trace, int column) {
        int width = measured.part().width();
        int first = measured.part().x() + firstOf(column, width, trace.columns());
        int last = measured.part().x() + firstOf(column + 1, width, trace.columns()) - 1;
        return first == last ? Texts.get("inspector.readout.column", Integer.toString(first))
                : Texts.get("inspector.readout.columns", Integer.toString(first), Integer.toString(last));
    }

    /** The first column of the picture that {@link Waveform} counts in a column of the trace. */
    private static int firstOf(int column, int width, int columns) {
        return (int) (((long) column * width + columns - 1) / columns);
    }
}
