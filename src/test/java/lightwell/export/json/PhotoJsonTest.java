package lightwell.export.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lightwell.jobs.Progress;
import lightwell.metadata.tree.MetadataNode;
import lightwell.metadata.tree.MetadataValue;
import lightwell.photo.Oracle;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import lightwell.sample.DemoOptions;
import lightwell.sample.DemoPhoto;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotoJsonTest {

    @TempDir
    Path folder;

    @Test
    void saysOfTheDemoPhotoWhatItIsMadeOf() throws IOException {
        Path file = Files.write(folder.resolve("größe.heic"), DemoPhoto.encode(DemoOptions.SMALL.withWidth(256), Progress.NONE));
        try (Photo photo = PhotoReader.open(file)) {
            JsonNode json = InfoSchema.valid(photo);
            assertEquals(1, json.get("schema").asInt());
            assertEquals("größe.heic", json.at("/file/name").asText());
            assertEquals(Files.size(file), json.at("/file/bytes").asLong());
            assertEquals("HEIF", json.at("/file/format").asText());
            assertEquals("heic", json.at("/file/brands/0").asText());
            assertEquals("Display P3", json.at("/colour/name").asText());
            assertEquals(0.680, json.at("/colour/primaries/red/0").asDouble());
            assertEquals("sRGB", json.at("/colour/curve").asText());
            assertEquals(4.0, json.at("/hdr/headroom/linear").asDouble(), 1e-6);
            assertEquals(2.0, json.at("/hdr/headroom/stops").asDouble(), 1e-6);
            assertEquals(256, json.at("/layers/0/width").asInt());
            assertEquals("base", json.at("/layers/0/kind").asText());
            assertEquals("disparity", json.at("/depth/kind").asText());
            assertTrue(json.at("/depth/metres/near").asDouble() < json.at("/depth/metres/far").asDouble());
        }
    }

    @Test
    void valuesAreWhatJsonHasForThem() {
        MetadataNode tree = MetadataNode.group("", List.of(
                MetadataNode.of("whole", new MetadataValue.Number(125), "125"),
                MetadataNode.of("large", new MetadataValue.Number(1e300), ""),
                MetadataNode.of("list", new MetadataValue.Numbers(List.of(1.5, 2.0)), ""),
                MetadataNode.of("flag", new MetadataValue.Flag(true), "yes"),
                MetadataNode.of("bytes", new MetadataValue.Binary(new byte[] {1, 2, (byte) 0xFF}), ""),
                MetadataNode.of("text", new MetadataValue.Text("上饶市 \ud800 \u001b[31m"), ""),
                MetadataNode.of("text", new MetadataValue.Text("again"), ""),
                MetadataNode.group("empty", List.of())));
        assertEquals("{\"whole\":125,\"large\":1.0E300,\"list\":[1.5,2],\"flag\":true,\"bytes\":{\"base64\":\"AQL/\",\"length\":3},"
                + "\"text\":\"上饶市 \ufffd \\u001B[31m\",\"text (2)\":\"again\",\"empty\":{}}", MetadataJson.of(tree).toString());
    }

    @Test
    void whatIsNotFiniteIsNull() {
        assertTrue(Json.number(Double.NaN).isNull());
        assertTrue(Json.number(Double.NEGATIVE_INFINITY).isNull());
        assertEquals("[null,0]", Json.numbers(Double.POSITIVE_INFINITY, 0).toString());
    }

    @Test
    void everySampleFollowsTheSchema() throws IOException {
        int checked = 0;
        try (Stream<Path> photos = Files.list(Oracle.photo("pug.heic").getParent())) {
            for (Path file : photos.sorted().toList()) {
                try (Photo photo = PhotoReader.open(file)) {
                    JsonNode json = InfoSchema.valid(photo);
                    assertEquals(photo.layers().size(), json.get("layers").size(), file.toString());
                    assertFalse(json.at("/file/brands/0").isMissingNode() && json.at("/file/format").asText().equals("HEIF"),
                            file.toString());
                    checked++;
                }
            }
        }
        assertTrue(checked >= 14, "only " + checked + " were checked");
    }
}
