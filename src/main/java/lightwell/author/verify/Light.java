package lightwell.author.verify;

import java.io.IOException;
import lightwell.author.BaseSpace;
import lightwell.author.HdrSource;
import lightwell.color.ColorEngine;
import lightwell.color.ColorException;
import lightwell.color.PrimariesMatrix;
import lightwell.color.RasterToLinear;
import lightwell.image.Raster;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.Primaries;
import lightwell.metadata.Transfer;

/**
 * A picture as linear light with SDR white at 1, read in bands. Owns nothing: valid while its source is open. Several threads may read.
 *
 * @param primaries of the light
 */
public record Light(int width, int height, Primaries primaries, Rows rows) {

    /** Keeps logarithms of dark light finite; the offset that reference encoders write (libavif). */
    private static final float OFFSET = 1 / 64f;

    /** Reads rows of interleaved RGB from index 0. */
    @FunctionalInterface
    public interface Rows {

        void read(int y, int rows, float[] rgb) throws IOException;
    }

    public static Light of(HdrSource source) {
        return new Light(source.width(), source.height(), source.primaries(), source::read);
    }

    /** The light of an SDR base in codes. */
    public static Light of(Raster codes, BaseSpace space, ColorEngine color) throws ColorException {
        ColorEncoding encoding = ColorEncoding.of(space.title(), space.primaries(), new Transfer.Srgb(), space.title());
        RasterToLinear decoder = color.decoder(encoding, codes.bitDepth(), space.primaries());
        return new Light(codes.width(), codes.height(), space.primaries(), (y, rows, rgb) -> decoder.apply(codes, y, rows, rgb));
    }

    /**
     * What a display between SDR and HDR shows of two renditions of one size: they are mixed in log2, as ISO 21496-1 applies a share of the
     * gain, in the primaries of the HDR rendition.
     *
     * @param weight 0 (SDR) to 1 (HDR)
     */
    public static Light between(Light sdr, Light hdr, double weight) throws ColorException {
        if (weight == 0) {
            return sdr;
        }
        if (weight == 1) {
            return hdr;
        }
        double[] m = PrimariesMatrix.between(sdr.primaries, hdr.primaries);
        return new Light(hdr.width, hdr.height, hdr.primaries, (y, rows, rgb) -> {
            float[] dark = new float[3 * rows * hdr.width];
            sdr.rows.read(y, rows, dark);
            hdr.rows.read(y, rows, rgb);
            for (int i = 0; i < dark.length; i += 3) {
                for (int c = 0; c < 3; c++) {
                    double from = m[3 * c] * dark[i] + m[3 * c + 1] * dark[i + 1] + m[3 * c + 2] * dark[i + 2];
                    rgb[i + c] = mixed((float) from, rgb[i + c], weight);
                }
            }
        });
    }

    private static float mixed(float sdr, float hdr, double weight) {
        double from = Math.max(0, sdr) + OFFSET;
        double to = Math.max(0, hdr) + OFFSET;
        double mixed = weight == 0.5 ? Math.sqrt(from * to) : from * Math.pow(to / from, weight); // the usual weight, several times faster
        return (float) (mixed - OFFSET);
    }
}
