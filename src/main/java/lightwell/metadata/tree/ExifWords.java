package lightwell.metadata.tree;

import com.drew.lang.Rational;
import com.drew.metadata.Directory;
import com.drew.metadata.StringValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import lightwell.metadata.TextCleaner;
import lightwell.metadata.exif.TiffDirectory;
import lightwell.metadata.exif.TiffDirectory.Entry;

/**
 * Names and descriptions of tags by metadata-extractor. Its reader is not used, since it follows every pointer of a file and trusts counts;
 * its directories are filled with values that were read within limits.
 */
final class ExifWords {

    private static final int MOST_VALUES = 64;
    /** Tags whose number is a choice: the description is the value. */
    private static final Set<Integer> CHOICES = Set.of(
            0x0103, 0x0106, 0x0112, 0x0128, 0x0213, 0x8822, 0x8830, 0x9207, 0x9208, 0x9209, 0xA001, 0xA210, 0xA217, 0xA300, 0xA301,
            0xA401, 0xA402, 0xA403, 0xA406, 0xA407, 0xA408, 0xA409, 0xA40A, 0xA40C, 0xA460);
    private static final int RATIONAL = 5;
    private static final int SIGNED_RATIONAL = 10;

    private final Directory words;
    private final boolean exif;

    /** @param exif whether the tags belong to EXIF rather than to a maker note or GPS */
    ExifWords(Directory words, boolean exif) {
        this.words = words;
        this.exif = exif;
    }

    void fill(TiffDirectory directory, int tag, MetadataValue value) {
        Entry entry = directory.entries().get(tag);
        if (value instanceof MetadataValue.Text text) {
            words.setStringValue(tag, new StringValue(text.text().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        } else if (value instanceof MetadataValue.Binary binary && binary.bytes().length <= MOST_VALUES) {
            words.setByteArray(tag, binary.bytes());
        } else if (entry.type() == RATIONAL || entry.type() == SIGNED_RATIONAL) {
            fillRationals(directory, tag, entry);
        } else if (value instanceof MetadataValue.Number number) {
            if (number.number() == Math.rint(number.number()) && Math.abs(number.number()) <= Integer.MAX_VALUE) {
                words.setInt(tag, (int) number.number());
            } else {
                words.setDouble(tag, number.number());
            }
        } else if (value instanceof MetadataValue.Numbers numbers && numbers.numbers().size() <= MOST_VALUES) {
            words.setIntArray(tag, numbers.numbers().stream().mapToInt(Double::intValue).toArray());
        }
    }

    private void fillRationals(TiffDirectory directory, int tag, Entry entry) {
        if (entry.count() > MOST_VALUES) {
            return;
        }
        Rational[] rationals = new Rational[entry.count()];
        for (int i = 0; i < rationals.length; i++) {
            int at = entry.at() + i * 8;
            long numerator = directory.tiff().getInt(at);
            long denominator = directory.tiff().getInt(at + 4);
            rationals[i] = entry.type() == SIGNED_RATIONAL ? new Rational(numerator, denominator)
                    : new Rational(numerator & 0xFFFFFFFFL, denominator & 0xFFFFFFFFL);
        }
        if (rationals.length == 1) {
            words.setRational(tag, rationals[0]);
        } else {
            words.setRationalArray(tag, rationals);
        }
    }

    /** @param value as it was filled in */
    MetadataNode node(int tag, MetadataValue value) {
        Optional<String> standard = exif ? ExifStandard.name(tag) : Optional.empty();
        String name = standard.orElseGet(() -> words.hasTagName(tag) ? name(words.getTagName(tag)) : unknown(tag));
        String said = (exif && value instanceof MetadataValue.Number number ? ExifStandard.words(tag, (int) number.number())
                : Optional.<String>empty())
                .orElseGet(() -> description(tag));
        boolean choice = exif && CHOICES.contains(tag) && value instanceof MetadataValue.Number && !said.isEmpty();
        if (choice) {
            return PlainFormat.node(name, said);
        }
        boolean list = value instanceof MetadataValue.Numbers numbers && numbers.numbers().size() > MOST_VALUES;
        return MetadataNode.of(name, value, said.isEmpty() || list || value instanceof MetadataValue.Text ? PlainFormat.text(value) : said);
    }

    static String unknown(int tag) {
        return String.format(Locale.ROOT, "Tag_0x%04x", tag);
    }

    /** "F-Number" -> "FNumber": one word, for use in paths. */
    private static String name(String words) {
        StringBuilder name = new StringBuilder();
        for (String word : List.of(words.split("[^\\p{Alnum}]+"))) {
            name.append(word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }

    /** Empty if there is none; descriptors throw on values that no camera writes. */
    private String description(int tag) {
        try {
            String said = words.getDescription(tag);
            return said == null ? "" : TextCleaner.clean(said);
        } catch (RuntimeException e) {
            return "";
        }
    }
}
