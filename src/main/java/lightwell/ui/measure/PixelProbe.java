package lightwell.ui.measure;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import lightwell.color.RasterToLinear;
import lightwell.depth.DepthScale;
import lightwell.hdr.HdrReconstruction;
import lightwell.image.FloatPlane;
import lightwell.image.Raster;
import lightwell.metadata.Primaries;
import lightwell.metadata.Transfer;
import lightwell.photo.Layer;
import lightwell.photo.PhotoException;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.marks.MapGrid;
import lightwell.ui.marks.PixelPosition;

/**
 * Reads single pixels of every layer of a photo, with the computations of the panes and the export; tables over all codes are cached. For
 * one thread at a time.
 */
public final class PixelProbe {

    private final OpenPhoto photo;
    private final Map<Primaries, RasterToLinear> decoders = new HashMap<>();
    private Optional<DepthScale> scale; // null until the depth map is read

    public PixelProbe(OpenPhoto photo) {
        this.photo = photo;
    }

    public static PixelReading read(OpenPhoto photo, PixelPosition at) throws IOException {
        return new PixelProbe(photo).read(at);
    }

    public boolean reads(OpenPhoto other) {
        return photo == other;
    }

    /** May decode layers, so it may block; the caller holds a lease. */
    public PixelReading read(PixelPosition at) throws IOException {
        Layer.Base base = photo.photo().base();
        Raster raster = base.raster();
        int[] code = new int[base.encoding().red() instanceof Transfer.HalfFloat ? 0 : 3];
        for (int c = 0; c < code.length; c++) {
            code[c] = raster.get(at.x(), at.y(), raster.channels() < 3 ? 0 : c);
        }
        boolean baseIsHdr = base.encoding().hdr();
        Optional<float[]> light = Optional.of(linear(raster, at, Primaries.AP1));
        Optional<float[]> sdr = baseIsHdr ? Optional.empty() : light;
        Optional<float[]> hdr = baseIsHdr ? light : Optional.empty();
        OptionalDouble stops = OptionalDouble.empty();
        HdrReconstruction reconstruction = photo.hdr();
        if (reconstruction.active()) {
            float[] rgb = linear(raster, at, reconstruction.primaries());
            reconstruction.apply(at.x(), at.y(), 1, 1, rgb);
            photo.color().fromLinear(reconstruction.primaries(), "ACEScg").apply(rgb, 1);
            hdr = Optional.of(rgb);
            float[] gain = new float[1];
            reconstruction.gain(at.x(), at.y(), 1, 1, gain);
            stops = OptionalDouble.of(reconstruction.stops(gain[0]));
        }
        OptionalInt depthCode = OptionalInt.empty();
        OptionalDouble metres = OptionalDouble.empty();
        String accuracy = "";
        Optional<Raster> map = depthMap(photo);
        if (map.isPresent()) {
            Layer.Depth depth = photo.photo().depth().orElseThrow();
            depthCode = OptionalInt.of(nearest(map.get(), raster, at));
            metres = metres(depth, raster, at, depthCode.getAsInt());
            accuracy = depth.description().map(said -> said.accuracy().label().toString()).orElse("");
        }
        return new PixelReading(at, code, sdr, hdr, stops, metres, depthCode, accuracy);
    }

    private float[] linear(Raster raster, PixelPosition at, Primaries primaries) throws IOException {
        RasterToLinear decoder = decoders.get(primaries);
        if (decoder == null) {
            decoder = photo.color().decoder(photo.photo().base().encoding(), raster.bitDepth(), primaries);
            decoders.put(primaries, decoder);
        }
        float[] rgb = new float[3];
        decoder.rows(raster, at.x(), 1).read(at.y(), rgb);
        return rgb;
    }

    /** Empty if it cannot be decoded: its pane shows the reason, and the other layers still have values. */
    private static Optional<Raster> depthMap(OpenPhoto photo) throws IOException {
        try {
            Optional<Layer.Depth> depth = photo.photo().depth();
            return depth.isEmpty() ? Optional.empty() : Optional.of(depth.get().raster());
        } catch (PhotoException e) {
            return Optional.empty();
        }
    }

    /** The sample whose area contains the middle of the base pixel. */
    private static int nearest(Raster map, Raster base, PixelPosition at) {
        PixelPosition sample = new MapGrid(base.width(), base.height(), map.width(), map.height()).sample(at);
        return map.get(sample.x(), sample.y(), 0);
    }

    /** As stored, else by the code. */
    private OptionalDouble metres(Layer.Depth depth, Raster base, PixelPosition at, int code) throws IOException {
        Optional<FloatPlane> values = depth.pixels().values();
        if (values.isPresent()) {
            FloatPlane plane = values.get();
            PixelPosition sample = new MapGrid(base.width(), base.height(), plane.width(), plane.height()).sample(at);
            return OptionalDouble.of(plane.get(sample.x(), sample.y()));
        }
        if (scale == null) {
            scale = scale(depth);
        }
        return scale.map(known -> OptionalDouble.of(known.metres()[code])).orElse(OptionalDouble.empty());
    }

    /** Empty if the file does not describe the codes, or describes them wrongly. */
    private static Optional<DepthScale> scale(Layer.Depth depth) throws IOException {
        if (depth.description().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(DepthScale.of(depth.description().get(), depth.raster().bitDepth()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
