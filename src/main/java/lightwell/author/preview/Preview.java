package lightwell.author.preview;

import java.io.IOException;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import lightwell.author.GainMapPicture;
import lightwell.author.HdrSource;
import lightwell.author.SourceBands;
import lightwell.author.base.Matrix;
import lightwell.author.base.SdrRendition;
import lightwell.author.encode.AuthorOptions;
import lightwell.author.encode.Authoring;
import lightwell.author.verify.Difference;
import lightwell.author.verify.LightDifference;
import lightwell.color.PrimariesMatrix;
import lightwell.hdr.GainMapMath;
import lightwell.image.BilinearSampler;
import lightwell.image.Raster;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;
import lightwell.metadata.IsoGainMap;
import lightwell.metadata.Primaries;
import lightwell.metadata.Transfer;

/**
 * The SDR base and the gain map of a picture as their codes will be, without an encoder's loss, taken apart so that any display can be
 * shown quickly. Immutable, thread-safe; owns plain arrays only.
 */
public final class Preview {

    private static final double LOG_2 = Math.log(2);
    /** Rows. */
    private static final int BAND = 32;

    private final int width;
    private final int height;
    private final Primaries primaries;
    private final double headroom;
    private final OptionalDouble deviation;
    private final IsoGainMap.Channel[] channels;
    private final float[] sdr;
    private final float[] stops;
    private final byte[] full;
    private final double[] clipped = new double[3];

    private Preview(GainMapPicture picture, ParallelFor fork) throws IOException {
        Raster base = picture.base();
        this.width = base.width();
        this.height = base.height();
        this.primaries = picture.map().baseSpace() ? picture.space().primaries() : picture.hdr().primaries();
        this.headroom = picture.map().headroom();
        this.deviation = picture.map().appleDeviation();
        this.channels = picture.map().channels().toArray(IsoGainMap.Channel[]::new);
        this.full = new byte[width * height];
        this.sdr = new float[3 * width * height];
        light(base, new Matrix(PrimariesMatrix.between(picture.space().primaries(), primaries)), fork);
        this.stops = new float[width * height * channels.length];
        stops(picture.map().codes(), fork);
    }

    /**
     * Makes base and map of the reduced picture. Blocks.
     *
     * @param rendition of the method of the options; stays open
     * @throws IOException one sentence, as in {@link Authoring#gainMap}
     */
    public static Preview of(PreviewSource source, AuthorOptions options, SdrRendition rendition, ParallelFor fork, Progress progress)
            throws IOException {
        try (GainMapPicture picture = Authoring.gainMap(source.small(), source.light(), options, rendition, fork, progress)) {
            return of(picture, fork);
        }
    }

