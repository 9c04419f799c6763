package lightwell.hdr;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import lightwell.image.BandSource;
import lightwell.image.BilinearSampler;
import lightwell.image.Raster;
import lightwell.metadata.Primaries;
import lightwell.photo.LayerInfo;
import lightwell.photo.Photo;
import lightwell.photo.PhotoException;

/**
 * Reconstructs HDR from a photo's base and gain map, band by band. All light is linear with SDR white at 1. Immutable once prepared;
 * several threads may compute bands. Valid while the photo is open.
 */
public final class HdrReconstruction {

    private final GainPlan plan;
    private final BilinearSampler map;
    private final int width;
    private final int height;

    private HdrReconstruction(GainPlan plan, BilinearSampler map, LayerInfo base) {
        this.plan = plan;
        this.map = map;
        this.width = base.width();
        this.height = base.height();
    }

    /**
     * Reads the descriptions, picks the rule and decodes the gain map; blocks. Without a usable map, or if the map cannot be decoded, the
     * result changes nothing and {@link #rule} says why.
     *
     * @throws IOException if the samples cannot be read for a reason other than the photo itself
     */
    public static HdrReconstruction prepare(Photo photo, HdrOptions options) throws IOException {
        return prepare(photo, GainPlan.of(photo, options));
    }

    /**
     * Prepares the way from an HDR base down to the SDR rendition of its gain map; blocks.
     *
     * @return empty if the base is SDR or there is no usable map
     * @throws IOException as {@link #prepare}
     */
    public static Optional<HdrReconstruction> prepareSdr(Photo photo, HdrOptions options) throws IOException {
        Optional<GainPlan> plan = GainPlan.down(photo.base().encoding(), photo.gainMap(), options);
        return plan.isEmpty() ? Optional.empty() : Optional.of(prepare(photo, plan.get())).filter(HdrReconstruction::active);
    }

    private static HdrReconstruction prepare(Photo photo, GainPlan plan) throws IOException {
        LayerInfo base = photo.base().info();
        if (plan.gain().isEmpty()) {
            return new HdrReconstruction(plan, null, base);
        }
        try {
            Raster raster = photo.gainMap().orElseThrow().raster();
            return new HdrReconstruction(plan, sampler(raster, plan, base), base);
        } catch (PhotoException e) {
            HdrRule why = new HdrRule(HdrRule.Code.UNREADABLE, Optional.empty(), e.told());
            return new HdrReconstruction(GainPlan.none(photo.base().encoding(), why), null, base);
        }
    }

    private static BilinearSampler sampler(Raster raster, GainPlan plan, LayerInfo base) {
        float[][] described = plan.tables().apply(raster.bitDepth());
        boolean colour = raster.channels() >= 3 || described.length == 3;
        float[][] tables = new float[colour ? 3 : 1][];
        for (int c = 0; c < tables.length; c++) {
            tables[c] = described[Math.min(c, described.length - 1)];
        }
        return new BilinearSampler(raster, tables, base.width(), base.height());
    }

    /** True if a gain map is applied. */
    public boolean active() {
        return map != null;
    }

    /** The headroom of the result; empty if the file states none. */
    public Optional<Headroom> headroom() {
        return plan.rule().headroom();
    }

    /** The rule in use: which description and which curve, or why no map is applied. */
    public HdrRule rule() {
        return plan.rule();
    }

    /** The meaning of the values of {@link #gain}, in words; empty if no gain map is applied. */
    public Optional<String> gainUnit() {
        return plan.gain().map(Gain::unit);
    }

    /**
     * True if each pixel's light is multiplied by one factor or left alone: {@link #apply} then gives the same light with any primaries of
     * the same adopted white.
     */
    public boolean scalesLight() {
        return map == null || map.channels() == 1 && plan.gain().orElseThrow().scalesLight();
    }

    /** True if each pixel's light is only multiplied, by one factor: {@link Rows#factors}. */
    public boolean multiplies() {
        return map != null && map.channels() == 1 && plan.gain().orElseThrow().multiplies();
    }

    /** The primaries of the RGB that {@link #apply} expects. */
    public Primaries primaries() {
        return plan.primaries();
    }

    /**
     * Converts rows of SDR to HDR.
     *
     * @param y    first row, in pixels of the base
     * @param rows number of rows
     * @param rgb  {@code rows * width * 3} linear values in {@link #primaries}; changed in place
     */
    public void apply(int y, int rows, float[] rgb) {
        apply(0, y, width, rows, rgb);
    }

