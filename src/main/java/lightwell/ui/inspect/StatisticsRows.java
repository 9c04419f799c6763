package lightwell.ui.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import lightwell.image.stats.ChannelStatistics;
import lightwell.ui.kit.Texts;
import lightwell.ui.measure.Figure;
import lightwell.ui.measure.Measurable;
import lightwell.ui.measure.Measured;

/** Formats statistics: a row for each of them, a value for each channel. Stateless. */
final class StatisticsRows {

    /**
     * One row.
     *
     * @param values by channel
     */
    record Row(String label, List<String> values) {}

    private StatisticsRows() {}

    static List<Row> of(Measured measured) {
        Measurable subject = measured.subject();
        Figure figure = subject.figure();
        List<Row> rows = new ArrayList<>();
        add(rows, measured, label("count"), one -> count(one.count()));
        add(rows, measured, label("min"), one -> figure.text(one.min()));
        percentile(rows, measured, "p01", 0.1);
        percentile(rows, measured, "p1", 1);
        percentile(rows, measured, "p5", 5);
        percentile(rows, measured, "p50", 50);
        percentile(rows, measured, "p95", 95);
        percentile(rows, measured, "p99", 99);
        percentile(rows, measured, "p999", 99.9);
        add(rows, measured, label("max"), one -> figure.text(one.max()));
        add(rows, measured, label("mean"), one -> figure.derived(one.mean()));
        add(rows, measured, label("deviation"), one -> figure.derived(one.deviation()));
        add(rows, measured, label("nan"), one -> count(one.notANumber()));
        add(rows, measured, label("infinite"), one -> count(one.infinite()));
        add(rows, measured, label("negative"), one -> count(one.negative()));
        if (subject.limits().hasLow()) {
            add(rows, measured, Texts.get("inspector.stat.low", figure.text(subject.limits().low())), one -> count(one.atLow()));
        }
        if (subject.limits().hasHigh()) {
            add(rows, measured, Texts.get("inspector.stat.high", figure.text(subject.limits().high())), one -> count(one.atHigh()));
        }
        return rows;
    }

    /** A line for each channel of each layer, with full precision. */
    static String tabSeparated(List<Measured> all) {
        StringBuilder text = new StringBuilder();
        StringJoiner head = new StringJoiner("\t", "", "\n").add(Texts.get("inspector.column.layer"))
                .add(Texts.get("inspector.column.unit"));
        for (String key : List.of("count", "min", "p01", "p1", "p5", "p50", "p95", "p99", "p999", "max", "mean", "deviation", "nan",
                "infinite", "negative")) {
            head.add(Texts.get("inspector.stat." + key));
        }
        text.append(head.add(Texts.get("inspector.stat.low", "")).add(Texts.get("inspector.stat.high", "")));
        for (Measured measured : all) {
            for (int c = 0; c < measured.channels().size(); c++) {
                ChannelStatistics one = measured.channels().get(c);
                StringJoiner line = new StringJoiner("\t", "", "\n").add(Series.label(measured.subject(), c))
                        .add(measured.subject().unit());
                line.add(Long.toString(one.count())).add(Float.toString((float) one.min()));
                for (double percent : new double[] {0.1, 1, 5, 50, 95, 99, 99.9}) {
                    line.add(Float.toString((float) one.percentile(percent)));
                }
                line.add(Float.toString((float) one.max())).add(Double.toString(one.mean())).add(Double.toString(one.deviation()));
                for (long count : new long[] {one.notANumber(), one.infinite(), one.negative(), one.atLow(), one.atHigh()}) {
                    line.add(Long.toString(count));
                }
                text.append(line);
            }
        }
        return text.toString();
    }

    /** With a space between thousands. */
    static String count(long count) {
        String digits = Long.toString(count);
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                grouped.append(' ');
            }
            grouped.append(digits.charAt(i));
        }
        return grouped.toString();
    }

    private static String label(String key) {
        return Texts.get("inspector.stat." + key);
    }

    private static void percentile(List<Row> rows, Measured measured, String key, double percent) {
        add(rows, measured, label(key), one -> measured.subject().figure().text(one.percentile(percent)));
    }

    private static void add(List<Row> rows, Measured measured, String label, Function<ChannelStatistics, String> text) {
        rows.add(new Row(label, measured.channels().stream().map(text).toList()));
    }
}
