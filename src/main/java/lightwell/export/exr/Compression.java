package lightwell.export.exr;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lightwell.export.ExportException;
import lightwell.message.Message;

/**
 * The compression of EXR rows.
 *
 * @param level for zip and zips 1 (fast) to 9 (small); for dwaa and dwab 1 (best) and up, default: 45
 */
public record Compression(Method method, OptionalInt level) {

    public static final Compression ZIP = new Compression(Method.ZIP, OptionalInt.empty());
    public static final Compression NONE = new Compression(Method.NONE, OptionalInt.empty());

    /** OpenImageIO takes 0 for the default. */
    private static final int SMALLEST_LEVEL = 1;
    private static final Set<String> DWA_COLOURS = Set.of("R", "G", "B", "Y", "RY", "BY");
    private static final Pattern FORM = Pattern.compile("([a-z0-9]+?)(?::(\\d{1,4}))?");
    /** Their names, for people; brackets mark optional parts. */
    public static final String KNOWN = "zip[:1-9], zips[:1-9], piz, dwaa[:n], dwab[:n], pxr24, b44, b44a, rle, none";

    /** OpenEXR's methods; {@code rows} are compressed together. */
    public enum Method {
        NONE(1), RLE(1), ZIPS(1), ZIP(16), PIZ(32), PXR24(16), B44(32), B44A(32), DWAA(32), DWAB(256);

        private final int rows;

        Method(int rows) {
            this.rows = rows;
        }

        private int largestLevel() {
            return switch (this) {
                case ZIP, ZIPS -> 9;
                case DWAA, DWAB -> 9999;
                default -> -1;
            };
        }

        /** Whether it has levels. */
        public boolean levelled() {
            return largestLevel() > 0;
        }

        /** "dwaa". */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @throws ExportException one sentence, if there is no such compression */
    public static Compression parse(String text) throws ExportException {
        Matcher form = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (form.matches()) {
            for (Method method : Method.values()) {
                if (method.name().equalsIgnoreCase(form.group(1))) {
                    return of(method, form.group(2), text);
                }
            }
        }
        throw new ExportException(Message.of("export.no-exr-compression", text, KNOWN));
    }

    private static Compression of(Method method, String level, String text) throws ExportException {
        if (level == null) {
            return new Compression(method, OptionalInt.empty());
        }
        int number = Integer.parseInt(level);
        if (number < SMALLEST_LEVEL || number > method.largestLevel()) {
            throw new ExportException(Message.of("export.exr-compression-level-cannot", text, KNOWN));
        }
        return new Compression(method, OptionalInt.of(number));
    }

    /** The number of rows that the method compresses together. */
    int rows() {
        return method.rows;
    }

    /**
     * Whether a channel is stored without loss. DWA is lossy only for channels named R, G, B, Y, RY and BY, which is why depth is Z and
     * mattes are A; PXR24 rounds floats; B44 is lossy for halves.
     */
    boolean keeps(ExrChannel channel) {
        return switch (method) {
            case PXR24 -> channel.type() == ExrChannel.Type.HALF;
            case B44, B44A -> channel.type() == ExrChannel.Type.FLOAT;
            case DWAA, DWAB -> !DWA_COLOURS.contains(channel.name().substring(channel.name().lastIndexOf('.') + 1));
            default -> true;
        };
    }

    /** Itself if it keeps all of the layer, otherwise zip. */
    Compression forData(ExrLayer layer) {
        return layer.channels().stream().allMatch(this::keeps) ? this : ZIP;
    }

    /** {@link #forData} of a layer in a part of its own; the EXR writer does not code a single channel by DWA, but by zip. */
    Compression alone(ExrLayer layer) {
        boolean dwa = method == Method.DWAA || method == Method.DWAB;
        return dwa && layer.channels().size() == 1 ? ZIP : forData(layer);
    }

    /** In the notation of the EXR writer: "zip", "dwaa:45". */
    @Override
    public String toString() {
        String name = method.name().toLowerCase(Locale.ROOT);
        return level.isPresent() ? name + ":" + level.getAsInt() : name;
    }
}
