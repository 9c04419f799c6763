package lightwell.metadata.xmp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import lightwell.message.Said;
import lightwell.metadata.tree.MetadataBlock;
import lightwell.metadata.tree.MetadataBlock.Kind;
import lightwell.metadata.tree.MetadataNode;
import lightwell.metadata.tree.MetadataTree;
import lightwell.metadata.tree.MetadataTreeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is counted before a parser sees a packet, and what follows from it. */
class XmpShapeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "<a><b><c/></b><b/></a>                    | 6 | 2 | 0",
        "<a x='1' y=\"</a></a>\"><b z='>'/></a>    | 6 | 1 | 0",
        "<a><!-- <b><b><b> --><c></c></a>          | 5 | 2 | 0",
        "<a><![CDATA[<b><b>]]></a>                 | 3 | 1 | 0",
        "<?xpacket begin=''?><a xmlns:p='u' xmlns='v'/> | 4 | 0 | 2",
        "<a><b><c><d>                              | 4 | 4 | 0",
        "no marks                                  | 0 | 0 | 0"})
    void countsWhatAParserWouldMeet(String xml, int marks, int depth, int namespaces) {
        for (Charset charset : List.of(StandardCharsets.UTF_8,
                StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE, Charset.forName("UTF-32BE"))) {
            byte[] packet = ("\ufeff" + xml).getBytes(charset);
            assertEquals(new XmpShape(marks, depth, namespaces, Optional.empty()), XmpShape.of(packet, packet.length), charset.name());
        }
    }

    /** The parser would change to an encoding in which nothing was counted. */
    @Test
    void anEncodingWithOtherMarksIsRefused() {
        byte[] packet = "<?xml version='1.0' encoding='IBM037'?>\n<a/>".getBytes(StandardCharsets.UTF_8);
        assertFalse(XmpShape.of(packet, packet.length).counted());
        List<String> warnings = new ArrayList<>();
        assertTrue(Xmp.parse(packet, Said.to(warnings)).isEmpty());
        assertEquals(List.of("An XMP packet is left out: it says that it is encoded as ibm037."), warnings);
        byte[] usual = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><a/>".getBytes(StandardCharsets.UTF_8);
        assertTrue(XmpShape.of(usual, usual.length).counted());
    }

    /** The library's iterator takes 2^depth steps: 31 levels would take minutes. */
    @ParameterizedTest
    @ValueSource(ints = {1, 31, 95})
    void nestedStructuresAreReadToTheirEnd(int levels) {
        MetadataNode node = MetadataTreeTest.one(MetadataTreeTest.block(Kind.XMP, "base", "xmp", nested(levels)));
        for (int i = 0; i < levels + 1; i++) {
            assertEquals(1, node.children().size());
            node = node.children().get(0);
        }
        assertEquals(List.of("end"), node.children().stream().map(MetadataNode::name).toList());
        assertEquals("7", node.children().get(0).text());
    }

    @ParameterizedTest
    @ValueSource(ints = {98, 1000, 20_000})
    void whatIsNestedDeeperIsLeftOutInASentence(int levels) {
        MetadataNode node = MetadataTreeTest.one(MetadataTreeTest.block(Kind.XMP, "base", "xmp", nested(levels)));
        String reason = levels > 4_900 ? "it has too many elements." : "it is nested " + (levels + 4) + " deep, and at most 100 are read.";
        assertEquals("An XMP packet is left out: " + reason, node.text());
    }

    /** A group of the value and its qualifiers, in all levels. */
    @Test
    void qualifiersOfStructuresAndItemsStay() {
        MetadataNode node = MetadataTreeTest.one(MetadataTreeTest.block(Kind.XMP, "base", "xmp", packet("<a:list><r:Seq>"
                + "<r:li xml:lang='de'>eins</r:li>"
                + "<r:li r:parseType='Resource'><r:value>2</r:value><a:why>so</a:why></r:li></r:Seq></a:list>")));
        MetadataNode list = node.children().get(0).children().get(0);
        assertEquals("list", list.name());
        assertEquals(List.of("value", "@xml:lang"), list.children().get(0).children().stream().map(MetadataNode::name).toList());
        assertEquals(List.of("value", "@why"), list.children().get(1).children().stream().map(MetadataNode::name).toList());
        assertEquals("so", list.children().get(1).children().get(1).text());
    }

    /** Twelve packets of 9,000 marks, which cost the parser little, are more than one file may have. */
    @Test
    void theMarksOfAllPacketsCount() {
        byte[] packet = ("<?x y?>".repeat(9_000) + new String(packet("<a:n>1</a:n>"), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
        List<MetadataBlock> blocks = Collections.nCopies(12, MetadataTreeTest.block(Kind.XMP, "base", "xmp", packet));
        List<MetadataNode> read = MetadataTree.of(blocks).children().get(0).children();
        assertEquals(12, read.size());
        assertEquals(3, read.stream().filter(node -> !node.children().isEmpty()).count());
        assertEquals("An XMP packet is left out: those before it are enough for one file.", read.get(11).text());
    }

    private static byte[] nested(int levels) {
        return packet("<a:s r:parseType='Resource'>".repeat(levels) + "<a:end>7</a:end>" + "</a:s>".repeat(levels));
    }

    private static byte[] packet(String properties) {
        return ("<x:xmpmeta xmlns:x='adobe:ns:meta/'><r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                + "<r:Description xmlns:a='http://example.org/a/'>" + properties + "</r:Description></r:RDF></x:xmpmeta>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
