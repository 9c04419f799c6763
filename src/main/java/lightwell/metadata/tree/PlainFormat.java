package lightwell.metadata.tree;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.Collectors;
import lightwell.metadata.TextCleaner;

/** Formats values as one readable line, where there is no better description. */
final class PlainFormat {

    private static final int MOST = 32;

    private PlainFormat() {}

    static MetadataNode node(String name, MetadataValue value) {
        return MetadataNode.of(name, value, text(value));
    }

    static MetadataNode node(String name, String text) {
        return node(name, new MetadataValue.Text(text));
    }

    static String text(MetadataValue value) {
        if (value instanceof MetadataValue.Number number) {
            return number(number.number());
        }
        if (value instanceof MetadataValue.Numbers numbers) {
            return numbers.numbers().stream().limit(MOST).map(PlainFormat::number).collect(Collectors.joining(" "))
                    + (numbers.numbers().size() > MOST ? " … (" + numbers.numbers().size() + " numbers)" : "");
        }
        if (value instanceof MetadataValue.Flag flag) {
            return flag.flag() ? "yes" : "no";
        }
        if (value instanceof MetadataValue.Binary binary) {
            return binary.bytes().length + " bytes";
        }
        return TextCleaner.clean(((MetadataValue.Text) value).text());
    }

    /** Up to ten significant figures: "0.8786434536", "125". */
    static String number(double value) {
        return new BigDecimal(value).round(new MathContext(10)).stripTrailingZeros().toPlainString();
    }
}
