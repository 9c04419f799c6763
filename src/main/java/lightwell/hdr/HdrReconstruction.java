package lightwell.hdr;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import lightwell.image.BilinearSampler;
import lightwell.image.Raster;
import lightwell.metadata.Primaries;
import lightwell.photo.LayerInfo;
import lightwell.photo.Photo;
import lightwell.photo.PhotoException;

/**
 * Makes HDR of a photo's base and gain map, band by band. All light is linear with SDR white at 1.
 * Immutable once prepared; bands may be computed in several threads. Valid while the photo is open.
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
     * Reads the descriptions, picks the rule, decodes the gain map; blocks. A photo without a usable map gives one that changes
     * nothing, and {@link #rule} says why; so does one whose map cannot be decoded.
     *
     * @throws IOException when the samples cannot be had for another reason than the photo's own
     */
    public static HdrReconstruction prepare(Photo photo, HdrOptions options) throws IOException {
        return prepare(photo, GainPlan.of(photo, options));
    }

    /**
     * Turns a base that is HDR into the SDR that its gain map leads down to; blocks.
     *
     * @return empty when the base is SDR, or there is no usable map
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
            HdrRule why = new HdrRule(HdrRule.Code.UNREADABLE, Optional.empty(), e.getMessage());
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

    /** True when a gain map is applied. */
    public boolean active() {
        return map != null;
    }

    /** Of the picture that comes out; empty when the file says none. */
    public Optional<Headroom> headroom() {
        return plan.rule().headroom();
    }

    /** What is done: which description, which curve; or why no map is applied. */
    public HdrRule rule() {
        return plan.rule();
    }

    /** What {@link #gain} gives, in words; empty when no gain map is applied. */
    public Optional<String> gainUnit() {
        return plan.gain().map(Gain::unit);
    }

    /**
     * True when each pixel's light is multiplied by one factor, or by none: then {@link #apply} may be given any primaries of
     * the same adopted white, and gives the same light.
     */
    public boolean scalesLight() {
        return map == null || map.channels() == 1 && plan.gain().orElseThrow().scalesLight();
    }

    /** The primaries in which {@link #apply} wants its RGB. */
    public Primaries primaries() {
        return plan.primaries();
    }

    /**
     * Turns SDR into HDR.
     *
     * @param y    first row, in pixels of the base
     * @param rows how many
     * @param rgb  {@code rows * width * 3} linear values in {@link #primaries}; changed in place
     */
    public void apply(int y, int rows, float[] rgb) {
        apply(0, y, width, rows, rgb);
    }

    /**
     * Turns a rectangle of SDR into HDR.
     *
     * @param x       first column, in pixels of the base
     * @param y       first row
     * @param columns how many
     * @param rows    how many
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

    /** Row after row of some columns. */
    public Rows rows(int x, int columns) {
        Objects.checkFromIndexSize(x, columns, width);
        return new Rows(x, columns);
    }

    /** Keeps what neighbouring rows share; for one thread. */
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

        /** True when each pixel's light is multiplied by one factor, and nothing else. */
        public boolean multiplies() {
            return map != null && map.channels() == 1 && gain.multiplies();
        }

        /** Those factors, one a pixel; valid until the next call. */
        public float[] factors(int y) {
            reader.read(y, x, columns, gains);
            gain.factors(gains, columns);
            return gains;
        }

        /** Turns a row of SDR into HDR, as {@link HdrReconstruction#apply(int, int, float[])}. */
        public void apply(int y, float[] rgb) {
            apply(y, rgb, 0);
        }

        private void apply(int y, float[] rgb, int at) {
            if (map != null) {
                reader.read(y, x, columns, gains);
                gain.apply(gains, map.channels(), rgb, at, columns);
            }
        }
    }

    /** The stops that a value of {@link #gain} lifts the light by; 0 without a map. */
    public double stops(float value) {
        return plan.gain().map(gain -> gain.stops(value)).orElse(0.0);
    }

    /**
     * The gain map at the base's size, one value a pixel: Apple: linearised 0..1, so that HDR = SDR * (1 + (H - 1) * g);
     * ISO: the log2 gain that is applied, the mean of the channels. All zero without a map.
     */
    public void gain(int y, int rows, float[] out) {
        gain(0, y, width, rows, out);
    }

    /** The same of a rectangle: {@code rows * columns} values. */
    public void gain(int x, int y, int columns, int rows, float[] out) {
        Objects.checkFromIndexSize(x, columns, width);
        check(y, rows, columns, out, 1);
        if (map == null) {
            Arrays.fill(out, 0, rows * columns, 0);
            return;
        }
        int channels = map.channels();
        float scale = plan.gain().orElseThrow().shown() / channels;
        BilinearSampler.Rows reader = map.rows();
        float[] gains = new float[columns * channels];
        for (int row = 0, o = 0; row < rows; row++) {
            reader.read(y + row, x, columns, gains);
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
}
