package lightwell.export.thumbnail;

import java.io.IOException;
import java.util.Optional;
import lightwell.color.ColorEngine;
import lightwell.export.OutputTarget;
import lightwell.export.PngFile;
import lightwell.export.WrittenFile;
import lightwell.export.cloud.SrgbCodes;
import lightwell.image.BoxReduction;
import lightwell.image.Raster;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.Primaries;
import lightwell.photo.Layer;
import lightwell.photo.OwnThumbnail;
import lightwell.photo.Photo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a small picture of a photo as PNG in sRGB, upright, without its gain map; light above SDR white is clipped. Stateless. */
public final class ThumbnailFile {

    private static final Logger LOG = LoggerFactory.getLogger(ThumbnailFile.class);
    private static final String ID = "thumbnail";

    private ThumbnailFile() {}

    /**
     * Decodes the thumbnail in the file if it has one of at least that size, else the picture.
     *
     * @param size the largest width and height, in pixels; a smaller picture is not enlarged
     * @throws IOException one sentence, if it cannot be decoded or written; nothing is left behind
     */
    public static WrittenFile write(Photo photo, OutputTarget target, int size) throws IOException {
        Optional<Layer.Other> own = OwnThumbnail.of(photo, size);
        if (own.isPresent()) {
            try {
                own.get().raster();
            } catch (IOException e) {
                LOG.info("The thumbnail in {} cannot be decoded; making one", photo.name(), e);
                own = Optional.empty();
            }
        }
        return own.isPresent() ? write(own.get().raster(), own.get().encoding(), target, size)
                : write(photo.base().raster(), photo.base().encoding(), target, size);
    }

    private static WrittenFile write(Raster raster, ColorEncoding encoding, OutputTarget target, int size) throws IOException {
        double scale = Math.min(1, (double) size / Math.max(raster.width(), raster.height()));
        int width = Math.max(1, (int) Math.round(raster.width() * scale));
        int height = Math.max(1, (int) Math.round(raster.height() * scale));
        try (Raster small = BoxReduction.reduce(raster, Math.max(1, (int) (0.5 / scale)))) {
            float[] light = new float[3 * small.width() * small.height()];
            ColorEngine.uncachedDecoder(encoding, small.bitDepth(), Primaries.REC709).apply(small, 0, small.height(), light);
            float[] shrunk = AreaMeans.shrink(light, small.width(), small.height(), width, height);
            return PngFile.write(ID, target, argb(shrunk), width, height);
        }
    }

    private static int[] argb(float[] light) {
        int[] argb = new int[light.length / 3];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = 0xFF << 24 | (SrgbCodes.of(light[3 * i]) & 0xFF) << 16 | (SrgbCodes.of(light[3 * i + 1]) & 0xFF) << 8
                    | SrgbCodes.of(light[3 * i + 2]) & 0xFF;
        }
        return argb;
    }
}
