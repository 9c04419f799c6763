package lightwell.export.cloud;

import java.io.IOException;
import java.util.Optional;
import lightwell.color.ColorEngine;
import lightwell.color.PixelTransform;
import lightwell.color.RasterToLinear;
import lightwell.hdr.HdrOptions;
import lightwell.hdr.HdrReconstruction;
import lightwell.image.BandSource;
import lightwell.image.Raster;
import lightwell.metadata.Primaries;
import lightwell.photo.Photo;

/** The light of a photo's SDR rendition, linear in Rec.709 primaries, SDR white at 1. */
public final class SdrLight {

    private static final String LINEAR_REC709 = "Linear Rec.709 (sRGB)";

    private SdrLight() {}

    /**
     * Decodes the base. The gain map of an HDR base leads down to SDR; without one, light above SDR white is kept. Valid while the photo is
     * open.
     */
    public static BandSource of(Photo photo, ColorEngine color) throws IOException {
        Raster picture = photo.base().raster();
        Optional<HdrReconstruction> down = HdrReconstruction.prepareSdr(photo, HdrOptions.DEFAULT);
        Primaries primaries = down.map(HdrReconstruction::primaries).orElse(Primaries.REC709);
        RasterToLinear decoder = color.decoder(photo.base().encoding(), picture.bitDepth(), primaries);
        PixelTransform toRec709 = color.fromLinear(primaries, LINEAR_REC709);
        return (y, rows, out) -> {
            decoder.apply(picture, y, rows, out);
            down.ifPresent(hdr -> hdr.apply(y, rows, out));
            toRec709.apply(out, rows * picture.width());
        };
    }
}
