package lightwell.metadata.icc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lightwell.message.Message;
import lightwell.metadata.MalformedException;
import lightwell.metadata.Matrix3;
import lightwell.metadata.TextCleaner;

/** The tag table of an ICC profile (ICC.1:2022, 7), with every offset and size checked. Tags are slices, big-endian. */
public final class IccProfile {

    private static final int HEADER = 128;
    private static final int LARGEST = 16 << 20;
    private static final int MOST_TAGS = 200;
    private static final int ENTRY = 12;

    private final ByteBuffer header;
    private final String colourSpace;
    private final String connectionSpace;
    private final int entries;
    private final Map<String, ByteBuffer> tags = new LinkedHashMap<>();

    public IccProfile(byte[] profile) throws MalformedException {
        if (profile.length < HEADER + 4 || profile.length > LARGEST) {
            throw new MalformedException(Message.of("metadata.length-bytes-impossible", profile.length));
        }
        ByteBuffer all = ByteBuffer.wrap(profile);
        if (!"acsp".equals(signature(all, 36))) {
            throw new MalformedException(Message.of("metadata.signature-missing"));
        }
        if (Integer.toUnsignedLong(all.getInt(0)) > profile.length) {
            throw new MalformedException(Message.of("metadata.truncated"));
        }
        header = all.slice(0, HEADER);
        colourSpace = signature(all, 16);
        connectionSpace = signature(all, 20);
        long count = Integer.toUnsignedLong(all.getInt(HEADER));
        if (count > MOST_TAGS || HEADER + 4 + count * ENTRY > profile.length) {
            throw new MalformedException(Message.of("metadata.claims-tags", count));
        }
        entries = (int) count;
        for (int i = 0; i < entries; i++) {
            int entry = HEADER + 4 + i * ENTRY;
            String name = signature(all, entry);
            long offset = Integer.toUnsignedLong(all.getInt(entry + 4));
            long size = Integer.toUnsignedLong(all.getInt(entry + 8));
            if (size < 8 || offset + size > profile.length) {
                throw new MalformedException(Message.of("metadata.tag-lies-outside", TextCleaner.clean(name)));
            }
            tags.putIfAbsent(name, all.slice((int) offset, (int) size));
        }
    }

    /** The first 128 bytes. */
    ByteBuffer header() {
        return header;
    }

    /** The number of entries in the tag table, including repeated names. */
    int entries() {
        return entries;
    }

    /** "RGB ", "GRAY", … */
    public String colourSpace() {
        return colourSpace;
    }

    /** "XYZ " or "Lab ". */
    public String connectionSpace() {
        return connectionSpace;
    }

    /** The names of the tags, in the order of the file. */
    public Set<String> names() {
        return Collections.unmodifiableSet(tags.keySet());
    }

    boolean has(String name) {
        return tags.containsKey(name);
    }

    /** A tag from its type signature on; at least 8 bytes. */
    public ByteBuffer tag(String name) throws MalformedException {
        ByteBuffer tag = tags.get(name);
        if (tag == null) {
            throw new MalformedException(Message.of("metadata.no-tag", name));
        }
        return tag;
    }

    /** The three numbers of an XYZType tag. */
    double[] xyz(String name) throws MalformedException {
        return fixed(name, "XYZ ", 3);
    }

    /** The chromatic adaptation matrix, from the white of the medium to D50. */
    Optional<Matrix3> adaptation() throws MalformedException {
        return has("chad") ? Optional.of(new Matrix3(fixed("chad", "sf32", 9))) : Optional.empty();
    }

    public static String signature(ByteBuffer tag, int at) {
        byte[] four = new byte[4];
        tag.get(at, four);
        return new String(four, StandardCharsets.ISO_8859_1);
    }

    /** Reads an s15Fixed16Number. */
    public static double fixed(ByteBuffer tag, int at) {
        return tag.getInt(at) / 65_536.0;
    }

    private double[] fixed(String name, String type, int count) throws MalformedException {
        ByteBuffer tag = tag(name);
        if (!type.equals(signature(tag, 0)) || tag.limit() < 8 + 4 * count) {
            throw new MalformedException(Message.of("metadata.tag-malformed", name));
        }
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = fixed(tag, 8 + 4 * i);
        }
        return values;
    }
}
