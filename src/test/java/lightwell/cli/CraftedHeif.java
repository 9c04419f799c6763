package lightwell.cli;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lightwell.codec.CodecException;
import lightwell.codec.CodedImage;
import lightwell.codec.EncoderOptions;
import lightwell.codec.HeifEncoder;
import lightwell.heif.ComposedItem;
import lightwell.heif.GridPayload;
import lightwell.heif.HeifComposer;
import lightwell.heif.Property;
import lightwell.image.Raster;

/** HEIF files of few bytes that say much: a sound picture of 64 x 64, and what a test adds. */
final class CraftedHeif {

    static final String SKIN = "urn:com:apple:photo:2019:aux:semanticskinmatte";
    static final int TILE = 512;
    private static final CodedImage PLAIN = plain(64, 8);
    private static final CodedImage LARGE = plain(TILE, 8);
    private static final CodedImage DEEP = plain(TILE, 10);

    final HeifComposer heif = new HeifComposer("heic", "mif1", "heic");
    final ComposedItem base = picture();
    private ComposedItem tile;

    CraftedHeif() {
        heif.primary(base);
    }

    private static CodedImage plain(int side, int bits) {
        try (Raster raster = Raster.allocate(side, side, 3, bits)) {
            return HeifEncoder.encode(raster, new EncoderOptions(50, "ultrafast", "420"));
        } catch (CodecException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Property[] properties(CodedImage image) {
        return new Property[] {new Property.DecoderConfig(image.configType(), image.config()),
            new Property.Ispe(image.width(), image.height())};
    }

    ComposedItem picture() {
        return heif.item(PLAIN.itemType(), PLAIN.data()).properties(properties(PLAIN));
    }

    ComposedItem matte() {
        return picture().hidden().properties(new Property.AuxC(SKIN, new byte[0])).refersTo("auxl", base);
    }

    /** One picture, whose slices stand in the item so often. */
    ComposedItem picturesInOne(int times) {
        byte[] data = LARGE.data();
        ByteBuffer all = ByteBuffer.allocate(data.length * times);
        for (int i = 0; i < times; i++) {
            all.put(data);
        }
        return heif.item(LARGE.itemType(), all.array()).hidden().properties(properties(LARGE));
    }

    /** Made of the same tile of 512 x 512 again and again. */
    ComposedItem grid(int columns, int rows) {
        if (tile == null) {
            tile = heif.item(LARGE.itemType(), LARGE.data()).hidden().properties(properties(LARGE));
        }
        return grid(tile, TILE, columns, rows);
    }

    /** The same of 10 bits. */
    ComposedItem deepGrid(int columns, int rows) {
        return grid(heif.item(DEEP.itemType(), DEEP.data()).hidden().properties(properties(DEEP)), TILE, columns, rows);
    }

    /** The same of a tile of 64 x 64. */
    ComposedItem gridOfSmall(int columns, int rows) {
        return grid(picture().hidden(), 64, columns, rows);
    }

    private ComposedItem grid(ComposedItem of, int side, int columns, int rows) {
        ComposedItem[] tiles = new ComposedItem[columns * rows];
        Arrays.fill(tiles, of);
        return heif.grid(new GridPayload(rows, columns, columns * side, rows * side), List.of(tiles));
    }

    ComposedItem auxiliary(ComposedItem item) {
        return item.hidden().properties(new Property.AuxC(SKIN, new byte[0])).refersTo("auxl", base);
    }

    ComposedItem xmp(byte[] packet) {
        return heif.item("mime", packet).hidden().contentType("application/rdf+xml").refersTo("cdsc", base);
    }

    byte[] bytes() {
        return heif.toBytes();
    }

    /** The same file, where each of these items has the payload of the first. */
    byte[] sharing(List<ComposedItem> items) {
        ByteBuffer file = ByteBuffer.wrap(heif.toBytes());
        int iloc = indexOf(file.array(), "iloc");
        boolean wide = file.get(iloc + 4) == 2;
        int at = iloc + 4 + 4 + 2;
        int count = wide ? file.getInt(at) : file.getShort(at) & 0xFFFF;
        at += wide ? 4 : 2;
        int entry = (wide ? 4 : 2) + (file.get(iloc + 4) > 0 ? 2 : 0) + 4 + 8;
        List<Integer> ids = new ArrayList<>(items.stream().map(ComposedItem::id).toList());
        long extent = 0;
        for (int i = 0; i < count; i++, at += entry) {
            int id = wide ? file.getInt(at) : file.getShort(at) & 0xFFFF;
            if (id == ids.get(0)) {
                extent = file.getLong(at + entry - 8);
            } else if (ids.contains(id)) {
                file.putLong(at + entry - 8, extent);
            }
        }
        return file.array();
    }

    private static int indexOf(byte[] file, String box) {
        return new String(file, 0, Math.min(file.length, 4 << 20), StandardCharsets.ISO_8859_1).indexOf(box);
    }

    /** @param properties of the namespace {@code a} */
    static byte[] packet(String properties) {
        return ("<x:xmpmeta xmlns:x='adobe:ns:meta/'><r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                + "<r:Description xmlns:a='http://example.org/a/'>" + properties + "</r:Description></r:RDF></x:xmpmeta>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Structures in structures. */
    static byte[] nested(int levels) {
        return packet("<a:s r:parseType='Resource'>".repeat(levels) + "<a:end>1</a:end>" + "</a:s>".repeat(levels));
    }

    /** Each name is compared with all others. */
    static byte[] wide(int names) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < names; i++) {
            all.append("<a:n").append(i).append("/>");
        }
        return packet(all.toString());
    }

    /** All want the same prefix. */
    static byte[] namespaces(int count, String file) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < count; i++) {
            all.append("<p:n xmlns:p='").append(file).append(i).append("/'/>");
        }
        return packet(all.toString());
    }

