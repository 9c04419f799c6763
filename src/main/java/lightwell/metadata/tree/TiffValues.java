package lightwell.metadata.tree;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import lightwell.metadata.exif.TiffDirectory;
import lightwell.metadata.exif.TiffDirectory.Entry;

/**
 * Reads values of TIFF entries. Values of a valid file do not overlap, so together they are no longer than the file; reading stops beyond
 * that, so entries that all point at the same megabytes cost no more than reading these once.
 */
final class TiffValues {

    private static final int ASCII = 2;
    private static final int UNDEFINED = 7;
    private static final int UTF8 = 129;
    private static final int BYTE = 1;
    private static final int MOST_NUMBERS = 4096;
    private static final int MOST_BYTE_NUMBERS = 16;
    private static final int LONGEST_TEXT = 1 << 16;
    private static final int SLACK = 1 << 16;
    /** ExifVersion, FlashpixVersion: four digits. */
    private static final Set<Integer> VERSIONS = Set.of(0x9000, 0xA000);
    /** XPTitle, XPComment, XPAuthor, XPKeywords, XPSubject: UTF-16, little-endian, in bytes. */
    private static final Set<Integer> WIDE = Set.of(0x9C9B, 0x9C9C, 0x9C9D, 0x9C9E, 0x9C9F);
    private static final int USER_COMMENT = 0x9286;
    private static final int GPS_METHOD = 0x001B;
    private static final int GPS_AREA = 0x001C;
    private static final int CHARSET_MARK = 8;
    /** Bytes that can only be text, such as the versions of maker notes: "0101". */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._]{4,}");
    private static final int LONGEST_NAME = 16;

    private long budget;

    /** @param bytes of the whole TIFF structure */
    TiffValues(long bytes) {
        budget = bytes + SLACK;
    }

    MetadataValue read(TiffDirectory directory, int tag) {
        Entry entry = directory.entries().get(tag);
        budget -= entry.bytes();
        if (budget < 0) {
            return new MetadataValue.Text("left out: the values of this block overlap");
        }
        ByteBuffer bytes = directory.tiff().slice(entry.at(), entry.bytes());
        if (entry.type() == ASCII || entry.type() == UTF8) {
            return new MetadataValue.Text(text(bytes));
        }
        if (WIDE.contains(tag) && entry.type() == BYTE) {
            return new MetadataValue.Text(upToNul(decode(bytes, StandardCharsets.UTF_16LE)));
        }
        if (entry.type() == UNDEFINED || entry.type() == BYTE && entry.count() > MOST_BYTE_NUMBERS || entry.count() > MOST_NUMBERS) {
            return opaque(tag, bytes, directory.tiff().order());
        }
        return numbers(directory, entry);
    }

    private static MetadataValue opaque(int tag, ByteBuffer bytes, ByteOrder order) {
        if (VERSIONS.contains(tag)) {
            return new MetadataValue.Text(text(bytes));
        }
        boolean marked = tag == USER_COMMENT || tag == GPS_METHOD || tag == GPS_AREA;
        if (marked && bytes.limit() >= CHARSET_MARK) {
            ByteBuffer text = bytes.slice(CHARSET_MARK, bytes.limit() - CHARSET_MARK);
            String mark = upToNul(decode(bytes.slice(0, CHARSET_MARK), StandardCharsets.ISO_8859_1));
            return new MetadataValue.Text(mark.equals("UNICODE")
                    ? upToNul(decode(text, order == ByteOrder.BIG_ENDIAN ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE))
                    : text(text));
        }
        if (bytes.limit() == 1) {
            return new MetadataValue.Number(bytes.get(0) & 0xFF);
        }
        byte[] copy = new byte[bytes.limit()];
        bytes.get(0, copy);
        String name = new String(copy, StandardCharsets.ISO_8859_1);
        return copy.length <= LONGEST_NAME && NAME.matcher(name).matches() ? new MetadataValue.Text(name) : new MetadataValue.Binary(copy);
    }

    /** Rationals as numbers, or as fractions if one of them is divided by 0. */
    private static MetadataValue numbers(TiffDirectory directory, Entry entry) {
        int size = entry.bytes() / entry.count();
        List<Double> numbers = new ArrayList<>(entry.count());
        for (int i = 0; i < entry.count(); i++) {
            numbers.add(directory.value(entry.type(), entry.at() + i * size));
        }
        if (numbers.stream().allMatch(Double::isFinite)) {
            return numbers.size() == 1 ? new MetadataValue.Number(numbers.get(0)) : new MetadataValue.Numbers(List.copyOf(numbers));
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < entry.count(); i++) {
            double number = numbers.get(i);
            text.append(i == 0 ? "" : " ").append(Double.isFinite(number) ? PlainFormat.number(number) : "undefined");
        }
        return new MetadataValue.Text(text.toString());
    }

    /** UTF-8, which many programs write into ASCII fields, else Latin-1. */
    private static String text(ByteBuffer bytes) {
        ByteBuffer start = bytes.slice(0, Math.min(bytes.limit(), LONGEST_TEXT));
        try {
            return upToNul(StandardCharsets.UTF_8.newDecoder().decode(start.duplicate()).toString());
        } catch (CharacterCodingException e) {
            return upToNul(decode(start, bytes.limit() > LONGEST_TEXT ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
        }
    }

    private static String decode(ByteBuffer bytes, Charset charset) {
        return charset.decode(bytes.slice(0, Math.min(bytes.limit(), LONGEST_TEXT))).toString();
    }

    private static String upToNul(String text) {
        int end = text.indexOf('\0');
        return (end < 0 ? text : text.substring(0, end)).stripTrailing();
    }
}
