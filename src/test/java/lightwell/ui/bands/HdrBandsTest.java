package lightwell.ui.bands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Optional;
import lightwell.color.ColorEngine;
import lightwell.hdr.HdrOptions;
import lightwell.hdr.HdrReconstruction;
import lightwell.image.Raster;
import lightwell.metadata.ColorEncoding;
import lightwell.photo.Photo;
import lightwell.ui.content.ViewerTestSupport;
import org.junit.jupiter.api.Test;

class HdrBandsTest {

    /** The gain is applied in ACEScg at once where that is the same; any rectangle of the picture is the same as all of it. */
    @Test
    void theLightIsThatOfTheBasesOwnPrimaries() throws IOException {
        try (Photo photo = ViewerTestSupport.photo(() -> {})) {
            ColorEngine color = ColorEngine.load(Optional.empty());
            Raster raster = photo.base().raster();
            ColorEncoding encoding = photo.base().encoding();
            HdrReconstruction hdr = HdrReconstruction.prepare(photo, HdrOptions.DEFAULT);
            assertTrue(hdr.active() && hdr.scalesLight());
            int width = raster.width();
            float[] expected = new float[width * raster.height() * 3];
            color.decoder(encoding, raster.bitDepth(), hdr.primaries()).apply(raster, 0, raster.height(), expected);
            hdr.apply(0, raster.height(), expected);
            color.fromLinear(hdr.primaries(), "ACEScg").apply(expected, width * raster.height());
            HdrBands bands = HdrBands.of(raster, encoding, hdr, color);
            for (int[] part : new int[][] {{0, 0, width, raster.height()}, {7, 3, 41, 20}, {width - 1, 5, 1, 9}, {0, 0, 1, 1}}) {
                float[] rgb = new float[part[2] * part[3] * 3];
                bands.read(part[0], part[1], part[2], part[3], rgb);
                rowsAreTheSame(bands, part, rgb);
                for (int i = 0; i < rgb.length; i++) {
                    int x = part[0] + i / 3 % part[2];
                    int y = part[1] + i / 3 / part[2];
                    assertEquals(expected[(y * width + x) * 3 + i % 3], rgb[i], 1e-5f, x + ", " + y);
                }
            }
        }
    }

    private static void rowsAreTheSame(Bands bands, int[] part, float[] rgb) {
        Bands.Rows rows = bands.rows(part[0], part[2], part[1] + part[3]);
        float[] row = new float[part[2] * 3];
        for (int y = 0; y < part[3]; y++) {
            rows.read(part[1] + y, row);
            for (int i = 0; i < row.length; i++) {
                assertEquals(rgb[y * row.length + i], row[i], 1e-5f * (1 + row[i]), i / 3 + ", " + y);
            }
        }
    }
}