    /**
     * Converts a rectangle of SDR to HDR.
     *
     * @param x       first column, in pixels of the base
     * @param y       first row
     * @param columns number of columns
     * @param rows    number of rows
     * @param rgb     {@code rows * columns * 3} linear values in {@link #primaries}; changed in place
     */
    public void apply(int x, int y, int columns, int rows, float[] rgb) {
        Objects.checkFromIndexSize(x, columns, width);
        check(y, rows, columns, rgb, 3);
        if (map == null) {
            return;
        }
        Rows reader = rows(x, columns);
        for (int row = 0; row < rows; row++) {
            reader.apply(y + row, rgb, row * columns * 3);
        }
    }

    /** A reader of consecutive rows, limited to some columns. */
    public Rows rows(int x, int columns) {
        Objects.checkFromIndexSize(x, columns, width);
        return new Rows(x, columns);
    }

    /** Caches what neighbouring rows share; for one thread. */
    public final class Rows {

        private final int x;
        private final int columns;
        private final Gain gain = plan.gain().orElse(null);
        private final BilinearSampler.Rows reader;
        private final float[] gains;

        private Rows(int x, int columns) {
            this.x = x;
            this.columns = columns;
            this.reader = map == null ? null : map.rows();
            this.gains = map == null ? null : new float[columns * map.channels()];
        }

        /** The factors of a row, one per pixel; valid until the next call. */
        public float[] factors(int y) {
            reader.read(y, x, columns, gains, 0);
            gain.factors(gains, columns);
            return gains;
        }

        /** Converts a row of SDR to HDR, as {@link HdrReconstruction#apply(int, int, float[])} does. */
        public void apply(int y, float[] rgb) {
            apply(y, rgb, 0);
        }

        private void apply(int y, float[] rgb, int at) {
            if (map != null) {
                reader.read(y, x, columns, gains, 0);
                gain.apply(gains, map.channels(), rgb, at, columns);
            }
        }
    }

    /** The stops by which a value of {@link #gain} raises the light; 0 without a map. */
    public double stops(float value) {
        return plan.gain().map(gain -> gain.stops(value)).orElse(0.0);
    }

    /**
     * The gain map at the base's size, one value per pixel. Apple: linearised 0..1, so that HDR = SDR * (1 + (H - 1) * g). ISO: the applied
     * log2 gain, averaged over the channels. All zero without a map.
     */
    public void gain(int y, int rows, float[] out) {
        gain(0, y, width, rows, out);
    }

    /** The gain map at its own size, with the values that {@link #gain} has. @throws IllegalStateException without a map */
    public BandSource ownGain() {
        if (map == null) {
            throw new IllegalStateException("No gain map is applied");
        }
        BilinearSampler own = map.ownSize();
        return (y, rows, out) -> gain(own, 0, y, own.width(), rows, out);
    }

    /** The gain map in a rectangle: {@code rows * columns} values. */
    public void gain(int x, int y, int columns, int rows, float[] out) {
        Objects.checkFromIndexSize(x, columns, width);
        check(y, rows, columns, out, 1);
        if (map == null) {
            Arrays.fill(out, 0, rows * columns, 0);
            return;
        }
        gain(map, x, y, columns, rows, out);
    }

    private void gain(BilinearSampler sampler, int x, int y, int columns, int rows, float[] out) {
        int channels = sampler.channels();
        float scale = plan.gain().orElseThrow().shown() / channels;
        BilinearSampler.Rows reader = sampler.rows();
        if (channels == 1) {
            for (int row = 0; row < rows; row++) {
                reader.read(y + row, x, columns, out, row * columns);
            }
            for (int i = 0; scale != 1 && i < rows * columns; i++) {
                out[i] *= scale;
            }
            return;
        }
        float[] gains = new float[columns * channels];
        for (int row = 0, o = 0; row < rows; row++) {
            reader.read(y + row, x, columns, gains, 0);
            for (int column = 0, k = 0; column < columns; column++, o++) {
                float sum = 0;
                for (int c = 0; c < channels; c++) {
                    sum += gains[k++];
                }
                out[o] = sum * scale;
            }
        }
    }

    private void check(int y, int rows, int columns, float[] values, int channels) {
        Objects.checkFromIndexSize(y, rows, height);
        Objects.checkFromIndexSize(0, Math.multiplyExact(Math.multiplyExact(rows, columns), channels), values.length);
    }

    /** Whether a gain map will be applied to a photo, from metadata only; its samples may still turn out to be damaged. */
    public static boolean applies(Photo photo, HdrOptions options) {
        return GainPlan.of(photo, options).gain().isPresent();
    }

    /** Whether {@link #prepareSdr} will find a way down, from metadata only; its samples may still turn out to be damaged. */
    public static boolean leadsDown(Photo photo, HdrOptions options) {
        return GainPlan.down(photo.base().encoding(), photo.gainMap(), options).isPresent();
    }

    /** The rule for a photo, from metadata only: nothing is decoded. */
    public static HdrRule ruleOf(Photo photo, HdrOptions options) {
        return GainPlan.of(photo, options).rule();
    }
}
