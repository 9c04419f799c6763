package lightwell.rows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The attributes of an EXR that are floats, with all their bits: OpenImageIO gives them as text of six digits. The first value of a name
 * counts. Stateless.
 */
public final class ExrNumbers {

    private static final int MOST_NUMBERS = 64;

    private ExrNumbers() {}

    /**
     * @param prefix of the names that are wanted
     * @throws RowsException one sentence, if a header is damaged
     */
    public static Map<String, float[]> read(Path path, String prefix) throws IOException {
        Map<String, float[]> numbers = new HashMap<>();
        ExrAttributeWalk.visit(path, (part, name, type, value) -> {
            if (name.startsWith(prefix) && isFloat(type) && value.limit() <= Float.BYTES * MOST_NUMBERS) {
                numbers.putIfAbsent(name, floats(value));
            }
        });
        return numbers;
    }

    private static float[] floats(ByteBuffer value) {
        float[] values = new float[value.limit() / Float.BYTES];
        value.asFloatBuffer().get(values);
        return values;
    }

    private static boolean isFloat(String type) {
        return type.equals("float") || type.equals("v2f") || type.equals("v3f") || type.equals("floatvector");
    }
}
