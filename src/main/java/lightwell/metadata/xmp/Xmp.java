package lightwell.metadata.xmp;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.XMPSchemaRegistry;
import com.adobe.internal.xmp.options.ParseOptions;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import lightwell.message.Message;
import lightwell.metadata.MetadataBudget;
import lightwell.metadata.TextCleaner;

/** One XMP packet, read-only. A property that is missing or of another kind is empty. */
public final class Xmp {

    private static final int LONGEST_ARRAY = 1000;

    private final XMPMeta meta;

    private Xmp(XMPMeta meta) {
        this.meta = meta;
    }

    /**
     * Parses a packet without the budget of a file.
     *
     * @see #parse(byte[], MetadataBudget, Consumer)
     */
    public static Optional<Xmp> parse(byte[] packet, Consumer<Message> warnings) {
        return parse(packet, MetadataBudget.ofBlocks(), warnings);
    }

    /**
     * @param budget   of the file
     * @param warnings receives one sentence if the packet cannot be read, or exceeds the budget
     */
    public static Optional<Xmp> parse(byte[] packet, MetadataBudget budget, Consumer<Message> warnings) {
        Optional<Message> refusal = budget.block(packet.length) ? XmpCheck.refusal(packet, budget)
                : Optional.of(Message.of("metadata.xmp-packet-bytes-left-out", packet.length));
        refusal.ifPresent(warnings);
        return refusal.isPresent() ? Optional.empty() : checked(packet, warnings);
    }

    /** @param packet accepted by {@link XmpCheck} */
    public static Optional<Xmp> checked(byte[] packet, Consumer<Message> warnings) {
        try {
            ParseOptions options = new ParseOptions().setDisallowDoctype(true);
            return Optional.of(new Xmp(XMPMetaFactory.parseFromBuffer(Arrays.copyOf(packet, length(packet)), options)));
        } catch (XMPException | RuntimeException e) {
            warnings.accept(Message.of("metadata.xmp-packet-left-out-malformed"));
        } catch (StackOverflowError e) {
            // the RDF parser is recursive, and little of the stack may be left
            warnings.accept(Message.of("metadata.xmp-packet-left-out-nested"));
        }
        return Optional.empty();
    }

    /** The length without the zeros that pad it. */
    static int length(byte[] packet) {
        int length = packet.length;
        while (length > 0 && packet[length - 1] == 0) {
            length--;
        }
        if (packet.length > 1 && (packet[1] == 0 || packet[0] == (byte) 0xFF)) {
            length += length % 2; // UTF-16, little-endian: the last character ends with a 0 of its own
        }
        return length;
    }

    public XMPMeta meta() {
        return meta;
    }

    Optional<String> text(String namespace, String name) {
        try {
            return Optional.ofNullable(meta.getPropertyString(namespace, name)).map(TextCleaner::clean).filter(text -> !text.isEmpty());
        } catch (XMPException e) {
            return Optional.empty();
        }
    }

    boolean has(String namespace, String name) {
        return meta.doesPropertyExist(namespace, name);
    }

    /** The property as a finite number. */
    OptionalDouble number(String namespace, String name) {
        double value = text(namespace, name).map(Xmp::parse).orElse(Double.NaN);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** The numbers of an array; empty if any of them is not finite. */
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

    /** The number of items of an array; 0 if there is none. */
    int count(String namespace, String array) {
        try {
            return meta.countArrayItems(namespace, array);
        } catch (XMPException e) {
            return 0;
        }
    }

    /** The number of items of a nested array; 0 if there is none. */
    int count(XmpPath array) {
        return array.in(registry()).map(path -> count(array.namespace(), path)).orElse(0);
    }

    Optional<String> text(XmpPath value) {
        return value.in(registry()).flatMap(path -> text(value.namespace(), path));
    }

    /** The value as a finite number. */
    OptionalDouble number(XmpPath value) {
        double number = text(value).map(Xmp::parse).orElse(Double.NaN);
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    private static XMPSchemaRegistry registry() {
        return XMPMetaFactory.getSchemaRegistry();
    }

    /** The digest with which a JPEG's XMP names its extended packet. */
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
