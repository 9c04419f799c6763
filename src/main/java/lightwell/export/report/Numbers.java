package lightwell.export.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Formats numbers for the reports. */
final class Numbers {

    private static final int DIGITS = 3;

    private Numbers() {}

    /** Three significant figures: "0.228", "5.04", "1540"; "∞"; "–" for NaN. */
    static String of(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "–" : value > 0 ? "∞" : "−∞";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(DIGITS));
        double size = Math.abs(value);
        return size != 0 && (size < 1e-6 || size >= 1e9) ? String.format(Locale.ROOT, "%.2e", value) : rounded.toPlainString();
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, share > 0 && share < 0.001 ? "%.2f %%" : "%.1f %%", 100 * share);
    }

    static String signed(double value) {
        return String.format(Locale.ROOT, "%+.1f", value + 0.0).replace('-', '−');
    }

    static String fixed(double value) {
        return Double.isNaN(value) ? of(value) : String.format(Locale.ROOT, "%.2f", value + 0.0).replace('-', '−');
    }
}
