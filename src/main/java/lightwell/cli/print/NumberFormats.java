package lightwell.cli.print;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import lightwell.message.Message;

/** Formats numbers for people. */
public final class NumberFormats {

    private NumberFormats() {}

    /** "1.8 MB", "66 MB", "512 bytes"; decimal units. */
    public static String bytes(long bytes) {
        if (bytes < 1000) {
            return Message.of("cli.bytes", bytes).toString();
        }
        double value = bytes / 1e3;
        String[] units = {"kB", "MB", "GB"};
        int unit = 0;
        while (value >= 999.5 && unit < units.length - 1) {
            value /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, value < 9.95 ? "%.1f %s" : "%.0f %s", value, units[unit]);
    }

    /** Four significant figures without trailing zeros: "3.482", "0.2282", "24". */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return value > 0 ? "infinity" : String.valueOf(value);
        }
        return new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros().toPlainString();
    }

    /** "1/121 s", "2.5 s". */
    static String exposureTime(double seconds) {
        return seconds < 0.3 ? "1/" + Math.round(1 / seconds) + " s" : number(seconds) + " s";
    }
}
