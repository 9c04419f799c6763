package lightwell.files;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;

/** Builds file names and limits their length. */
public final class FileNames {

    /** The longest name in bytes of UTF-8 that usual file systems accept. */
    public static final int MOST_BYTES = 255;
    /** Characters of the mark in a shortened name; "~" precedes them. */
    private static final int MARK_DIGITS = 3;

    private FileNames() {}

    /** A file's name without its extension: "IMG_1" of "/photos/IMG_1.heic". */
    public static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /**
     * Whether a file's name ends with a suffix; case is ignored.
     *
     * @param suffix in lower case: ".exr"
     */
    public static boolean hasSuffix(Path file, String suffix) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(suffix);
    }

    /** The suffix of a file's name, out of several; empty if it has none of them. */
    public static Optional<String> suffix(Path file, List<String> suffixes) {
        return suffixes.stream().filter(suffix -> hasSuffix(file, suffix)).findFirst();
    }

    /**
     * A name made of a stem and an end. If it would be longer than {@link #MOST_BYTES}, the stem is cut between characters and followed by
     * a mark of the whole stem (CRC-32), so that two long names with the same beginning stay different, and one name is always cut alike.
     */
    public static String fit(String stem, String end) {
        int room = MOST_BYTES - bytes(end);
        if (bytes(stem) <= room) {
            return stem + end;
        }
        return cut(stem, room - 1 - MARK_DIGITS) + "~" + mark(stem) + end;
    }

    private static String mark(String stem) {
        CRC32 sum = new CRC32();
        sum.update(stem.getBytes(StandardCharsets.UTF_8));
        String digits = "0".repeat(MARK_DIGITS) + Long.toString(sum.getValue(), Character.MAX_RADIX);
        return digits.substring(digits.length() - MARK_DIGITS);
    }

    /** The longest prefix with at most this many bytes of UTF-8. */
    public static String cut(String text, int most) {
        int end = text.length();
        int bytes = bytes(text);
        while (bytes > most && end > 0) {
            int begin = text.offsetByCodePoints(end, -1);
            bytes -= bytes(text.substring(begin, end));
            end = begin;
        }
        return text.substring(0, end);
    }

    /** A text as a part of a file's name: letters, digits, points, hyphens and underscores, with one underscore for a row of others. */
    public static String word(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}._-]+", "_").replaceAll("^_+|_+$", "");
    }

    /** The length in bytes of UTF-8. */
    public static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
