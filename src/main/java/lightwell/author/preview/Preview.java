package lightwell.author.preview;

import java.io.IOException;
import java.util.OptionalDouble;
import lightwell.author.Curves;
import lightwell.author.GainMapPicture;
import lightwell.author.HdrSource;
import lightwell.author.LightStatistics;
import lightwell.author.SourceBands;
import lightwell.author.base.Matrix;
import lightwell.author.encode.AuthorOptions;
import lightwell.author.encode.Authoring;
import lightwell.author.verify.Difference;
import lightwell.author.verify.LightDifference;
import lightwell.color.ColorEngine;
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

    private final int width;
    private final int height;
    private final Primaries primaries;
    private final double headroom;
    private final OptionalDouble deviation;
    private final IsoGainMap.Channel[] channels;
    private final float[] sdr;
    private final float[] stops;
    private final double[] clipped = new double[3];

    /** Blocks; the caller closes the picture. */
    private Preview(GainMapPicture picture) throws IOException {
        Raster base = picture.base();
        this.width = base.width();
        this.height = base.height();
        this.primaries = picture.map().baseSpace() ? picture.space().primaries() : picture.hdr().primaries();
        this.headroom = picture.map().headroom();
        this.deviation = picture.map().appleDeviation();
        this.channels = picture.map().channels().toArray(IsoGainMap.Channel[]::new);
        this.sdr = light(base);
        new Matrix(PrimariesMatrix.between(picture.space().primaries(), primaries)).apply(sdr, sdr, sdr.length);
        this.stops = stops(picture.map().codes());
    }

    /**
     * Makes base and map. Blocks.
     *
     * @param source read once, in several threads; small, since its pixels are kept as floats
     * @param light  of the whole picture, which decides peak and headroom
     * @throws IOException one sentence, as in {@link Authoring#gainMap}
     */
    public static Preview of(HdrSource source, LightStatistics light, AuthorOptions options, ColorEngine color, ParallelFor fork,
            Progress progress) throws IOException {
        try (GainMapPicture picture = Authoring.gainMap(source, light, options, color, fork, progress)) {
            return new Preview(picture);
        }
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

    /** 1, or 3 if each colour has gains of its own. */
    public int channels() {
        return channels.length;
    }

    /** The gain of a sample as a share 0..1 of the map's range. */
    float code(int pixel, int channel) {
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
     * How far the light at full headroom is from the source's. Blocks.
     *
     * @param source that of {@link #of}
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

    private float[] light(Raster base) {
        float[] table = new float[base.maxCode() + 1];
        Transfer curve = new Transfer.Srgb();
        for (int code = 0; code < table.length; code++) {
            table[code] = (float) curve.toLinear((double) code / base.maxCode());
        }
        float[] light = new float[3 * width * height];
        long[] full = new long[3];
        int bytes = base.bytesPerSample();
        for (int y = 0, i = 0; y < height; y++) {
            int at = y * base.rowStride();
            for (int x = 0; x < 3 * width; x++, i++, at += bytes) {
                int code = bytes == 1 ? base.samples().get(at) & 0xFF : base.samples().getShort(at) & 0xFFFF;
                light[i] = table[code];
                full[x % 3] += code == base.maxCode() ? 1 : 0;
            }
        }
        for (int c = 0; c < 3; c++) {
            clipped[c] = (double) full[c] / ((long) width * height);
        }
        return light;
    }

    /** The gains at the size of the base, as readers interpolate them. */
    private float[] stops(Raster map) {
        float[][] tables = new float[channels.length][];
        for (int c = 0; c < channels.length; c++) {
            tables[c] = GainMapMath.isoTable(channels[c], map.bitDepth());
        }
        BilinearSampler.Rows rows = new BilinearSampler(map, tables, width, height).rows();
        float[] all = new float[width * height * channels.length];
        float[] row = new float[width * channels.length];
        for (int y = 0; y < height; y++) {
            rows.read(y, 0, width, row);
            System.arraycopy(row, 0, all, y * row.length, row.length);
        }
        return all;
    }
}