    /** Blocks; the caller closes the picture. */
    public static Preview of(GainMapPicture picture, ParallelFor fork) throws IOException {
        return new Preview(picture, fork);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The primaries of the light. */
    public Primaries primaries() {
        return primaries;
    }

    /** Of the picture, linear. */
    public double headroom() {
        return headroom;
    }

    /** The greatest difference of Apple's from ISO's light, stops; empty if only ISO 21496-1 describes the map. */
    public OptionalDouble deviation() {
        return deviation;
    }

    /**
     * The share 0..1 of pixels of the base with the largest code.
     *
     * @param channel 0 red, 1 green, 2 blue
     */
    public double clipped(int channel) {
        return clipped[channel];
    }

    /**
     * Which channels of the base have the largest code at a pixel: 1 for red, 2 for green, 4 for blue, added.
     *
     * @param pixel counted row by row
     */
    public int clippedAt(int pixel) {
        return full[pixel];
    }

    /** 1, or 3 if each colour has gains of its own. */
    public int channels() {
        return channels.length;
    }

    /**
     * The gain of a sample as a share 0..1 of the map's range.
     *
     * @param pixel counted row by row
     */
    public float code(int pixel, int channel) {
        IsoGainMap.Channel meaning = channels[channel];
        double share = (stops[pixel * channels.length + channel] - meaning.min()) / (meaning.max() - meaning.min());
        return (float) Math.pow(Math.max(0, Math.min(1, share)), meaning.gamma());
    }

    /** The share of the gain in log2 on a display of this headroom, linear. */
    public double weight(double display) {
        return Math.max(0, Math.min(1, Math.log(display) / Math.log(headroom)));
    }

    /**
     * Light of rows, SDR white at 1, on a display that applies a share of the gain.
     *
     * @param weight 0 (SDR) to 1 (all of it)
     * @param rgb    receives interleaved RGB from index 0
     */
    public void light(double weight, int y, int rows, float[] rgb) {
        int count = 3 * width * rows;
        int from = 3 * width * y;
        if (weight == 0) {
            System.arraycopy(sdr, from, rgb, 0, count);
            return;
        }
        double exponent = weight * LOG_2;
        float factor = 1;
        for (int i = 0; i < count; i++) {
            int c = i % 3;
            IsoGainMap.Channel channel = channels[channels.length == 1 ? 0 : c];
            if (channels.length == 3) {
                factor = (float) Math.exp(exponent * stops[from + i]);
            } else if (c == 0) {
                factor = (float) Math.exp(exponent * stops[(from + i) / 3]);
            }
            rgb[i] = Math.max(0, (sdr[from + i] + (float) channel.baseOffset()) * factor - (float) channel.alternateOffset());
        }
    }

    /**
     * The light of rows as a display shows it, relative to its brightest: 1 is the display's headroom, or the picture's if that is less.
     *
     * @param display linear headroom; 1 for SDR
     * @param rgb     receives interleaved RGB from index 0
     */
    public void shown(double display, int y, int rows, float[] rgb) {
        light(weight(display), y, rows, rgb);
        float white = (float) Math.max(1, Math.min(display, headroom));
        for (int i = 0; i < 3 * width * rows; i++) {
            rgb[i] /= white;
        }
    }

    /**
     * How far the light at full headroom is from the source's. Blocks.
     *
     * @param source the reduced picture
     * @throws java.util.concurrent.CancellationException if the progress was cancelled
     */
    public Difference difference(HdrSource source, ParallelFor fork, Progress progress) throws IOException {
        LightDifference difference = new LightDifference(source.primaries(), primaries);
        SourceBands.run(source, 1, fork, (y, rows, rgb) -> {
            progress.checkCancelled();
            float[] own = new float[rgb.length];
            light(1, y, rows, own);
            difference.add(rgb, own, rows * width);
        });
        return difference.result();
    }

    /** Decodes the base, and notes which of its codes are the largest. */
    private void light(Raster base, Matrix toWorking, ParallelFor fork) {
        float[] table = new float[base.maxCode() + 1];
        Transfer curve = new Transfer.Srgb();
        for (int code = 0; code < table.length; code++) {
            table[code] = (float) curve.toLinear((double) code / base.maxCode());
        }
        int bytes = base.bytesPerSample();
        bands(fork, (from, end) -> {
            float[] row = new float[3 * width];
            for (int y = from; y < end; y++) {
                for (int x = 0, at = y * base.rowStride(); x < row.length; x++, at += bytes) {
                    int code = bytes == 1 ? base.samples().get(at) & 0xFF : base.samples().getShort(at) & 0xFFFF;
                    row[x] = table[code];
                    if (code == base.maxCode()) {
                        full[y * width + x / 3] |= (byte) (1 << x % 3);
                    }
                }
                toWorking.apply(row, row, row.length);
                System.arraycopy(row, 0, sdr, y * row.length, row.length);
            }
        });
        for (int c = 0; c < 3; c++) {
            int bit = c;
            clipped[c] = (double) IntStream.range(0, full.length).filter(i -> (full[i] >> bit & 1) == 1).count() / full.length;
        }
    }

    /** The gains at the size of the base, as readers interpolate them. */
    private void stops(Raster map, ParallelFor fork) {
        float[][] tables = new float[channels.length][];
        for (int c = 0; c < channels.length; c++) {
            tables[c] = GainMapMath.isoTable(channels[c], map.bitDepth());
        }
        BilinearSampler sampler = new BilinearSampler(map, tables, width, height);
        bands(fork, (from, end) -> {
            BilinearSampler.Rows rows = sampler.rows();
            for (int y = from; y < end; y++) {
                rows.read(y, 0, width, stops, y * width * channels.length);
            }
        });
    }

    private interface Rows {
        void compute(int from, int end);
    }

    private void bands(ParallelFor fork, Rows rows) {
        fork.run((height + BAND - 1) / BAND, i -> rows.compute(i * BAND, Math.min(height, (i + 1) * BAND)));
    }
}
