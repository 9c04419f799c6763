package lightwell.photo.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import lightwell.hdr.HdrOptions;
import lightwell.hdr.HdrReconstruction;
import lightwell.heif.ComposedItem;
import lightwell.heif.Property;
import lightwell.message.Said;
import lightwell.photo.Oracle;
import lightwell.photo.Photo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A gain map is found by whatever name it has, and one that cannot be used is never "no gain map". */
class LostGainMapTest {

    private static final String NONE = "has no gain map";

    @TempDir
    Path folder;

    private final PictureComposer file = new PictureComposer();

    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {"tag:apple.com,2026:photo:aux:hdrgainmap true", "tag:apple.com,2031:photo:aux:HDRGainMap true",
        "urn:com:apple:photo:2027:aux:hdrgainmap true", "urn:example:2026:aux:hdrgainmap false"})
    void isFoundByTheEndOfItsName(String type, boolean apple) throws IOException {
        ComposedItem base = file.grey(10);
        map(base, type);
        try (Photo photo = file.open(folder, base)) {
            assertEquals(apple, photo.gainMap().orElseThrow().apple().isPresent());
            assertEquals(type, photo.gainMap().orElseThrow().info().type());
        }
    }

    @Test
    void isFoundByItsXmp() throws IOException {
        ComposedItem base = file.grey(10);
        describe(map(base, "urn:example:aux:light"));
        try (Photo photo = file.open(folder, base)) {
            assertEquals(131072, photo.gainMap().orElseThrow().apple().orElseThrow().version());
            assertTrue(photo.others().isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tag:apple.com,2029:photo:aux:semanticskinmatte", "urn:com:apple:photo:2026:aux:semanticskinmatte"})
    void mattesAreFoundByTheEndOfTheirNamesToo(String type) throws IOException {
        ComposedItem base = file.grey(10);
        map(base, type);
        try (Photo photo = file.open(folder, base)) {
            assertEquals("skin", photo.auxiliaries().get(0).info().name());
        }
    }

    /** Of a kind that nobody decodes; without a size; without data. */
    @ParameterizedTest
    @CsvSource({"j2k1, 1, 64, is of a type that cannot be decoded", "hvc1, 1, 0, has no size (property 'ispe')",
        "hvc1, 0, 64, has no decoder configuration"})
    void saysWhyItCannotBeDecoded(String kind, int bytes, int side, String reason) throws IOException {
        ComposedItem base = file.grey(10);
        ComposedItem map = file.heif.item(kind, new byte[bytes]).hidden().refersTo("auxl", base)
                .properties(new Property.AuxC(ComposedPhoto.APPLE_MAP, new byte[0]));
        if (side > 0) {
            map.properties(new Property.Ispe(side, side));
        }
        try (Photo photo = file.open(folder, base)) {
            lost(photo, reason);
        }
    }

    /** The map's data are there, but the description is of a version to come. */
    @Test
    void saysThatItsDescriptionIsNotUnderstood() throws IOException {
        ComposedItem base = file.grey(10);
        ComposedItem map = file.grey(20).hidden();
        byte[] payload = new byte[62];
        payload[2] = 1; // the minimum version
        file.heif.item("tmap", payload).properties(new Property.Ispe(64, 64)).refersTo("dimg", base, map);
        try (Photo photo = file.open(folder, base)) {
            lost(photo, "Its description (item 3, 'tmap') cannot be read.");
        }
    }

    @Test
    void ofAJpegThatCannotBeDecodedIsSaid() throws IOException {
        byte[] map = ComposedJpeg.picture(32, 24, false, ComposedJpeg.iso(2));
        int frame = new String(map, StandardCharsets.ISO_8859_1).indexOf("\u00ff\u00c0");
        map[frame + 4] = 12; // bits of a sample
        try (Photo photo = jpeg(
                new ComposedJpeg(ComposedJpeg.picture(64, 48, true)).part("GainMap", 0, map).bytes(ComposedJpeg.Lists.MPF))) {
            lost(photo, "12 bits a sample");
        }
    }

    @Test
    void ofAJpegThatIsNotWhereTheFileSaysIsSaid() throws IOException {
        byte[] file = new ComposedJpeg(ComposedJpeg.picture(64, 48, true)).part("GainMap", 0, ComposedJpeg.picture(32, 24, false))
                .bytes(ComposedJpeg.Lists.DIRECTORY);
        try (Photo photo = jpeg(Arrays.copyOf(file, file.length - 200))) {
            lost(photo, "The part GainMap of ");
        }
    }

    @Test
    void whereThereIsNoneThatIsSaid() throws IOException {
        try (Photo photo = file.open(folder, file.grey(10))) {
            assertTrue(photo.lostGainMap().isEmpty());
            assertTrue(HdrReconstruction.ruleOf(photo, HdrOptions.DEFAULT).sentence().contains(NONE));
        }
    }

    /** @param height of the map, which is 64 wide, on a picture of 256x128 */
    @ParameterizedTest
    @CsvSource({"128, it may be turned", "64, it is stretched over the picture", "160, it is stretched over the picture"})
    void speaksOfATurnOnlyWhereOneWouldHelp(int height, String words) throws IOException {
        ComposedItem base = file.grey(256, 128, 8, (x, y) -> 10);
        file.grey(64, height, 8, (x, y) -> 20).hidden().properties(new Property.AuxC(ComposedPhoto.APPLE_MAP, new byte[0])).refersTo("auxl",
                base);
        try (Photo photo = file.open(folder, base)) {
            assertTrue(Said.of(photo.warnings()).get(0).contains(words), Said.of(photo.warnings()).toString());
            assertEquals(words.contains("turned"), Said.of(photo.warnings()).toString().contains("turned"));
        }
    }

    @Test
    void theFieldsUprightMapIsNotCalledTurned() throws IOException {
        try (Photo photo = PhotoReader.open(Oracle.field("color_nogrid_alpha_nogrid_gainmap_grid.avif"))) {
            assertEquals(List.of("The gain map's shape, 128x160, is not the picture's, 128x200; it is stretched over the picture."),
                    Said.of(photo.warnings()));
        }
    }

    private static void lost(Photo photo, String reason) {
        assertTrue(photo.gainMap().isEmpty());
        assertTrue(
                Said.of(photo.warnings()).stream()
                        .anyMatch(w -> w.startsWith("The photo has a gain map that cannot be used: ") && w.contains(reason)),
                Said.of(photo.warnings()).toString());
        String rule = HdrReconstruction.ruleOf(photo, HdrOptions.DEFAULT).sentence();
        assertTrue(rule.startsWith("The gain map is not applied: ") && rule.contains(reason), rule);
        assertFalse(rule.contains(NONE));
    }

    private ComposedItem map(ComposedItem base, String type) throws IOException {
        return file.grey(20).hidden().properties(new Property.AuxC(type, new byte[0])).refersTo("auxl", base);
    }

    private void describe(ComposedItem map) {
        file.heif.item("mime",
                ("<x:xmpmeta xmlns:x='adobe:ns:meta/'><r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><r:Description "
                        + "r:about=''"
                        + " xmlns:h='http://ns.apple.com/HDRGainMap/1.0/' h:HDRGainMapVersion='131072'/></r:RDF></x:xmpmeta>")
                        .getBytes(StandardCharsets.UTF_8))
                .contentType("application/rdf+xml").hidden().refersTo("cdsc", map);
    }

    private Photo jpeg(byte[] bytes) throws IOException {
        return PhotoReader.open(Files.write(folder.resolve("photo.jpg"), bytes));
    }
}
