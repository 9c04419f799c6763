package lightwell.codec;

import java.nio.ByteBuffer;
import lightwell.image.Raster;

/** Converts between one channel and three. */
final class Grey {

    private Grey() {}

    /** Repeats the grey channel three times. Closes {@code grey}. */
    static Raster repeated(Raster grey) {
        Raster colour = Raster.allocate(grey.width(), grey.height(), 3, grey.bitDepth());
        copy(grey, colour, 3);
        return colour;
    }

    /** Keeps the first channel. Closes {@code colour}. */
    static Raster first(Raster colour) {
        Raster grey = Raster.allocate(colour.width(), colour.height(), 1, colour.bitDepth());
        copy(colour, grey, 1);
        return grey;
    }

    private static void copy(Raster from, Raster to, int times) {
        try (from) {
            int bytes = from.bytesPerSample();
            byte[] source = new byte[from.width() * from.channels() * bytes];
            byte[] row = new byte[to.width() * to.channels() * bytes];
            ByteBuffer samples = from.samples();
            for (int y = 0; y < from.height(); y++) {
                samples.get(y * from.rowStride(), source);
                for (int x = 0; x < from.width(); x++) {
                    for (int c = 0; c < times; c++) {
                        System.arraycopy(source, x * from.channels() * bytes, row, (x * to.channels() + c) * bytes, bytes);
                    }
                }
                to.samples().put(y * to.rowStride(), row);
            }
        }
    }
}
