package lightwell.ui.measure;

import java.util.Locale;

/** The kind of a measured number, and its format. */
public enum Figure {

    CODE("%.0f", "%.2f"), LINEAR("%.4f", "%.4f"), NITS("%.2f", "%.2f"), STOPS("%+.2f", "%+.3f"), METRES("%.3f", "%.4f"),
    SHARE("%.3f", "%.4f"),
    /** With the digits of a float, as far as they fit. */
    VALUE("", "");

    private static final int WIDEST = 9;

    private final String single;
    private final String derived;

    Figure(String single, String derived) {
        this.single = single;
        this.derived = derived;
    }

    /** Formats a value of the layer. */
    public String text(double value) {
        return text(single, value);
    }

    /** Formats a mean or deviation, with more digits than values. */
    public String derived(double value) {
        return text(derived, value);
    }

    /** Large numbers have fewer decimals, to stay within eight characters. */
    private static String text(String format, double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "-∞";
        }
        if (format.isEmpty()) {
            return digits((float) value);
        }
        String text = String.format(Locale.ROOT, format, value);
        return text.length() <= 8 ? text : String.format(Locale.ROOT, Math.abs(value) < 1e5 ? "%.1f" : "%.2e", value);
    }

    private static String digits(float value) {
        String all = Float.toString(value);
        for (int decimals = WIDEST; all.length() > WIDEST && decimals > 0 && Math.abs(value) >= 1e-3 && Math.abs(value) < 1e6; decimals--) {
            all = String.format(Locale.ROOT, "%." + decimals + "f", value);
        }
        return all.length() <= WIDEST ? all : String.format(Locale.ROOT, "%.2e", value);
    }
}
