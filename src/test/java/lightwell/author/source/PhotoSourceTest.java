package lightwell.author.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lightwell.author.HdrSource;
import lightwell.codec.CodedImage;
import lightwell.codec.CodedPlanes;
import lightwell.heif.HeifComposer;
import lightwell.heif.Property;
import lightwell.metadata.Primaries;
import lightwell.metadata.exif.ExifOrientations;
import lightwell.photo.Oracle;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import lightwell.rows.MadePicture;
import lightwell.sample.MadePhoto;
import org.junit.jupiter.api.Test;

/** Photos as sources. */
class PhotoSourceTest extends HdrSourceTests {

    /** PQ's signal of 1000 nits (SMPTE ST 2084), with 10 bits. */
    private static final int THOUSAND_NITS = 769;

    private Path grey(Property.Nclx colour) throws Exception {
        CodedImage image = CodedPlanes.encode(64, 64, 10, "444", colour, (plane, x, y) -> plane > 0 ? 512 : THOUSAND_NITS);
        HeifComposer heif = new HeifComposer("heix", "mif1");
        heif.primary(heif.item(image.itemType(), image.data())
                .properties(new Property.DecoderConfig(image.configType(), image.config()), new Property.Ispe(64, 64), colour));
        return Files.write(folder.resolve("photo.heic"), heif.toBytes());
    }

    @Test
    void pqCodesAreLight() throws Exception {
        try (HdrSource source = open(grey(new Property.Nclx(9, 16, 9, true)))) {
            assertEquals("nclx", source.encoding().source());
            assertEquals(Primaries.REC2020, source.primaries());
            assertEquals(MadePicture.pqLight(THOUSAND_NITS / 1023.0), light(source)[100], 0.03);
        }
        try (HdrSource source = open(grey(new Property.Nclx(12, 16, 6, true)))) {
            assertEquals(Primaries.DISPLAY_P3, source.primaries());
        }
    }

    @Test
    void sdrIsRefusedUnlessTheUserKnowsBetter() throws Exception {
        Path file = grey(new Property.Nclx(12, 13, 6, true));
        assertRefused("photo.heic is SDR: it has no usable gain map, and its encoding, P3-D65 primaries, sRGB curve (nclx), holds no light"
                + " above SDR white; if it is HDR, say what it is with --input-space.", file);
        try (HdrSource source = open(file, "P3-D65-PQ")) {
            assertEquals("--input-space", source.encoding().source());
            assertEquals(MadePicture.pqLight(THOUSAND_NITS / 1023.0), light(source)[100], 0.03);
        }
        assertTrue(assertThrowsSentence(file).startsWith("photo.heic is a photo, whose --input-space must be one of P3-D65-PQ, "));
    }

    private static String assertThrowsSentence(Path file) {
        return assertThrows(IOException.class, () -> open(file, "ACEScct")).getMessage();
    }

    /** Against figures of make.py, which is another program. */
    @Test
    void aGainMapGivesLight() throws IOException {
        int compared = 0;
        try (HdrSource source = open(MadePhoto.NEWER.file()); Photo photo = PhotoReader.open(MadePhoto.NEWER.file())) {
            assertEquals(Primaries.DISPLAY_P3, source.primaries());
            float[] light = light(source);
            for (JsonNode point : Oracle.of("straight").json().get("points")) {
                if (!Oracle.roundedToTheOtherCode(point, photo.base().raster())) {
                    int at = 3 * (point.get("y").asInt() * source.width() + point.get("x").asInt());
                    for (int c = 0; c < 3; c++) {
                        double expected = Math.max(0, point.get("p3_hdr_iso").get(c).asDouble());
                        assertEquals(expected, light[at + c], 1e-5 + 1e-5 * expected, point.get("label").asText());
                    }
                    compared++;
                }
            }
        }
        assertTrue(compared > 10, "only " + compared + " points were compared");
    }

    @Test
    void exifSaysThatThePictureIsUpright() throws IOException {
        try (HdrSource source = open(MadePhoto.TURNED.file())) {
            byte[] exif = source.exif().orElseThrow();
            assertTrue(exif.length > 100);
            assertEquals(1, ExifOrientations.of(exif));
            assertEquals(Math.min(source.width(), source.height()), source.width(), "turned by a quarter");
        }
    }
}
