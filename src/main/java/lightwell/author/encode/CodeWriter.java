package lightwell.author.encode;

import lightwell.author.CurveTable;
import lightwell.image.Raster;

/** Writes light as codes into a raster. Several threads may write different rows. */
final class CodeWriter {

    private final Raster raster;
    private final CurveTable curve;

    /** @param curve from light to codes 0..1 */
    CodeWriter(Raster raster, CurveTable curve) {
        this.raster = raster;
        this.curve = curve;
    }

    /** @param rgb interleaved light of the rows */
    void write(int y, int rows, float[] rgb) {
        int values = raster.width() * 3;
        float most = raster.maxCode();
        int bytes = raster.bytesPerSample();
        byte[] line = new byte[values * bytes];
        for (int row = 0; row < rows; row++) {
            for (int i = 0, from = row * values; i < values; i++) {
                int code = (int) (curve.of(rgb[from + i]) * most + 0.5f);
                if (bytes == 1) {
                    line[i] = (byte) code;
                } else {
                    line[2 * i] = (byte) code;
                    line[2 * i + 1] = (byte) (code >> 8);
                }
            }
            raster.samples().put((y + row) * raster.rowStride(), line);
        }
    }
}