    /** A list of lists of lists …, each three times in the one around it: 88,000 entries of 100 bytes. */
    static byte[] plist() {
        int levels = 10;
        ByteBuffer out = ByteBuffer.allocate(1000).put("bplist00".getBytes(StandardCharsets.US_ASCII));
        int[] offsets = new int[levels + 1];
        for (int i = 0; i < levels; i++) {
            offsets[i] = out.position();
            out.put((byte) 0xA3).put((byte) (i + 1)).put((byte) (i + 1)).put((byte) (i + 1));
        }
        offsets[levels] = out.position();
        out.put((byte) 0x08);
        int table = out.position();
        for (int offset : offsets) {
            out.put((byte) offset);
        }
        out.put(new byte[6]).put((byte) 1).put((byte) 1).putLong(levels + 1).putLong(0).putLong(table);
        return Arrays.copyOf(out.array(), out.position());
    }

    /** Apple's maker note with so many property lists, as a payload of an {@code Exif} item. */
    static byte[] appleNotes(int lists) {
        byte[] plist = plist();
        int note = 4 + 8 + 2 + 12 + 4;
        int directory = 14 + 2 + 12 * lists + 4;
        ByteBuffer out = ByteBuffer.allocate(note + 2 + 2 * 12 + 4 + directory + plist.length * lists);
        out.putInt(0).put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) 1);
        out.putShort((short) 0x8769).putShort((short) 4).putInt(1).putInt(26).putInt(0);
        out.putShort((short) 1).putShort((short) 0x927C).putShort((short) 7).putInt(directory + plist.length * lists).putInt(44).putInt(0);
        out.put("Apple iOS\0\0\1MM".getBytes(StandardCharsets.ISO_8859_1)).putShort((short) lists);
        for (int i = 0; i < lists; i++) {
            out.putShort((short) (0x100 + i)).putShort((short) 7).putInt(plist.length).putInt(directory + i * plist.length);
        }
        out.putInt(0);
        for (int i = 0; i < lists; i++) {
            out.put(plist);
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    /** A directory whose entries all have the same value of so many bytes. */
    static byte[] overlapping(int entries, int bytes) {
        ByteBuffer out = ByteBuffer.allocate(4 + 8 + 2 + 12 * entries + 4 + bytes);
        out.putInt(0).put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) entries);
        for (int i = 0; i < entries; i++) {
            out.putShort((short) (0x4000 + i)).putShort((short) 7).putInt(bytes).putInt(8 + 2 + 12 * entries + 4);
        }
        return out.array();
    }

    /** Of 200 tags that share their data. */
    static byte[] profile(int bytes) {
        int tags = 200;
        ByteBuffer out = ByteBuffer.allocate(bytes);
        out.putInt(0, bytes).put(16, "RGB XYZ ".getBytes(StandardCharsets.US_ASCII))
                .put(36, "acsp".getBytes(StandardCharsets.US_ASCII)).putInt(128, tags);
        for (int i = 0; i < tags; i++) {
            out.putInt(132 + 12 * i, 0x41414141 + i).putInt(136 + 12 * i, 132 + 12 * tags).putInt(140 + 12 * i, bytes - 132 - 12 * tags);
        }
        return out.array();
    }
}
