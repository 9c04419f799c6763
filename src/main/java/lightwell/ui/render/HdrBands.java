package lightwell.ui.render;

import lightwell.color.ColorEngine;
import lightwell.hdr.HdrReconstruction;

/**
 * The SDR picture with its gain map applied.
 *
 * @param sdr   linear, in the primaries that the reconstruction wants
 * @param toAp1 from these primaries to ACEScg
 */
public record HdrBands(SdrBands sdr, HdrReconstruction hdr, ColorEngine.PixelTransform toAp1) implements Bands {

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
        sdr.read(x, y, width, rows, out);
        hdr.apply(x, y, width, rows, out);
        toAp1.apply(out, rows * width);
    }
}
