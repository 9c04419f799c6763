package lightwell.export.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The format that a file declares in its first bytes.
 *
 * @param format "HEIF", "AVIF" or "JPEG"; empty if the file does not exist any more, or is none of them
 * @param brands of a HEIF file, the major one first
 */
public record FileHead(String format, List<String> brands) {

    private static final int READ = 4096;
    private static final int MAJOR = 8;
    private static final int COMPATIBLE = 16;

    public static FileHead of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return of(ByteBuffer.wrap(in.readNBytes(READ)));
        } catch (IOException e) {
            return new FileHead("", List.of());
        }
    }

    private static FileHead of(ByteBuffer head) {
        if (head.limit() >= COMPATIBLE && text(head, 4).equals("ftyp")) {
            List<String> brands = new ArrayList<>(List.of(text(head, MAJOR)));
            long end = Math.min(head.limit(), Integer.toUnsignedLong(head.getInt(0)));
            for (int at = COMPATIBLE; at + 4 <= end; at += 4) {
                brands.add(text(head, at));
            }
            return new FileHead(brands.get(0).startsWith("avi") ? "AVIF" : "HEIF", brands);
        }
        boolean jpeg = head.limit() >= 3 && (head.getInt(0) & 0xFFFFFF00) == 0xFFD8FF00;
        return new FileHead(jpeg ? "JPEG" : "", List.of());
    }

    private static String text(ByteBuffer head, int at) {
        byte[] four = new byte[4];
        head.get(at, four);
        return new String(four, StandardCharsets.ISO_8859_1);
    }
}
