package lightwell.photo.reader;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import lightwell.heif.ComposedItem;
import lightwell.heif.Property;
import lightwell.metadata.tree.MetadataBlock;
import lightwell.photo.Photo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The metadata of a file are kept as stored, each with the layer that it describes. */
class MetadataBlocksTest {

    private static final byte[] XMP = "<x:xmpmeta xmlns:x='adobe:ns:meta/'/>".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PLIST = "bplist00 of styles".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    @Test
    void eachBlockHasItsOwner() throws IOException {
        List<String> blocks = blocks(photo -> {
            ComposedItem depth = photo.auxiliary("urn:mpeg:hevc:2015:auxid:2");
            ComposedItem image = photo.image();
            photo.heif.item("mime", XMP).contentType("application/rdf+xml").refersTo("cdsc", photo.map);
            photo.heif.item("mime", XMP).contentType("application/rdf+xml").refersTo("cdsc", depth);
            photo.heif.item("mime", XMP).contentType("application/rdf+xml").refersTo("cdsc", image);
            photo.heif.item("mime", XMP).contentType("application/rdf+xml").refersTo("cdsc", photo.tmap);
            photo.heif.item("mime", XMP).contentType("application/rdf+xml");
            photo.heif.item("mime", XMP).contentType("text/plain").refersTo("cdsc", photo.base);
            photo.heif.item("uri ", PLIST).uri("tag:apple.com,2023:photo:metadata:styles").refersTo("cdsc", photo.base);
            photo.heif.item("uri ", new byte[] {1}).uri("urn:example:thing").refersTo("cdsc", 999);
        });
        assertEquals(List.of("XMP xmp of base", "XMP xmp of gainmap", "XMP xmp of depth", "XMP xmp of image_2", "XMP xmp of base",
                "XMP xmp of base",
                "PLIST styles of base", "OTHER thing of base"), blocks);
    }

    @Test
    void profilesBelongToTheirLayers() throws IOException {
        List<String> blocks = blocks(photo -> {
            photo.base.properties(new Property.Icc(new byte[] {1}));
            photo.map.properties(new Property.Icc(new byte[] {2}));
        });
        assertEquals(List.of("XMP xmp of base", "ICC icc of base", "ICC icc of gainmap"), blocks);
    }

    @Test
    void theBytesAreThoseOfTheFile() throws IOException {
        Path file = write(
                photo -> photo.heif.item("uri ", PLIST).uri("tag:apple.com,2023:photo:metadata:styles").refersTo("cdsc", photo.base));
        try (Photo photo = PhotoReader.open(file)) {
            MetadataBlock plist = photo.blocks().stream().filter(block -> block.kind() == MetadataBlock.Kind.PLIST).findFirst()
                    .orElseThrow();
            byte[] bytes = new byte[plist.data().remaining()];
            plist.data().duplicate().get(bytes);
            assertArrayEquals(PLIST, bytes);
        }
    }

    private List<String> blocks(Consumer<ComposedPhoto> more) throws IOException {
        try (Photo photo = PhotoReader.open(write(more))) {
            return photo.blocks().stream().map(block -> block.kind() + " " + block.name() + " of " + block.owner()).toList();
        }
    }

    private Path write(Consumer<ComposedPhoto> more) throws IOException {
        return Files.write(folder.resolve("photo.heic"),
                new ComposedPhoto(1, 90, false, ComposedPhoto.To.BASE_AND_TMAP).with(more).bytes());
    }
}
