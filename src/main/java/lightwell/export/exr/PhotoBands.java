package lightwell.export.exr;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import lightwell.color.ColorEngine;
import lightwell.color.LinearRows;
import lightwell.color.PixelTransform;
import lightwell.color.RasterToLinear;
import lightwell.export.exr.ExrContent.Part;
import lightwell.hdr.HdrReconstruction;
import lightwell.image.BandSource;
import lightwell.image.Raster;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.metadata.Primaries;
import lightwell.photo.Photo;

/**
 * The chosen layers of a photo, decoded, and what was found out about them. Valid while the photo is open.
 *
 * @param space   the requested colour space, if it is a known linear one
 * @param leftOut layers that could not be used, each in one sentence
 */
record PhotoBands(ExrLayers layers, HdrReconstruction reconstruction, Optional<LinearSpace> space, List<Message> leftOut) {

    static final Message ALPHA_LEFT_OUT = Message.of("export.alpha-left-out-layout-shenanigans");

    /** Modifies rows of linear RGB. */
    @FunctionalInterface
    private interface InPlace {

        void apply(int y, int rows, float[] rgb);
    }

    /** Decodes everything that is needed. Blocks. */
    static PhotoBands prepare(Photo photo, ExportOptions options, ColorEngine color, Progress progress) throws IOException {
        progress.step(Message.of("export.step.decoding", photo.name()));
        photo.base().raster();
        progress.checkCancelled();
        HdrReconstruction reconstruction = HdrReconstruction.prepare(photo, options.hdr());
        progress.checkCancelled();
        ExrContent content = options.content();
        DataBands data = new DataBands(photo, options.storage().layout() == ExrStorage.Layout.PARTS);
        Optional<DataBands.Depth> depth = content.has(Part.DEPTH) ? data.depth(options.depth(), content.depth()) : Optional.empty();
        List<DataBands.Map> maps = content.has(Part.MATTES) ? data.maps(progress) : List.of();
        Optional<BandSource> alpha = content.has(Part.ALPHA) ? alpha(photo, options, data) : Optional.empty();
        Optional<LinearSpace> space = LinearSpace.of(options.color().space(), color);
        Light light = new Light(photo, options, color, space.map(LinearSpace::primaries).orElse(Primaries.AP1));
        ExrLayers layers = new ExrLayers(photo.base().info().width(), photo.base().info().height(),
                content.has(Part.HDR) ? Optional.of(light.hdr(reconstruction)) : Optional.empty(),
                content.has(Part.SDR) ? light.sdr() : Optional.empty(),
                content.has(Part.GAINMAP) ? data.gain(reconstruction) : Optional.empty(), depth, maps, alpha);
        return new PhotoBands(layers, reconstruction, space, data.leftOut());
    }

    private static Optional<BandSource> alpha(Photo photo, ExportOptions options, DataBands data) throws IOException {
        if (photo.alpha().isPresent() && options.storage().layout() == ExrStorage.Layout.SHENANIGANS) {
            data.leftOut().add(ALPHA_LEFT_OUT);
            return Optional.empty();
        }
        return data.alpha();
    }

    /** @param primaries from which the conversion to the requested space costs nothing */
    private record Light(Photo photo, ExportOptions options, ColorEngine color, Primaries primaries) {

        BandSource hdr(HdrReconstruction reconstruction) throws IOException {
            if (!reconstruction.active()) {
                return base();
            }
            return reconstruction.multiplies() ? multiplied(reconstruction) : of(reconstruction.primaries(), reconstruction::apply);
        }

        /** One factor for a pixel is the same with any primaries. */
        private BandSource multiplied(HdrReconstruction reconstruction) throws IOException {
            Raster picture = photo.base().raster();
            RasterToLinear decoder = color.decoder(photo.base().encoding(), picture.bitDepth(), primaries);
            PixelTransform toSpace = color.fromLinear(primaries, options.color().space());
            int width = picture.width();
            return (y, rows, out) -> {
                LinearRows light = decoder.rows(picture, 0, width);
                HdrReconstruction.Rows gain = reconstruction.rows(0, width);
                for (int row = 0; row < rows; row++) {
                    light.read(y + row, gain.factors(y + row), out, 3 * width * row);
                }
                toSpace.apply(out, rows * width);
            };
        }

        /** An HDR base has an SDR rendition only through its gain map. */
        Optional<BandSource> sdr() throws IOException {
            Optional<HdrReconstruction> down = HdrReconstruction.prepareSdr(photo, options.hdr());
            if (down.isPresent()) {
                return Optional.of(of(down.get().primaries(), down.get()::apply));
            }
            return photo.base().encoding().hdr() ? Optional.empty() : Optional.of(base());
        }

        private BandSource base() throws IOException {
            return of(primaries, (y, rows, rgb) -> {});
        }

        /** @param change modifies linear light in these primaries, before its conversion to the requested space */
        private BandSource of(Primaries linear, InPlace change) throws IOException {
            Raster picture = photo.base().raster();
            RasterToLinear decoder = color.decoder(photo.base().encoding(), picture.bitDepth(), linear);
            PixelTransform toSpace = color.fromLinear(linear, options.color().space());
            int width = picture.width();
            return (y, rows, out) -> {
                decoder.apply(picture, y, rows, out);
                change.apply(y, rows, out);
                toSpace.apply(out, rows * width);
            };
        }
    }
}
