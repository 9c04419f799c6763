package lightwell.photo.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.dd.plist.BinaryPropertyListWriter;
import com.dd.plist.NSDictionary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lightwell.heif.ComposedItem;
import lightwell.metadata.tree.MetadataNode;
import lightwell.photo.Photo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What iOS 27 adds stands in the metadata tree: texture styles, maker note 84, the XMP of each matte. */
class NewPhonesMetadataTest {

    private static final String NOSE = "tag:apple.com,2026:photo:aux:semanticnosematte";
    private static final String HANDS = "tag:apple.com,2026:photo:aux:semantichandsmatte";

    @TempDir
    Path folder;

    @Test
    void thePlistsAndTheSideCarsOfMattesAreInTheTree() throws IOException {
        byte[] file = new ComposedPhoto(1, 0, false, ComposedPhoto.To.BASE).with(photo -> {
            photo.heif.item("uri ", plist("TextureStrength", 0.25)).uri("tag:apple.com,2026:photo:metadata:texture_styles").refersTo("cdsc",
                    photo.base);
            photo.heif.item("Exif", exif(plist("Version", 7))).refersTo("cdsc", photo.base);
            for (String type : List.of(NOSE, HANDS)) {
                ComposedItem matte = photo.auxiliary(type);
                photo.heif.item("mime", sideCar(type.equals(NOSE) ? "65536" : "131072")).contentType("application/rdf+xml").hidden()
                        .refersTo("cdsc", matte);
            }
        }).bytes();
        try (Photo photo = PhotoReader.open(Files.write(folder.resolve("photo.heic"), file))) {
            MetadataNode tree = photo.metadata();
            assertEquals("0.25", text(tree, "base", "texture_styles", "TextureStrength"));
            assertEquals("7", text(tree, "base", "exif", "Apple", "Apple_0x0054", "Version"));
            assertEquals("65536", text(tree, "nose", "xmp", "SemanticSegmentationMatte", "SemanticSegmentationMatteVersion"));
            assertEquals("131072", text(tree, "hands", "xmp", "SemanticSegmentationMatte", "SemanticSegmentationMatteVersion"));
        }
    }

    private static String text(MetadataNode node, String... names) {
        MetadataNode at = node;
        for (String name : names) {
            MetadataNode in = at;
            at = in.children().stream().filter(child -> child.name().equals(name)).findFirst().orElseThrow(() -> new AssertionError(
                    name + " is not among " + in.children().stream().map(MetadataNode::name).toList() + " of " + in.name()));
        }
        return at.text();
    }

    private static byte[] sideCar(String version) {
        return ("<x:xmpmeta xmlns:x='adobe:ns:meta/'><r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><r:Description "
                + "r:about='' "
                + "xmlns:SemanticSegmentationMatte='http://ns.apple.com/semanticSegmentationMatte/1.0/' "
                + "SemanticSegmentationMatte:SemanticSegmentationMatteVersion='" + version + "'/></r:RDF></x:xmpmeta>")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] plist(String name, Object value) {
        try {
            NSDictionary dictionary = new NSDictionary();
            dictionary.put(name, value);
            return BinaryPropertyListWriter.writeToArray(dictionary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Apple's maker note with the entry 84 alone, type UNDEFINED. */
    private static byte[] exif(byte[] plist) {
        ByteBuffer note = ByteBuffer.allocate(14 + 2 + 12 + 4 + plist.length)
                .put("Apple iOS\0\0\1MM".getBytes(StandardCharsets.ISO_8859_1));
        note.putShort((short) 1).putShort((short) 84).putShort((short) 7).putInt(plist.length).putInt(32).putInt(0).put(plist);
        ByteBuffer tiff = ByteBuffer.allocate(4 + 8 + 18 + 18 + note.capacity()).putInt(0)
                .put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
        tiff.putShort((short) 1).putShort((short) 0x8769).putShort((short) 4).putInt(1).putInt(26).putInt(0);
        tiff.putShort((short) 1).putShort((short) 0x927C).putShort((short) 7).putInt(note.capacity()).putInt(44).putInt(0);
        return tiff.put(note.array()).array();
    }
}
