package lightwell.metadata;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.XMPSchemaRegistry;
import com.adobe.internal.xmp.options.ParseOptions;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/** One XMP packet, read only. A property that is missing or of another kind is empty. */
public final class Xmp {

    private static final int LARGEST = 4 << 20;
    private static final int LONGEST_ARRAY = 1000;
    /** Elements and attributes; the library compares each name with all of its siblings. */
    private static final int MOST_MARKS = 10_000;

    private final XMPMeta meta;

    private Xmp(XMPMeta meta) {
        this.meta = meta;
    }

    /** @param warnings takes one sentence when the packet cannot be read */
    public static Optional<Xmp> parse(byte[] packet, Consumer<String> warnings) {
        int length = packet.length;
        while (length > 0 && packet[length - 1] == 0) {
            length--;
        }
        if (packet.length > 1 && (packet[1] == 0 || packet[0] == (byte) 0xFF)) {
            length += length % 2; // UTF-16, little-endian: its last character ends with a 0 of its own
        }
        if (length > LARGEST) {
            warnings.accept("An XMP packet of " + length + " bytes is left out: it is too large.");
            return Optional.empty();
        }
        if (marks(packet) > MOST_MARKS) {
            warnings.accept("An XMP packet is left out: it has too many elements.");
            return Optional.empty();
        }
        try {
            ParseOptions options = new ParseOptions().setDisallowDoctype(true);
            return Optional.of(new Xmp(XMPMetaFactory.parseFromBuffer(Arrays.copyOf(packet, length), options)));
        } catch (XMPException | RuntimeException e) {
            warnings.accept("An XMP packet is left out: it is malformed.");
        } catch (StackOverflowError e) {
            // the RDF parser recurses into nested elements without a limit
            warnings.accept("An XMP packet is left out: it is nested too deeply.");
        }
        return Optional.empty();
    }

    private static int marks(byte[] packet) {
        int marks = 0;
        for (byte b : packet) {
            marks += b == '<' || b == '=' ? 1 : 0;
        }
        return marks;
    }

    XMPMeta meta() {
        return meta;
    }

    Optional<String> text(String namespace, String name) {
        try {
            return Optional.ofNullable(meta.getPropertyString(namespace, name)).map(Texts::clean).filter(text -> !text.isEmpty());
        } catch (XMPException e) {
            return Optional.empty();
        }
    }

    boolean has(String namespace, String name) {
        return meta.doesPropertyExist(namespace, name);
    }

    /** A finite number. */
    OptionalDouble number(String namespace, String name) {
        double value = text(namespace, name).map(Xmp::parse).orElse(Double.NaN);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** The numbers of an array; empty unless all of them are finite. */
    double[] numbers(String namespace, String name) {
        try {
            int count = meta.countArrayItems(namespace, name);
            double[] values = new double[Math.min(count, LONGEST_ARRAY)];
            for (int i = 0; i < values.length; i++) {
                values[i] = parse(meta.getArrayItem(namespace, name, i + 1).getValue());
            }
            return Arrays.stream(values).allMatch(Double::isFinite) ? values : new double[0];
        } catch (XMPException e) {
            return new double[0];
        }
    }

    /** Items of an array; 0 when there is none. */
    int count(String namespace, String array) {
        try {
            return meta.countArrayItems(namespace, array);
        } catch (XMPException e) {
            return 0;
        }
    }

    /** Items of an array in a structure or an array; 0 when there is none. */
    int count(XmpPath array) {
        return array.in(registry()).map(path -> count(array.namespace(), path)).orElse(0);
    }

    Optional<String> text(XmpPath value) {
        return value.in(registry()).flatMap(path -> text(value.namespace(), path));
    }

    /** A finite number. */
    OptionalDouble number(XmpPath value) {
        double number = text(value).map(Xmp::parse).orElse(Double.NaN);
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    private static XMPSchemaRegistry registry() {
        return XMPMetaFactory.getSchemaRegistry();
    }

    /** The digest by which a JPEG's XMP names its extended packet. */
    public Optional<String> extended() {
        return text("http://ns.adobe.com/xmp/note/", "HasExtendedXMP");
    }

    private static double parse(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
