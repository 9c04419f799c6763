package lightwell.files;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32;

/** Names of files: what they are made of, and how long they may be. */
public final class FileNames {

    /** Bytes of a name in UTF-8 that the usual file systems take. */
    public static final int MOST_BYTES = 255;
    /** Digits and letters of the mark of a name that was cut; "~" goes before them. */
    private static final int MARK_DIGITS = 3;

    private FileNames() {}

    /** A file's name without its extension: "IMG_1" of "/photos/IMG_1.heic". */
    public static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /**
     * A name made of a stem and an end. Where it would be longer than {@link #MOST_BYTES}, the stem is cut between characters and a mark of
     * the whole stem (CRC-32) follows it, so that two long names which begin alike stay different, and one name is cut alike every time.
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

    /** The longest beginning of so many bytes of UTF-8. */
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

    /** Of UTF-8. */
    public static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
