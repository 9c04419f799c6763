package lightwell.depth.foreign;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lightwell.failure.ToldException;
import lightwell.message.Message;

/**
 * The header of NumPy's format NPY, versions 1 to 3 (NEP 1, and {@code numpy.lib.format}): the type, the order and the shape of an array.
 *
 * @param width  of the map, which has two dimensions except for those of 1
 * @param fortran whether the first index changes fastest
 * @param at     where the numbers begin, bytes
 */
record NpyHeader(Type type, ByteOrder order, boolean fortran, int width, int height, int at) {

    /** The numbers that a depth map may have. */
    enum Type {
        HALF(2), FLOAT(4), DOUBLE(8), UINT16(2);

        private final int bytes;

        Type(int bytes) {
            this.bytes = bytes;
        }

        int bytes() {
            return bytes;
        }
    }

    /** NumPy itself refuses longer ones. */
    static final int LONGEST = 10_000;
    static final int PREFIX = 12;

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final Map<String, Type> TYPES = Map.of("f2", Type.HALF, "f4", Type.FLOAT, "f8", Type.DOUBLE, "u2", Type.UINT16);
    private static final Pattern DESCR = Pattern.compile("['\"]descr['\"]\\s*:\\s*(?:['\"]([^'\"]{1,40})['\"]|\\[)");
    private static final Pattern FORTRAN = Pattern.compile("['\"]fortran_order['\"]\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("['\"]shape['\"]\\s*:\\s*\\(([0-9, ]{0,200})\\)");

    static boolean begins(byte[] first) {
        return first.length >= MAGIC.length && Arrays.equals(first, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /**
     * @param first the first bytes of the file, as many as there are up to {@link #PREFIX} and {@link #LONGEST}
     * @throws ToldException one sentence: it is no such header, or describes no depth map
     */
    static NpyHeader parse(String name, byte[] first) throws ToldException {
        if (!begins(first) || first.length < PREFIX || first[6] < 1 || first[6] > 3) {
            throw broken(name);
        }
        ByteBuffer bytes = ByteBuffer.wrap(first).order(ByteOrder.LITTLE_ENDIAN);
        int begin = first[6] == 1 ? 10 : 12;
        long length = first[6] == 1 ? bytes.getShort(8) & 0xFFFF : bytes.getInt(8) & 0xFFFF_FFFFL;
        if (length > LONGEST || begin + length > first.length) {
            throw broken(name);
        }
        String text = new String(first, begin, (int) length, StandardCharsets.UTF_8);
        String type = found(DESCR, text, name);
        if (type == null || !type.matches("[<>=|]?[a-zA-Z][0-9]*")) {
            throw new ToldException(Message.of("depth.npy-type", name, type == null ? "record" : type));
        }
        boolean big = type.startsWith(">");
        Type numbers = TYPES.get(type.replaceFirst("^[<>=|]", ""));
        if (numbers == null) {
            throw new ToldException(Message.of("depth.npy-type", name, type));
        }
        int[] size = size(name, found(SHAPE, text, name));
        return new NpyHeader(numbers, big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN, found(FORTRAN, text, name).equals("True"),
                size[1], size[0], begin + (int) length);
    }

    /** Null for a group that did not take part. */
    private static String found(Pattern pattern, String text, String name) throws ToldException {
        Matcher match = pattern.matcher(text);
        if (!match.find()) {
            throw broken(name);
        }
        return match.group(1);
    }

    /** Height and width. */
    private static int[] size(String name, String shape) throws ToldException {
        long[] all = new long[2];
        int count = 0;
        for (String part : shape.split(",")) {
            String number = part.trim();
            if (number.isEmpty() || number.equals("1")) {
                continue;
            }
            if (count == 2 || number.length() > 9) {
                throw new ToldException(Message.of("depth.npy-shape", name, shape.trim()));
            }
            all[count++] = Long.parseLong(number.replace(" ", ""));
        }
        if (count < 2 || all[0] < 2 || all[1] < 2) {
            throw new ToldException(Message.of("depth.npy-shape", name, shape.trim()));
        }
        if (all[0] * all[1] > DepthNumbers.MOST) {
            throw new ToldException(Message.of("depth.foreign-too-large", name, Long.toString(all[1]), Long.toString(all[0])));
        }
        return new int[] {(int) all[0], (int) all[1]};
    }

    private static ToldException broken(String name) {
        return new ToldException(Message.of("depth.npy-broken", name));
    }
}
