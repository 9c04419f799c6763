package lightwell.color;

import java.util.Objects;
import lightwell.image.Raster;
import lightwell.metadata.Primaries;

/** Converts codes to linear RGB through a profile's lookup tables: to XYZ at D50, then by a matrix. Immutable, thread-safe. */
final class TableDecoder implements RasterToLinear {

    /** X, Y and Z of D50 as primaries; their sum is its white (ICC.1:2022, 7.2.16). */
    private static final double[] D50 = {0.9642, 1, 0.8249};
    private static final double SUM = D50[0] + D50[1] + D50[2];
    private static final Primaries XYZ = new Primaries(1, 0, 0, 1, 0, 0, D50[0] / SUM, D50[1] / SUM);

    private final ColourCube cube;
    private final int bitDepth;
    private final float[] matrix = new float[9];

    TableDecoder(ColourCube cube, int bitDepth, Primaries target) throws ColorException {
        this.cube = cube;
        this.bitDepth = bitDepth;
        double[] m = PrimariesMatrix.between(XYZ, target);
        for (int i = 0; i < 9; i++) {
            matrix[i] = (float) (m[i] / D50[i % 3]);
        }
    }

    @Override
    public void apply(Raster raster, int y, int rows, float[] rgb) {
        Objects.checkFromIndexSize(y, rows, raster.height());
        Objects.checkFromIndexSize(0L, 3L * raster.width() * rows, rgb.length);
        Rows reader = rows(raster, 0, raster.width());
        for (int row = 0; row < rows; row++) {
            reader.read(y + row, null, rgb, 3 * raster.width() * row);
        }
    }

    @Override
    public Rows rows(Raster raster, int x, int width) {
        Objects.checkFromIndexSize(x, width, raster.width());
        if (raster.bitDepth() != bitDepth) {
            throw new IllegalArgumentException("A decoder for " + bitDepth + " bits was given " + raster.bitDepth());
        }
        return new Rows(raster, x, width);
    }

    private final class Rows implements LinearRows {

        private final Raster raster;
        private final int begin;
        private final byte[] line;
        private final float[] xyz = new float[3];

        Rows(Raster raster, int x, int width) {
            int pixelBytes = raster.channels() * raster.bytesPerSample();
            this.raster = raster;
            this.begin = x * pixelBytes;
            this.line = new byte[width * pixelBytes];
        }

        @Override
        public void read(int y, float[] rgb) {
            read(y, null, rgb, 0);
        }

        /** @param factors may be null here */
        @Override
        public void read(int y, float[] factors, float[] rgb, int at) {
            raster.samples().get(y * raster.rowStride() + begin, line);
            int bytes = raster.bytesPerSample();
            int step = raster.channels() * bytes;
            int next = raster.channels() < 3 ? 0 : bytes;
            float scale = ColourCube.scale(raster.maxCode());
            for (int in = 0, pixel = 0, out = at; in < line.length; in += step, pixel++, out += 3) {
                cube.xyz(code(in, bytes), code(in + next, bytes), code(in + 2 * next, bytes), scale, xyz);
                float factor = factors == null ? 1 : factors[pixel];
                for (int c = 0; c < 3; c++) {
                    rgb[out + c] = factor * (matrix[3 * c] * xyz[0] + matrix[3 * c + 1] * xyz[1] + matrix[3 * c + 2] * xyz[2]);
                }
            }
        }

        /** A code, limited to the largest valid one. */
        private int code(int at, int bytes) {
            return Math.min(raster.maxCode(), bytes == 1 ? line[at] & 0xFF : (line[at] & 0xFF) | (line[at + 1] & 0xFF) << 8);
        }
    }
}
