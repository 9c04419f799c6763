package lightwell.ui.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import lightwell.metadata.tree.MetadataNode;
import lightwell.metadata.tree.MetadataValue;
import org.junit.jupiter.api.Test;

class MetadataFilterTest {

    private static final MetadataNode TREE = MetadataNode.group("", List.of(
            MetadataNode.group("base", List.of(
                    MetadataNode.group("EXIF", List.of(text("Make", "Apple"), text("ExposureTime", "1/121 s"))),
                    MetadataNode.group("ICC", List.of(text("Description", "Display P3"))))),
            MetadataNode.group("gainmap", List.of(
                    MetadataNode.group("XMP", List.of(text("HDRGainMapHeadroom", "4.66"), text("Creator", "Apple")))))));

    @Test
    void entriesKeepTheGroupsThatLeadToThem() {
        assertEquals("base(EXIF(Make)) gainmap(XMP(Creator))", outline("apple"));
        assertEquals("base(EXIF(ExposureTime))", outline("1/121"));
        assertEquals("gainmap(XMP(HDRGainMapHeadroom))", outline("HEADROOM"));
    }

    @Test
    void aGroupThatMatchesKeepsWhatIsInIt() {
        assertEquals("base(ICC(Description))", outline("icc"));
        assertEquals("gainmap(XMP(HDRGainMapHeadroom Creator))", outline("xmp"));
    }

    @Test
    void everyWordMustBeFoundOnTheWay() {
        assertEquals("gainmap(XMP(Creator))", outline("  gainmap apple "));
        assertEquals(Optional.empty(), MetadataFilter.filter(TREE, "exif headroom"));
    }

    @Test
    void anEmptyQueryKeepsAll() {
        assertEquals(Optional.of(TREE), MetadataFilter.filter(TREE, "   "));
        assertEquals(5, MetadataFilter.count(TREE));
    }

    @Test
    void wordsForTheClipboardAreWhole() {
        assertEquals("Make: Apple", MetadataWords.line(text("Make", "Apple")));
        assertEquals("ICC\n  Description: Display P3", MetadataWords.line(TREE.children().get(0).children().get(1)));
        String words = "line one\nline two";
        assertEquals("Note: " + words, MetadataWords.line(MetadataNode.of("Note", new MetadataValue.Text(words), "line one …")));
        MetadataNode binary = MetadataNode.of("MakerNote", new MetadataValue.Binary(new byte[100]), "100 bytes");
        assertTrue(MetadataWords.value(binary).startsWith("100 bytes: 00 00 "), MetadataWords.value(binary));
        assertTrue(MetadataWords.value(binary).endsWith(" …"), MetadataWords.value(binary));
        assertEquals("2 bytes: ff 0a", MetadataWords.value(MetadataNode.of("b", new MetadataValue.Binary(new byte[] {-1, 10}), "")));
    }

    private static MetadataNode text(String name, String value) {
        return MetadataNode.of(name, new MetadataValue.Text(value), value);
    }

    private static String outline(String query) {
        return children(MetadataFilter.filter(TREE, query).orElseThrow());
    }

    private static String children(MetadataNode node) {
        return String.join(" ", node.children().stream()
                .map(child -> child.name() + (child.children().isEmpty() ? "" : "(" + children(child) + ")")).toList());
    }
}
