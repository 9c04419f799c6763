package lightwell.export.exr;

/**
 * The size of an EXR before it is written.
 *
 * @param least of most photos, bytes
 * @param most  of most photos, bytes
 * @param whole of the pixels without compression, bytes
 */
public record SizeEstimate(long least, long most, long whole) {

    /**
     * What the methods leave of pixels, as shares. Measured with photos of four phones, 0.3 to 12 megapixels, and with the rendered demo
     * photo: layers of one part as halves with depth as floats, and all as floats. The first of a pair is the demo photo, which has no
     * noise, the second the noisiest photo, with some room.
     */
    private static double[] shares(Compression.Method method, boolean full) {
        return switch (method) {
            case NONE -> new double[] {1, 1};
            case RLE -> full ? new double[] {0.75, 1} : new double[] {0.4, 0.85};
            case ZIPS -> full ? new double[] {0.22, 0.82} : new double[] {0.13, 0.58};
            case ZIP -> full ? new double[] {0.18, 0.8} : new double[] {0.1, 0.55};
            case PIZ -> full ? new double[] {0.3, 0.88} : new double[] {0.18, 0.6};
            case PXR24 -> full ? new double[] {0.1, 0.5} : new double[] {0.1, 0.55};
            case B44 -> full ? new double[] {1, 1} : new double[] {0.4, 0.6};
            case B44A -> full ? new double[] {1, 1} : new double[] {0.2, 0.6};
            case DWAA, DWAB -> full ? new double[] {0.02, 0.1} : new double[] {0.05, 0.17};
        };
    }

    static SizeEstimate of(ExrForecast forecast) {
        double least = 0;
        double most = 0;
        for (ExrForecast.Part part : forecast.parts()) {
            for (ExrForecast.Channels layer : part.layers()) {
                double[] shares = shares(part.compression().method(), layer.full() && layer.light());
                double bytes = (double) part.width() * part.height() * layer.bytes();
                least += shares[0] * bytes;
                most += shares[1] * bytes;
            }
        }
        return new SizeEstimate(Math.round(least), Math.round(most), forecast.bytes());
    }
}
