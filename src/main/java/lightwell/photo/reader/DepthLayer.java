package lightwell.photo.reader;

import java.util.Optional;
import java.util.function.Consumer;
import lightwell.image.Half;
import lightwell.image.Raster;
import lightwell.message.Message;
import lightwell.metadata.DepthDescription;
import lightwell.metadata.xmp.DepthReader;
import lightwell.metadata.xmp.Xmp;
import lightwell.photo.Layer;
import lightwell.photo.LayerInfo;
import lightwell.photo.LayerPixels;

/** Makes the depth layer from a depth image of any format. */
final class DepthLayer {

    private static final int DEEPEST = 16;

    private DepthLayer() {}

    /**
     * @param decoder     of the samples, upright
     * @param orientation EXIF orientation (1..8) that makes the samples upright; the decoder applies it
     * @param lossless    whether the samples are unchanged measurements, so that they may be the bits of half floats
     */
    static Layer.Depth of(LayerInfo info, LayerPixels.Decoder decoder, Optional<Xmp> xmp, Optional<byte[]> sei, int orientation,
            boolean lossless, Consumer<Message> warnings) {
        Optional<DepthDescription> linear = DepthReader.read(xmp, sei, warnings);
        Optional<DepthDescription> halves = lossless && info.bitDepth() == DEEPEST
                ? DepthReader.ofHalfFloats(xmp, linear, warnings) : Optional.empty();
        if (halves.isPresent()) {
            double max = halves.get().max();
            return new Layer.Depth(info, new LayerPixels(() -> codes(decoder.decode(), max)), halves, orientation);
        }
        if (linear.isEmpty()) {
            warnings.accept(Message.of("photo.depth-map-no-range-values"));
        }
        return new Layer.Depth(info, new LayerPixels(decoder), linear, orientation);
    }

    /**
     * Converts half floats to 16-bit codes, linear from 0 to {@code max}, in place; the codes are finer than halves. Holes (NaN) and
     * negative values become 0.
     */
    static Raster codes(Raster halves, double max) {
        for (int y = 0; y < halves.height(); y++) {
            for (int x = 0, at = y * halves.rowStride(); x < halves.width(); x++, at += 2) {
                double value = Half.toFloat(halves.samples().getShort(at)) / max * halves.maxCode();
                halves.samples().putShort(at, (short) (value > 0 ? Math.round(Math.min(halves.maxCode(), value)) : 0));
            }
        }
        return halves;
    }
}
