package lightwell.depth.quality;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import lightwell.depth.DepthScale;
import lightwell.image.Raster;
import lightwell.message.Message;
import lightwell.metadata.DepthDescription;
import lightwell.metadata.DepthDescription.Kind;
import lightwell.photo.Layer;
import lightwell.photo.PhotoException;

/**
 * The codes of a depth map and their meaning, independent of the photo, which may be closed. Do not change the arrays.
 *
 * @param levels    number of possible codes
 * @param codes     row by row
 * @param disparity by code, in 1/m; NaN where depth is 0 m. Without a range, the code itself
 * @param metres    by code; empty if the file gives no range, or an invalid one
 * @param inDepth   codes are linear in depth: the largest is the farthest
 */
public record DepthSamples(int width, int height, int levels, char[] codes, float[] disparity, Optional<float[]> metres, boolean inDepth) {

    /** Measuring takes about 40 bytes per sample; no phone's map has nearly so many samples. */
    private static final long MOST_SAMPLES = 24_000_000;

    /**
     * Decodes a photo's map. Blocks.
     *
     * @throws PhotoException one sentence, if it cannot be decoded or is too large to be measured
     */
    public static DepthSamples of(Layer.Depth layer) throws IOException {
        if ((long) layer.info().width() * layer.info().height() > MOST_SAMPLES) {
            throw new PhotoException(
                    Message.of("depth.map-too-large-measured", layer.info().width(), layer.info().height()));
        }
        return of(layer.raster(), layer.description());
    }

    /** @param map upright; its first channel is read */
    public static DepthSamples of(Raster map, Optional<DepthDescription> description) {
        Optional<DepthDescription> sensible = description.filter(said -> scale(said, map.bitDepth()).isPresent());
        int levels = 1 << map.bitDepth();
        return new DepthSamples(map.width(), map.height(), levels, codes(map),
                sensible.map(said -> disparity(said, levels)).orElseGet(() -> plain(levels)),
                sensible.flatMap(said -> scale(said, map.bitDepth())).map(DepthScale::metres),
                sensible.filter(said -> said.kind() == Kind.DEPTH).isPresent());
    }

    private static Optional<DepthScale> scale(DepthDescription description, int bitDepth) {
        try {
            return Optional.of(DepthScale.of(description, bitDepth));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // code that shows metres reports the reason
        }
    }

    private static char[] codes(Raster map) {
        char[] codes = new char[Math.multiplyExact(map.width(), map.height())];
        ByteBuffer samples = map.samples();
        int step = map.channels() * map.bytesPerSample();
        for (int y = 0, o = 0; y < map.height(); y++) {
            for (int x = 0, at = y * map.rowStride(); x < map.width(); x++, at += step) {
                int code = map.bytesPerSample() == 1 ? samples.get(at) & 0xFF : samples.getShort(at) & 0xFFFF;
                codes[o++] = (char) Math.min(code, map.maxCode());
            }
        }
        return codes;
    }

    private static float[] disparity(DepthDescription said, int levels) {
        float[] table = plain(levels);
        for (int code = 0; code < levels; code++) {
            double value = said.min() + code / (levels - 1.0) * (said.max() - said.min());
            table[code] = (float) (said.kind() == Kind.DISPARITY ? value : value > 0 ? 1 / value : Double.NaN);
        }
        return table;
    }

    private static float[] plain(int levels) {
        float[] table = new float[levels];
        for (int code = 0; code < levels; code++) {
            table[code] = code;
        }
        return table;
    }

    public int size() {
        return codes.length;
    }

    /** True if a code has no finite distance in front of the camera. */
    public boolean isHole(int code) {
        return metres.isPresent() && !(metres.get()[code] > 0 && Float.isFinite(metres.get()[code]));
    }

    /**
     * Metres or disparity of a fractional code such as 12.5; not finite, or negative, where the scale has no value. Metres need a range.
     */
    double value(double code, boolean inMetres) {
        float[] linear = inDepth ? metres.orElseThrow() : disparity;
        double value = linear[0] + code / (levels - 1) * ((double) linear[levels - 1] - linear[0]);
        return inMetres == inDepth ? value : 1 / value;
    }

    /** By how many millimetres the next code differs, z * z * d(1/z) for disparity; infinite or NaN if there is no distance. */
    public double stepMillimetres(int code) {
        float[] z = metres.orElseThrow();
        if (inDepth) {
            return 1000.0 * (z[levels - 1] - z[0]) / (levels - 1);
        }
        return 1000.0 * z[code] * z[code] * (disparity[levels - 1] - disparity[0]) / (levels - 1);
    }
}
