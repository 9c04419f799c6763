package lightwell.rows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The attributes of an EXR that are floats, with all their bits: OpenImageIO gives them as text of six digits. The first value of a name
 * counts. Stateless.
 *
 * <p>A header is a sequence of name, type, size and value, and ends with an empty name; a file of several parts has several headers, and
 * ends them with an empty one (OpenEXR file layout).
 */
public final class ExrNumbers {

    private static final int FIRST = 8;
    /** All that is looked at; previews and texts may be long. */
    private static final int LONGEST_HEADERS = 1 << 20;
    private static final int LONGEST_NAME = 255;
    private static final int MOST_NUMBERS = 64;

    private ExrNumbers() {}

    /** @param prefix of the names that are wanted */
    public static Map<String, float[]> read(Path path, String prefix) throws IOException {
        try (FileChannel file = FileChannel.open(path)) {
            return read(file, prefix);
        }
    }

    private static Map<String, float[]> read(FileChannel file, String prefix) throws IOException {
        ByteBuffer in = FileBytes.read(file, 0, (int) Math.min(file.size(), LONGEST_HEADERS)).order(ByteOrder.LITTLE_ENDIAN);
        Map<String, float[]> numbers = new HashMap<>();
        int at = FIRST;
        boolean ended = false;
        while (at < in.limit()) {
            String name = text(in, at);
            at += name.length() + 1;
            if (name.isEmpty()) {
                if (ended) {
                    break;
                }
                ended = true;
                continue;
            }
            ended = false;
            String type = text(in, at);
            at += type.length() + 1;
            int size = at <= in.limit() - 4 ? in.getInt(at) : -1;
            at += 4;
            if (size < 0 || size > in.limit() - at) {
                break;
            }
            if (name.startsWith(prefix) && size % 4 == 0 && size <= 4 * MOST_NUMBERS && isFloat(type)) {
                float[] values = new float[size / 4];
                in.slice(at, size).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
                numbers.putIfAbsent(name, values);
            }
            at += size;
        }
        return numbers;
    }

    private static boolean isFloat(String type) {
        return type.equals("float") || type.equals("v2f") || type.equals("v3f") || type.equals("floatvector");
    }

    /** Up to the next zero; a longer one is cut, and what follows makes no sense then. */
    private static String text(ByteBuffer in, int at) {
        int end = at;
        while (end < in.limit() && end - at < LONGEST_NAME && in.get(end) != 0) {
            end++;
        }
        byte[] bytes = new byte[Math.max(0, end - at)];
        in.get(Math.min(at, in.limit()), bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
