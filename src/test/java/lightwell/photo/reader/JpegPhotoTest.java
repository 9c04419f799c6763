package lightwell.photo.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lightwell.image.Raster;
import lightwell.message.Said;
import lightwell.metadata.CameraCalibration;
import lightwell.metadata.DepthAccuracy;
import lightwell.metadata.DepthDescription;
import lightwell.metadata.IsoGainMap;
import lightwell.metadata.Primaries;
import lightwell.metadata.tree.MetadataBlock;
import lightwell.photo.Layer;
import lightwell.photo.Oracle;
import lightwell.photo.Photo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A JPEG that is made, and those that phones wrote. */
class JpegPhotoTest {

    @TempDir
    Path folder;

    /** Its pictures have the code 2x + y as they are stored, and stand when they are shown. */
    @Test
    void readsAMadePortrait() throws IOException {
        byte[] file = new ComposedJpeg(ComposedJpeg.picture(128, 96, true)).segment(ComposedJpeg.exif(6))
                .part("GainMap", 0, ComposedJpeg.picture(64, 48, false, ComposedJpeg.iso(2)))
                .part("", 0, ComposedJpeg.picture(32, 24, false,
                        ComposedJpeg.auxiliary("disparity", "a:FloatMinValue='0.5' a:FloatMaxValue='4'")))
                .bytes(ComposedJpeg.Lists.BOTH);
        try (Photo photo = PhotoReader.open(Files.write(folder.resolve("made.jpg"), file))) {
            size(photo.base(), 96, 128);
            size(photo.gainMap().orElseThrow(), 48, 64);
            Layer.Depth depth = photo.depth().orElseThrow();
            size(depth, 24, 32);
            assertEquals(2, photo.gainMap().orElseThrow().iso().orElseThrow().alternateHeadroom());
            DepthDescription description = depth.description().orElseThrow();
            assertEquals(DepthDescription.Kind.DISPARITY, description.kind());
            assertEquals(0.5, description.min());
            assertEquals(4, description.max());
            assertEquals(0, depth.raster().get(23, 0, 0), 3);
            assertEquals(2 * 31 + 23, depth.raster().get(0, 31, 0), 3);
        }
    }

    @Test
    void readsAnIphonePortrait() throws IOException {
        try (Photo photo = PhotoReader.open(Oracle.photo("iphonex_depth.jpg"))) {
            assertEquals(List.of(), Said.of(photo.warnings()));
            size(photo.base(), 3024, 4032);
            assertEquals("Display P3", photo.base().encoding().name());
            assertEquals("ICC profile", photo.base().encoding().source());
            assertEquals("iPhone X", photo.camera().model().orElseThrow());
            Layer.Depth depth = photo.depth().orElseThrow();
            size(depth, 576, 768);
            assertEquals("disparity", depth.info().type());
            DepthDescription description = depth.description().orElseThrow();
            assertEquals(DepthDescription.Kind.DISPARITY, description.kind());
            assertEquals(0.650879, description.min());
            assertEquals(2.509766, description.max());
            assertEquals(DepthAccuracy.RELATIVE, description.accuracy());
            CameraCalibration calibration = description.calibration().orElseThrow();
            assertEquals(6112.78125, calibration.fx());
            assertEquals(3024, calibration.referenceWidth());
            assertEquals(8, calibration.distortion().length);
            assertTrue(photo.gainMap().isEmpty());
            fillsItsRange(depth.raster());
        }
    }

    /** Codes 0 and 255 stand for the XMP's smallest and largest disparity, so a map must come near both. */
    private static void fillsItsRange(Raster raster) {
        int min = 255;
        int max = 0;
        for (int y = 0; y < raster.height(); y++) {
            for (int x = 0; x < raster.width(); x++) {
                min = Math.min(min, raster.get(x, y, 0));
                max = Math.max(max, raster.get(x, y, 0));
            }
        }
        assertTrue(min <= 2 && max >= 253, min + " to " + max);
    }

    @Test
    void readsAnIphonesGainMap() throws IOException {
        try (Photo photo = PhotoReader.open(Oracle.photo("apple_gainmap_new.jpg"))) {
            assertEquals(List.of(), Said.of(photo.warnings()));
            size(photo.base(), 384, 512);
            Layer.GainMap map = photo.gainMap().orElseThrow();
            size(map, 192, 256);
            assertEquals(4.532783, map.apple().orElseThrow().xmpHeadroom().orElseThrow());
            assertTrue(map.iso().isEmpty());
            assertEquals(List.of("base exif", "base icc", "gainmap xmp"), blocks(photo));
        }
    }

    @Test
    void readsAnUltraHdr() throws IOException {
        try (Photo photo = PhotoReader.open(Oracle.photo("ultrahdr_paris.jpg"))) {
            size(photo.base(), 403, 302);
            Layer.GainMap map = photo.gainMap().orElseThrow();
            size(map, 512, 384);
            assertTrue(map.apple().isEmpty());
            IsoGainMap iso = map.iso().orElseThrow();
            assertEquals("hdrgm XMP", iso.source());
            assertEquals(3.5, iso.alternateHeadroom());
            assertEquals(List.of(3.5, 3.6, 3.7), iso.channels().stream().map(IsoGainMap.Channel::max).toList());
            assertEquals(List.of("base exif", "base xmp", "base xmp_extended", "gainmap xmp"), blocks(photo));
            assertEquals(Primaries.REC709, photo.base().encoding().primaries());
            assertEquals("EXIF ColorSpace 1", photo.base().encoding().source());
            assertEquals(List.of(), Said.of(photo.warnings()));
        }
    }

    private static List<String> blocks(Photo photo) {
        return photo.blocks().stream().map((MetadataBlock block) -> block.owner() + " " + block.name()).toList();
    }

    private static void size(Layer layer, int width, int height) throws IOException {
        assertEquals(List.of(width, height), List.of(layer.info().width(), layer.info().height()));
        Raster raster = layer.raster();
        assertEquals(List.of(width, height, layer.info().channels(), 8),
                List.of(raster.width(), raster.height(), raster.channels(), raster.bitDepth()));
    }
}
