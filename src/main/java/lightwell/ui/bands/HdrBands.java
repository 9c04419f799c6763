package lightwell.ui.bands;

import lightwell.color.ColorEngine;
import lightwell.color.ColorException;
import lightwell.color.LinearRows;
import lightwell.color.PixelTransform;
import lightwell.hdr.HdrReconstruction;
import lightwell.image.Raster;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.Primaries;

/** A base picture in ACEScg with its gain map applied. */
public final class HdrBands implements Bands {

    private final SdrBands sdr;
    private final HdrReconstruction hdr;
    private final PixelTransform toAp1;

    private HdrBands(SdrBands sdr, HdrReconstruction hdr, PixelTransform toAp1) {
        this.sdr = sdr;
        this.hdr = hdr;
        this.toAp1 = toAp1;
    }

    /** @param raster of the base; valid, like the reconstruction, while the photo is open */
    public static HdrBands of(Raster raster, ColorEncoding encoding, HdrReconstruction hdr, ColorEngine color) throws ColorException {
        Primaries primaries = hdr.scalesLight() ? Primaries.AP1 : hdr.primaries(); // directly in AP1 if the gain allows it
        PixelTransform toAp1 = hdr.scalesLight() ? (rgb, pixels) -> {} : color.fromLinear(primaries, "ACEScg");
        return new HdrBands(new SdrBands(raster, color.decoder(encoding, raster.bitDepth(), primaries)), hdr, toAp1);
    }

    @Override
    public int width() {
        return sdr.width();
    }

    @Override
    public int height() {
        return sdr.height();
    }

    @Override
    public int channels() {
        return 3;
    }

    @Override
    public void read(int x, int y, int width, int rows, float[] out) {
        if (rows == 1) {
            rows(x, width, y + 1).read(y, out); // in one pass
            return;
        }
        sdr.read(x, y, width, rows, out);
        hdr.apply(x, y, width, rows, out);
        toAp1.apply(out, rows * width);
    }

    @Override
    public Rows rows(int x, int width, int end) {
        LinearRows light = sdr.decoder().rows(sdr.raster(), x, width);
        HdrReconstruction.Rows gain = hdr.rows(x, width);
        if (hdr.multiplies()) {
            return (y, out) -> {
                light.read(y, gain.factors(y), out, 0);
                toAp1.apply(out, width);
            };
        }
        return (y, out) -> {
            light.read(y, out);
            gain.apply(y, out);
            toAp1.apply(out, width);
        };
    }
}
