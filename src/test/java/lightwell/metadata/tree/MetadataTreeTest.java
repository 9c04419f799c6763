package lightwell.metadata.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lightwell.metadata.tree.MetadataBlock.Kind;
import org.junit.jupiter.api.Test;

public class MetadataTreeTest {

    @Test
    void groupsBlocksByLayerAndNumbersNamesThatStandTwice() {
        MetadataNode tree = MetadataTree.of(List.of(
                block(Kind.OTHER, "base", "one", new byte[] {1}), block(Kind.OTHER, "depth", "one", new byte[] {2}),
                block(Kind.OTHER, "base", "one", new byte[] {3})));
        assertEquals(List.of("base", "depth"), names(tree));
        assertEquals(List.of("one", "one (2)"), names(tree.children().get(0)));
        assertEquals(3, ((MetadataValue.Binary) tree.children().get(0).children().get(1).value().orElseThrow()).bytes()[0]);
    }

    @Test
    void textsBeyondAsciiSurvive() {
        byte[] name = "Größe 玉山县\0".getBytes(StandardCharsets.UTF_8);
        byte[] latin = "Caf\u00e9\0".getBytes(StandardCharsets.ISO_8859_1);
        byte[] title = "上饶市\0".getBytes(StandardCharsets.UTF_16LE);
        MetadataNode exif = one(block(Kind.EXIF, "base", "exif", new Tiff(3)
                .entry(0x010E, 2, name.length, name).entry(0x013B, 2, latin.length, latin).entry(0x9C9B, 1, title.length, title).bytes()));
        assertEquals("Größe 玉山县", text(exif, "IFD0", "ImageDescription"));
        assertEquals("Café", text(exif, "IFD0", "Artist"));
        assertEquals("上饶市", text(exif, "IFD0", "WindowsXPTitle"));
    }

    @Test
    void xmpOfAnyUnicodeIsATreeOfNamespaces() {
        String packet = "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                + "<rdf:Description xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:k='http://example.org/k/' "
                + "xmlns:größe='http://example.org/g/'"
                + " k:Number='-1.5e-06' k:Code='007' k:Flag='True' größe:höhe='大'>"
                + "<dc:title><rdf:Alt><rdf:li xml:lang='x-default'>Größe</rdf:li><rdf:li xml:lang='ja'>大</rdf:li></rdf:Alt></dc:title>"
                + "<dc:subject><rdf:Bag><rdf:li>a</rdf:li><rdf:li>b</rdf:li></rdf:Bag></dc:subject>"
                + "<k:Curve><rdf:Seq><rdf:li>0</rdf:li><rdf:li>1.25</rdf:li></rdf:Seq></k:Curve>"
                + "<k:Place rdf:parseType='Resource'><k:City>Köln</k:City></k:Place>"
                + "</rdf:Description></rdf:RDF></x:xmpmeta>";
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            MetadataNode xmp = one(block(Kind.XMP, "base", "xmp", ("\ufeff" + packet).getBytes(charset)));
            assertEquals("Größe", text(xmp, "dc", "title", "x-default"), charset.name());
            assertEquals("大", text(xmp, "dc", "title", "ja"));
            assertEquals("b", text(xmp, "dc", "subject", "2"));
            assertEquals(new MetadataValue.Numbers(List.of(0.0, 1.25)), find(xmp, "k", "Curve").value().orElseThrow());
            assertEquals("Köln", text(xmp, "k", "Place", "City"));
            assertEquals(new MetadataValue.Number(-1.5e-06), find(xmp, "k", "Number").value().orElseThrow());
            assertEquals("007", text(xmp, "k", "Code"));
            assertEquals(new MetadataValue.Flag(true), find(xmp, "k", "Flag").value().orElseThrow());
            assertEquals("大", text(xmp, "größe", "höhe"));
        }
    }

    @Test
    void aDivisionByZeroIsNoNumber() {
        byte[] lens = ByteBuffer.allocate(32).putInt(24).putInt(1).putInt(70).putInt(1).putInt(0).putInt(0).putInt(28).putInt(10).array();
        byte[] time = ByteBuffer.allocate(8).putInt(1).putInt(0).array();
        MetadataNode exif = one(block(Kind.EXIF, "base", "exif", new Tiff(2).entry(0x829A, 5, 1, time).entry(0xA432, 5, 4, lens).bytes()));
        assertEquals("undefined", text(exif, "IFD0", "ExposureTime"));
        assertEquals("24 70 undefined 2.8", text(exif, "IFD0", "LensSpecification"));
    }

    @Test
    void whatCannotBeReadIsItsBytes() {
        for (Kind kind : Kind.values()) {
            MetadataNode node = one(block(kind, "base", "odd", new byte[] {1, 2, 3}));
            assertTrue(node.value().orElseThrow() instanceof MetadataValue.Binary, kind.name());
        }
    }

    public static MetadataBlock block(Kind kind, String owner, String name, byte[] data) {
        return new MetadataBlock(kind, owner, name, ByteBuffer.wrap(data).asReadOnlyBuffer());
    }

    public static MetadataNode one(MetadataBlock block) {
        return MetadataTree.of(List.of(block)).children().get(0).children().get(0);
    }

    private static List<String> names(MetadataNode node) {
        return node.children().stream().map(MetadataNode::name).toList();
    }

    private static MetadataNode find(MetadataNode node, String... path) {
        MetadataNode at = node;
        for (String name : path) {
            MetadataNode parent = at;
            at = at.children().stream().filter(child -> child.name().equals(name)).findFirst()
                    .orElseThrow(() -> new AssertionError("no " + name + " among " + names(parent)));
        }
        return at;
    }

    private static String text(MetadataNode node, String... path) {
        return ((MetadataValue.Text) find(node, path).value().orElseThrow()).text();
    }

    /** Big-endian, one directory at 8, values behind it. */
    static final class Tiff {

        private final ByteBuffer directory;
        private final ByteArrayOutputStream values = new ByteArrayOutputStream();
        private final int start;

        Tiff(int entries) {
            start = 8 + 2 + 12 * entries + 4;
            directory = ByteBuffer.allocate(start).putShort((short) 0x4D4D).putShort((short) 42).putInt(8).putShort((short) entries);
        }

        Tiff entry(int tag, int type, int count, byte[] value) {
            return raw(tag, type, count, value.length <= 4 ? ByteBuffer.allocate(4).put(value).getInt(0) : place(value));
        }

        Tiff raw(int tag, int type, int count, int value) {
            directory.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
            return this;
        }

        private int place(byte[] value) {
            int at = start + values.size();
            values.writeBytes(value);
            return at;
        }

        byte[] bytes() {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            all.writeBytes(directory.array());
            all.writeBytes(values.toByteArray());
            return all.toByteArray();
        }
    }
}
