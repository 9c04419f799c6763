package lightwell.export.extract;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import lightwell.image.FloatPlane;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.Transfer;
import lightwell.photo.Layer;

/**
 * The samples of a layer as its TIFF has them.
 *
 * @param meaning sentences about the numbers
 */
record LayerSamples(TiffPixels samples, String meaning) {

    /** Floats as floats, codes as codes. Decodes the layer. */
    static LayerSamples of(Layer layer) throws IOException {
        Optional<FloatPlane> values = layer.pixels().values();
        if (values.isPresent()) {
            return new LayerSamples(new TiffValues(values.get()), layer.kind().meaning() + "Values as stored in the channel "
                    + layer.info().title().english() + ".");
        }
        Optional<ColorEncoding> light = layer.colours().filter(colours -> colours.red() instanceof Transfer.HalfFloat);
        if (light.isPresent()) {
            return new LayerSamples(TiffSamples.light(layer.raster(), (Transfer.HalfFloat) light.get().red()),
                    light.get().name() + ". Linear light, SDR white at 1.");
        }
        return new LayerSamples(TiffSamples.codes(layer.raster()), meaning(layer, layer.raster().bitDepth()));
    }

    private static String meaning(Layer layer, int bits) {
        String what = layer.colours().map(colours -> colours.name() + ". ").orElse(layer.kind().meaning());
        int largest = (1 << bits) - 1;
        return what + bits + "-bit codes"
                + (bits == 8 || bits == 16 ? "." : String.format(Locale.ROOT, ", stretched: code = round(value * %d / %d).",
                        largest, bits < 8 ? 0xFF : 0xFFFF));
    }
}
