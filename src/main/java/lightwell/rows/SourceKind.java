package lightwell.rows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** The kind of a file that may be an HDR source, by its first bytes. */
public enum SourceKind {

    TIFF("tiff"), PNG("png"), EXR("openexr"), PHOTO(""), UNKNOWN("");

    private static final Set<String> SUFFIXES = Set.of("tif", "tiff", "png", "exr", "avif", "heic", "heif", "hif");
    private static final long PNG_SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int EXR_SIGNATURE = 0x762F3101;
    private static final int FTYP = 0x66747970;
    private static final int JPEG_SIGNATURE = 0xFFD8FF;
    private static final int SIGNATURE_BYTES = 8;

    private final String format;

    SourceKind(String format) {
        this.format = format;
    }

    /** The name of OpenImageIO's reader; empty for others. */
    String format() {
        return format;
    }

    /** A photo, if it is nothing else: the reader of photos says what is wrong with it. */
    public static SourceKind of(Path file) throws IOException {
        ByteBuffer first = ByteBuffer.allocate(SIGNATURE_BYTES);
        try (FileChannel channel = FileChannel.open(file)) {
            while (first.hasRemaining() && channel.read(first) >= 0) {
                // until there are eight bytes, or the file ends
            }
        }
        long bytes = first.getLong(0);
        int four = (int) (bytes >>> 32);
        return bytes == PNG_SIGNATURE ? PNG : four == EXR_SIGNATURE ? EXR : isTiff(four) ? TIFF
                : (int) bytes == FTYP || four >>> 8 == JPEG_SIGNATURE ? PHOTO : UNKNOWN;
    }

    /** "II" or "MM", and 42 (TIFF 6.0) or 43 (BigTIFF) in that byte order. */
    private static boolean isTiff(int four) {
        return four == 0x49492A00 || four == 0x4D4D002A || four == 0x49492B00 || four == 0x4D4D002B;
    }

    /** Whether the name ends like that of a source. */
    public static boolean named(Path file) {
        String name = FileReasons.name(file);
        return SUFFIXES.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
}
