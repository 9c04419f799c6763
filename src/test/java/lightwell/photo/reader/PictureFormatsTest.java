package lightwell.photo.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lightwell.heif.ComposedItem;
import lightwell.heif.HeifComposer;
import lightwell.heif.Property;
import lightwell.image.Raster;
import lightwell.message.Said;
import lightwell.photo.Layer;
import lightwell.photo.Photo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bits and chroma that cameras write: as the base, as an auxiliary image, in one piece and in tiles. */
class PictureFormatsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"8, 420", "8, 422", "8, 444", "10, 420", "10, 422", "10, 444", "12, 420", "12, 422", "12, 444"})
    void colour(int bits, String chroma) throws IOException {
        HeifComposer heif = new HeifComposer("heix", "mif1", "heix");
        ComposedItem base = Quarters.grid(heif, 3, bits, chroma);
        Quarters.coded(heif, 3, bits, chroma);
        checked(heif, base, bits, 3).close();
    }

    @ParameterizedTest
    @CsvSource({"8", "10", "12"})
    void grey(int bits) throws IOException {
        HeifComposer heif = new HeifComposer("heix", "mif1", "heix");
        ComposedItem base = Quarters.coded(heif, 3, 8, "420");
        for (ComposedItem matte : List.of(Quarters.grid(heif, 1, bits, "420"), Quarters.coded(heif, 1, bits, "420"))) {
            matte.hidden().refersTo("auxl", base).properties(new Property.AuxC(ComposedPhoto.SKIN, new byte[0]));
        }
        try (Photo photo = checked(heif, base, 8, 3)) {
            assertEquals(2, photo.auxiliaries().size());
        }
    }

    /** What iOS 26 writes: 10 bits of PQ, with a tmap to SDR and no auxiliary image of Apple's. */
    @Test
    void anHdrScreenshot() throws IOException {
        HeifComposer heif = new HeifComposer("heix", "mif1", "heix", "tmap");
        ComposedItem base = Quarters.grid(heif, 3, 10, "444").properties(new Property.Nclx(12, 16, 6, true));
        ComposedItem map = Quarters.coded(heif, 3, 8, "420").hidden();
        ComposedItem tmap = heif.item("tmap", toSdr())
                .properties(new Property.Ispe(Quarters.WIDTH, Quarters.HEIGHT), new Property.Nclx(12, 13, 6, true))
                .refersTo("dimg", base, map).inIdat();
        heif.group("altr", tmap, base);
        try (Photo photo = checked(heif, base, 10, 3)) {
            assertEquals(List.of(), Said.of(photo.warnings()));
            assertEquals("P3-D65 primaries, PQ curve", photo.base().encoding().name());
            assertTrue(photo.base().encoding().hdr());
            Layer.GainMap gain = photo.gainMap().orElseThrow();
            assertTrue(gain.apple().isEmpty());
            assertEquals(3, gain.iso().orElseThrow().baseHeadroom());
            assertEquals(0, gain.iso().orElseThrow().alternateHeadroom());
            assertEquals(List.of(), photo.others());
        }
    }

    /** One channel: base headroom of 3 stops, alternate 0, gain 0 to 3 stops. */
    private static byte[] toSdr() {
        ByteBuffer out = ByteBuffer.allocate(62).put(new byte[5]).put((byte) 0x40);
        for (int number : new int[] {3, 1, 0, 1, 0, 1, 3, 1, 1, 1, 0, 1, 0, 1}) {
            out.putInt(number);
        }
        return out.array();
    }

    /** Every layer is the picture, in the depth its item says; of the base, in {@code bits} and {@code channels}. */
    private Photo checked(HeifComposer heif, ComposedItem base, int bits, int channels) throws IOException {
        Photo photo = PhotoReader.open(Files.write(folder.resolve("photo.heic"), heif.primary(base).toBytes()));
        try {
            assertEquals(bits, photo.base().info().bitDepth());
            assertEquals(channels, photo.base().raster().channels());
            for (Layer layer : photo.layers()) {
                Raster raster = layer.raster();
                assertEquals(layer.info().bitDepth(), raster.bitDepth(), layer.info().name());
                assertEquals(layer.info().channels(), raster.channels(), layer.info().name());
                Quarters.check(raster, List.of(), layer.info().name());
            }
            return photo;
        } catch (Throwable e) {
            photo.close();
            throw e;
        }
    }
}
