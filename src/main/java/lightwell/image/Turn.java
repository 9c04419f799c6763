package lightwell.image;

import java.nio.ByteBuffer;

/** Rasters turned by quarters, as HEIF's {@code irot} does it. */
public final class Turn {

    private Turn() { }

    /**
     * A turned copy, tightly packed; the caller owns both.
     *
     * @param degrees 90 or 270, counter-clockwise: width and height are exchanged
     */
    public static Raster counterClockwise(Raster raster, int degrees) {
        if (degrees != 90 && degrees != 270) {
            throw new IllegalArgumentException("Only quarter turns exchange width and height, not " + degrees + " degrees");
        }
        Raster turned = Raster.allocate(raster.height(), raster.width(), raster.channels(), raster.bitDepth());
        int pixel = raster.channels() * raster.bytesPerSample();
        byte[] line = new byte[raster.width() * pixel];
        ByteBuffer from = raster.samples();
        ByteBuffer to = turned.samples();
        for (int y = 0; y < raster.height(); y++) {
            from.get(y * raster.rowStride(), line);
            int column = degrees == 90 ? y : raster.height() - 1 - y;
            for (int x = 0; x < raster.width(); x++) {
                int row = degrees == 90 ? raster.width() - 1 - x : x;
                to.put(row * turned.rowStride() + column * pixel, line, x * pixel, pixel);
            }
        }
        return turned;
    }
}
