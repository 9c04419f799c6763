package lightwell.ui.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lightwell.image.stats.ValueAxis;
import lightwell.ui.measure.ValueRange;

/** Positions and texts of axis labels. Stateless. */
final class AxisTicks {

    /**
     * A label.
     *
     * @param position 0..1
     */
    record Tick(double position, String label) {}

    private AxisTicks() {}

    /** @param most labels that fit, at least 2 */
    static List<Tick> of(ValueAxis axis, AxisKind kind, ValueRange range, int most) {
        if (!axis.logarithmic()) {
            return linear(axis, most);
        }
        return kind == AxisKind.STOPS ? stops(axis, range.unit(), most) : decades(axis, most);
    }

    private static List<Tick> linear(ValueAxis axis, int most) {
        double rough = (axis.high() - axis.low()) / most;
        double decade = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = decade * (rough <= decade ? 1 : rough <= 2 * decade ? 2 : rough <= 5 * decade ? 5 : 10);
        List<Tick> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(axis.low() / step - 1e-9); i * step <= axis.high() + step * 1e-9; i++) {
            ticks.add(new Tick(axis.position(i * step), plain(i * step)));
        }
        return ticks;
    }

    private static List<Tick> decades(ValueAxis axis, int most) {
        int first = (int) Math.ceil(Math.log10(axis.low()) - 1e-9);
        int last = (int) Math.floor(Math.log10(axis.high()) + 1e-9);
        int step = Math.max(1, (last - first + most) / most);
        List<Tick> ticks = new ArrayList<>();
        for (int decade = first; decade <= last; decade += step) {
            double value = Math.pow(10, decade);
            ticks.add(new Tick(axis.position(value), plain(value)));
        }
        return ticks;
    }

    /** Whole stops relative to the unit, always including 0. */
    private static List<Tick> stops(ValueAxis axis, double unit, int most) {
        double low = Math.log(axis.low() / unit) / Math.log(2);
        double high = Math.log(axis.high() / unit) / Math.log(2);
        int step = 1;
        while ((high - low) / step > most) {
            step *= 2;
        }
        List<Tick> ticks = new ArrayList<>();
        for (int stop = (int) Math.ceil(low / step - 1e-9) * step; stop <= high + 1e-9; stop += step) {
            ticks.add(new Tick(axis.position(unit * Math.pow(2, stop)), stop > 0 ? "+" + stop : Integer.toString(stop)));
        }
        return ticks;
    }

    private static String plain(double value) {
        String text = String.format(Locale.ROOT, "%.4f", value);
        return text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
