package lightwell.fence;

import com.sun.jna.Memory;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What the helper says, as it says it; the layout is that of {@code decoder/protocol.h}. Text is cleaned of control characters, numbers
 * are whatever came.
 *
 * @param printed lines that decoders wrote for developers
 */
public record Answer(int says, int result, int layers, int version, int width, int height, int stride, int channels, int bits,
        boolean decodesHevc, long offset, String text, List<String> printed) {

    static final int BYTES = 2048;
    static final int VERSION = 1;

    static final int READY = 1;
    static final int OPENED = 2;
    static final int DECODED = 3;
    static final int STOPPED = 4;

    static final int DONE = 0;
    static final int NO_LIBRARY = 1;
    static final int TOO_OLD = 2;
    static final int REFUSED = 3;
    static final int NO_ITEM = 4;
    static final int ODD_FORM = 5;
    static final int TOO_LARGE = 6;
    static final int OF_MEMORY = 7;
    static final int OF_CALL = 8;

    private static final int TEXT = 48;
    private static final int PRINTED = 512;

    static Answer read(Memory from) {
        return new Answer(from.getInt(0), from.getInt(4), from.getInt(8), from.getInt(12), from.getInt(16), from.getInt(20),
                from.getInt(24), from.getInt(28), from.getInt(32), from.getInt(36) != 0, from.getLong(40),
                clean(text(from, TEXT, PRINTED)), text(from, PRINTED, BYTES).lines().map(Answer::clean).filter(s -> !s.isEmpty()).toList());
    }

    private static String text(Memory from, int begin, int end) {
        byte[] bytes = from.getByteArray(begin, end - begin);
        int length = 0;
        while (length < bytes.length && bytes[length] != 0) {
            length++;
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    private static String clean(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    Plane plane() {
        return new Plane(width, height, stride, channels, bits, offset);
    }
}
