package lightwell.photo.reader;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import lightwell.codec.LosslessJpegComposer;
import lightwell.image.Raster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged JPEGs through the whole chain: a layer or one sentence, soon. */
class DamagedJpegsTest {

    private static final int FILES = 800;

    @TempDir
    Path folder;

    @Test
    void everyDamageIsALayerOrASentence() throws IOException {
        List<byte[]> whole = List.of(composed(ComposedJpeg.Lists.MPF), composed(ComposedJpeg.Lists.BOTH), inXmp(), behind());
        DamagedFiles photos = new DamagedFiles();
        for (int seed = 0; seed < FILES; seed++) {
            Path file = Files.write(folder.resolve("photo.jpg"),
                    DamagedFiles.damage(whole.get(seed % whole.size()), new Random(seed), Integer.MAX_VALUE));
            photos.open(file, seed);
        }
        System.out.println(FILES + " damaged JPEGs: " + photos.counts() + ".");
    }

    private static byte[] composed(ComposedJpeg.Lists lists) {
        byte[] map = ComposedJpeg.picture(64, 48, false, ComposedJpeg.iso(2));
        byte[] matte = ComposedJpeg.picture(32, 24, false, ComposedJpeg.auxiliary(ComposedPhoto.SKIN, ""));
        byte[] depth = LosslessJpegComposer.encode(Raster.allocate(32, 24, 1, 16), 4, 8);
        return new ComposedJpeg(ComposedJpeg.picture(128, 96, true)).segment(ComposedJpeg.exif(6))
                .part("GainMap", 0, map).part("", 0, matte).part("Depth", 0, depth).bytes(lists);
    }

    /** Google's depth in the XMP. */
    private static byte[] inXmp() {
        byte[] map = AndroidJpeg.coded("png", BufferedImage.TYPE_BYTE_GRAY, 64, 48, (x, y) -> x + y);
        return AndroidJpeg.gdepthExtended(AndroidJpeg.base(), "GDepth:Format='RangeInverse' GDepth:Near='1' GDepth:Far='9'", map, map,
                ComposedJpeg.picture(64, 48, true));
    }

    /** Google's depth behind the picture. */
    private static byte[] behind() {
        byte[] map = AndroidJpeg.coded("png", BufferedImage.TYPE_USHORT_GRAY, 64, 48, (x, y) -> 9 * x * y);
        return AndroidJpeg.dynamicDepth(AndroidJpeg.base(), "DepthMap:Format='RangeLinear' DepthMap:Near='1' DepthMap:Far='9' "
                + "DepthMap:DepthURI='d' DepthMap:ConfidenceURI='c' DepthMap:MeasureType='OpticRay'",
                "ImagingModel:FocalLengthX='100' "
                        + "ImagingModel:FocalLengthY='100' ImagingModel:ImageWidth='128' ImagingModel:ImageHeight='96'",
                List.of(new AndroidJpeg.Item("image/png", "d", map), new AndroidJpeg.Item("image/png", "c", map)));
    }
}
