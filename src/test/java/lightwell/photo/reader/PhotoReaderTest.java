package lightwell.photo.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lightwell.message.Said;
import lightwell.metadata.CameraCalibration;
import lightwell.metadata.DepthAccuracy;
import lightwell.metadata.DepthDescription;
import lightwell.metadata.IsoGainMap;
import lightwell.metadata.Primaries;
import lightwell.metadata.Transfer;
import lightwell.photo.Layer;
import lightwell.photo.Oracle;
import lightwell.photo.Photo;
import lightwell.photo.PhotoException;
import lightwell.sample.BrokenPhotos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoReaderTest {

    @TempDir
    Path folder;

    @Test
    void refusesWhatIsNoFile() throws IOException {
        refused(folder.resolve("nowhere.heic"), "There is no file");
        refused(folder, "is a folder");
        refused(Files.createFile(folder.resolve("empty.heic")), "empty.heic is empty");
        refused(Files.writeString(folder.resolve("text.heic"), "This is no photo, only a line of text."), "text.heic: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"grid_self.heic", "trunc_4000.heic", "tile_outside.heic"})
    void refusesHostileFiles(String name) {
        refused(Oracle.hostile(name), name + ": ");
    }

    @ParameterizedTest
    @ValueSource(strings = {BrokenPhotos.SELF, BrokenPhotos.SHORT, BrokenPhotos.OUTSIDE})
    void refusesBrokenPhotos(String name) throws IOException {
        refused(BrokenPhotos.file(name), name + ": ");
    }

    private static void refused(Path path, String beginning) {
        String sentence = assertThrows(PhotoException.class, () -> PhotoReader.open(path)).getMessage();
        assertTrue(sentence.contains(beginning), sentence);
        assertTrue(sentence.endsWith("."), sentence);
        assertFalse(sentence.contains("\n"), sentence);
    }

    @Test
    void readsAnIphonePortrait() throws IOException {
        try (Photo pug = PhotoReader.open(Oracle.photo("pug.heic"))) {
            assertEquals("pug.heic", pug.name());
            assertEquals(List.of("base", "gainmap", "depth"), pug.layers().stream().map(layer -> layer.info().name()).toList());
            size(pug.base(), 4032, 3024);
            size(pug.gainMap().orElseThrow(), 2016, 1512);
            size(pug.depth().orElseThrow(), 768, 576);
            assertEquals("iPhone 13 Pro", pug.camera().model().orElseThrow());
            assertEquals(1 / 121.0, pug.camera().exposureTime().orElseThrow(), 1e-9);
            assertEquals("2023:02:21 14:33:08", pug.camera().captureTime().orElseThrow());
            assertEquals("+03:00", pug.camera().captureOffset().orElseThrow());
            assertEquals(0.8786434536, pug.gainMap().orElseThrow().apple().orElseThrow().makerHeadroom().orElseThrow(), 1e-9);
            assertTrue(pug.gainMap().orElseThrow().apple().orElseThrow().makerGain().isEmpty());
            assertEquals(List.of(), Said.of(pug.warnings()));
            depthOfPug(pug.depth().orElseThrow().description().orElseThrow());
        }
    }

    private static void depthOfPug(DepthDescription depth) {
        assertEquals(DepthDescription.Kind.DISPARITY, depth.kind());
        assertEquals(1.498047, depth.min());
        assertEquals(4.382812, depth.max());
        assertEquals(DepthAccuracy.RELATIVE, depth.accuracy());
        assertEquals("high", depth.quality());
        assertTrue(depth.filtered());
        CameraCalibration camera = depth.calibration().orElseThrow();
        assertEquals(3032.59423828125, camera.fx());
        assertEquals(3032.59423828125, camera.fy());
        assertEquals(1988.450927734375, camera.cx());
        assertEquals(1512.30712890625, camera.cy());
        assertEquals(4032, camera.referenceWidth());
        assertEquals(8, camera.distortion().length);
        assertEquals(0.92712384462356567, camera.inverse()[1]);
        assertEquals(1990.331298828125, camera.distortionX());
    }

    @Test
    void readsBothDescriptionsOfOneMap() throws IOException {
        try (Photo photo = PhotoReader.open(Oracle.photo("ios18_like.heic"))) {
            Layer.GainMap map = photo.gainMap().orElseThrow();
            assertEquals(0.8786434536, map.apple().orElseThrow().makerHeadroom().orElseThrow(), 1e-9);
            IsoGainMap iso = map.iso().orElseThrow();
            assertEquals(2.3, iso.alternateHeadroom(), 1e-5);
            assertEquals(1 / 64.0, iso.channels().get(0).baseOffset());
            assertTrue(photo.depth().isPresent());
            size(map, 2016, 1512);
        }
    }

    @Test
    void readsBothDescriptionsOfAMadeMap() throws IOException {
        try (Photo photo = PhotoReader.open(Oracle.photo("newer.heic"))) {
            Layer.GainMap map = photo.gainMap().orElseThrow();
            assertEquals(3.25, map.apple().orElseThrow().xmpHeadroom().orElseThrow());
            IsoGainMap iso = map.iso().orElseThrow();
            assertEquals(2, iso.alternateHeadroom());
            assertEquals(1 / 64.0, iso.channels().get(0).baseOffset());
            size(map, 186, 124);
        }
    }

    @Test
    void readsASamsungMapByItsIsoDescription() throws IOException {
        try (Photo photo = PhotoReader.open(Oracle.photo("samsung_s25_tmap.heic"))) {
            Layer.GainMap map = photo.gainMap().orElseThrow();
            assertTrue(map.apple().isEmpty());
            assertEquals(2.3, map.iso().orElseThrow().alternateHeadroom(), 1e-6);
            assertEquals(3, map.raster().channels());
        }
    }

    @Test
    void readsAMadePhoto() throws IOException {
        try (Photo photo = PhotoReader.open(Oracle.photo("turned.heic"))) {
            assertEquals("turned.heic", photo.name());
            assertEquals(List.of("base", "gainmap", "depth"), photo.layers().stream().map(layer -> layer.info().name()).toList());
            size(photo.base(), 248, 372);
            size(photo.gainMap().orElseThrow(), 124, 186);
            size(photo.depth().orElseThrow(), 64, 96);
            assertEquals("Demo camera", photo.camera().model().orElseThrow());
            assertEquals(1.01, photo.gainMap().orElseThrow().apple().orElseThrow().makerHeadroom().orElseThrow(), 1e-9);
            assertEquals(1, photo.gainMap().orElseThrow().apple().orElseThrow().makerGain().orElseThrow(), 1e-9);
            assertEquals(List.of(), Said.of(photo.warnings()));
            DepthDescription depth = photo.depth().orElseThrow().description().orElseThrow();
            assertEquals(List.of(0.8, 4.4), List.of(depth.min(), depth.max()));
            assertEquals(400, depth.calibration().orElseThrow().fx());
        }
    }

    @Test
    void turnsAPortraitUpright() throws IOException {
        try (Photo photo = PhotoReader.open(Oracle.photo("iphone15promax.heic"))) {
            size(photo.base(), 3024, 4032);
            size(photo.gainMap().orElseThrow(), 1512, 2016);
        }
    }

    private static void size(Layer layer, int width, int height) throws IOException {
        assertEquals(List.of(width, height), List.of(layer.info().width(), layer.info().height()));
        assertEquals(List.of(width, height), List.of(layer.raster().width(), layer.raster().height()));
        assertEquals(layer.info().channels(), layer.raster().channels());
        assertEquals(layer.info().bitDepth(), layer.raster().bitDepth());
    }

    @ParameterizedTest
    @CsvSource({"straight.heic, Display P3, ICC profile", "pug.heic, Display P3, ICC profile",
        "dji_xmp_headroom.heic, Display P3, ICC profile",
        "iphone15promax.heic, Display P3, ICC profile", "iphone8_plain.heic, Display P3, ICC profile",
        "spatial_pair.heic, Display P3, ICC profile", "samsung_s25_tmap.heic, DCI-P3 D65 Gamut with sRGB Transfer, ICC profile",
        "sony_10bit.hif, 'Rec.709 primaries, sRGB curve', nclx"})
    void namesTheColourOfEveryPhoto(String file, String name, String source) throws IOException {
        try (Photo photo = PhotoReader.open(Oracle.photo(file))) {
            assertEquals(name, photo.base().encoding().name());
            assertEquals(source, photo.base().encoding().source());
            assertEquals(new Transfer.Srgb(), photo.base().encoding().red());
            assertEquals(name.startsWith("Rec.709") ? Primaries.REC709 : Primaries.DISPLAY_P3, photo.base().encoding().primaries());
        }
    }

    @Test
    void refusesPixelsOnceClosed() throws IOException {
        Photo photo = PhotoReader.open(Oracle.photo("straight.heic"));
        photo.close();
        assertThrows(PhotoException.class, () -> photo.base().raster());
    }
}
