package lightwell.ui.metadata;

import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import lightwell.metadata.ExifDate;
import lightwell.metadata.tree.MetadataNode;
import lightwell.metadata.tree.MetadataValue;
import lightwell.ui.kit.Texts;

/** Entries of the metadata as text, for the clipboard and for reading. */
final class MetadataWords {

    /** The number of bytes of a binary value that are printed. */
    private static final int HEAD = 64;

    private MetadataWords() {}

    /** The complete value; for bytes their number and the first of them; empty for a group. */
    static String value(MetadataNode node) {
        MetadataValue value = node.value().orElse(null);
        if (value instanceof MetadataValue.Text text && !isDate(text)) {
            return text.text();
        }
        return value instanceof MetadataValue.Binary binary ? bytes(binary.bytes()) : node.text();
    }

    /** A date or numbers as stored, if {@link #value} words them differently. */
    static Optional<String> stored(MetadataNode node) {
        MetadataValue value = node.value().orElse(null);
        String stored = "";
        if (value instanceof MetadataValue.Text text && isDate(text)) {
            stored = text.text();
        } else if (value instanceof MetadataValue.Number number) {
            stored = number(number.number());
        } else if (value instanceof MetadataValue.Numbers numbers) {
            stored = numbers.numbers().stream().map(MetadataWords::number).collect(Collectors.joining(" "));
        }
        return Optional.of(stored).filter(said -> !said.isEmpty() && !said.equals(value(node)));
    }

    /** "name: value"; for a group its entries, indented. */
    static String line(MetadataNode node) {
        return line(node, "");
    }

    private static String line(MetadataNode node, String indent) {
        if (node.children().isEmpty()) {
            return indent + node.name() + ": " + value(node);
        }
        return indent + node.name() + "\n"
                + node.children().stream().map(child -> line(child, indent + "  ")).collect(Collectors.joining("\n"));
    }

    private static boolean isDate(MetadataValue.Text text) {
        return ExifDate.readable(text.text(), Optional.empty(), Optional.empty()).isPresent();
    }

    private static String number(double number) {
        return number == Math.rint(number) && Math.abs(number) < Long.MAX_VALUE ? Long.toString((long) number) : Double.toString(number);
    }

    private static String bytes(byte[] bytes) {
        String head = HexFormat.ofDelimiter(" ").formatHex(bytes, 0, Math.min(HEAD, bytes.length));
        return Texts.get("metadata.binary", String.valueOf(bytes.length), bytes.length > HEAD ? head + " …" : head);
    }
}
