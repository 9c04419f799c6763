package lightwell.ui.measure;

import lightwell.hdr.HdrReconstruction;
import lightwell.ui.bands.Bands;

/** The stops by which the gain map raises each pixel of the base. */
record GainBands(HdrReconstruction hdr, int width, int height) implements Bands {

    @Override
    public int channels() {
        return 1;
    }

    @Override
    public void read(int x, int y, int columns, int rows, float[] out) {
        float[] row = new float[width];
        for (int r = 0, o = 0; r < rows; r++) {
            hdr.gain(y + r, 1, row);
            for (int i = 0; i < columns; i++) {
                out[o++] = (float) hdr.stops(row[x + i]);
            }
        }
    }
}
