package lightwell.image;

import java.nio.ByteBuffer;

/** Rotates and mirrors rasters as HEIF's {@code irot} and {@code imir} and EXIF's Orientation define it. */
public final class ExifOrientation {

    /** The orientations without and with exchanged sides, each list in the order: no mirroring, top-bottom, left-right, both. */
    private static final int[] KEEPING = {1, 4, 2, 3};
    private static final int[] EXCHANGING = {5, 6, 8, 7};
    private static final int QUARTER_CLOCKWISE = 6;
    private static final int QUARTER_COUNTER_CLOCKWISE = 8;

    private ExifOrientation() {}

    /**
     * A turned copy, tightly packed; the caller owns both.
     *
     * @param degrees 90 or 270, counter-clockwise: width and height are exchanged
     */
    public static Raster counterClockwise(Raster raster, int degrees) {
        if (degrees != 90 && degrees != 270) {
            throw new IllegalArgumentException("Only quarter turns exchange width and height, not " + degrees + " degrees");
        }
        return copy(raster, degrees == 90 ? QUARTER_COUNTER_CLOCKWISE : QUARTER_CLOCKWISE);
    }

    /** Whether an EXIF orientation (1..8) exchanges width and height. */
    public static boolean exchangesSides(int orientation) {
        return orientation >= 5;
    }

    /**
     * The raster as it is meant to be seen. If it has to be copied, {@code raster} is closed; the caller owns only the result.
     *
     * @param orientation of EXIF, 1..8: where the stored first row and column are (1: top and left, 6: right and top)
     */
    public static Raster upright(Raster raster, int orientation) {
        if (orientation < 1 || orientation > 8) {
            throw new IllegalArgumentException("There is no orientation " + orientation);
        }
        if (orientation == 1) {
            return raster;
        }
        try (raster) {
            return copy(raster, orientation);
        }
    }

    /** The orientation (1..8) that has the effect of {@code first} followed by {@code second}. */
    public static int then(int first, int second) {
        boolean exchanged = exchangesSides(first);
        boolean x = mirrorsX(first) ^ (exchanged ? mirrorsY(second) : mirrorsX(second));
        boolean y = mirrorsY(first) ^ (exchanged ? mirrorsX(second) : mirrorsY(second));
        return (exchanged == exchangesSides(second) ? KEEPING : EXCHANGING)[(x ? 2 : 0) + (y ? 1 : 0)];
    }

    /** The orientation (1..8) that undoes another one. */
    public static int inverse(int orientation) {
        return orientation == QUARTER_CLOCKWISE ? QUARTER_COUNTER_CLOCKWISE
                : orientation == QUARTER_COUNTER_CLOCKWISE ? QUARTER_CLOCKWISE : orientation;
    }

    /** Whether an orientation (1..8) exchanges left and right of the stored picture, before it exchanges its sides. */
    public static boolean mirrorsX(int orientation) {
        return orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
    }

    /** Whether an orientation (1..8) exchanges top and bottom of the stored picture, before it exchanges its sides. */
    public static boolean mirrorsY(int orientation) {
        return orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
    }

    /** A turned copy, tightly packed; the caller owns both. @param orientation 1..8 */
    public static Raster copy(Raster raster, int orientation) {
        boolean exchanged = exchangesSides(orientation);
        int right = raster.width() - 1;
        int bottom = raster.height() - 1;
        Raster turned = exchanged ? Raster.allocate(raster.height(), raster.width(), raster.channels(), raster.bitDepth())
                : Raster.allocate(raster.width(), raster.height(), raster.channels(), raster.bitDepth());
        boolean mirrorX = mirrorsX(orientation);
        boolean mirrorY = mirrorsY(orientation);
        int pixel = raster.channels() * raster.bytesPerSample();
        byte[] line = new byte[raster.width() * pixel];
        ByteBuffer from = raster.samples();
        ByteBuffer to = turned.samples();
        for (int y = 0; y <= bottom; y++) {
            from.get(y * raster.rowStride(), line);
            int down = mirrorY ? bottom - y : y;
            for (int x = 0; x <= right; x++) {
                int across = mirrorX ? right - x : x;
                int at = exchanged ? across * turned.rowStride() + down * pixel : down * turned.rowStride() + across * pixel;
                to.put(at, line, x * pixel, pixel);
            }
        }
        return turned;
    }
}
