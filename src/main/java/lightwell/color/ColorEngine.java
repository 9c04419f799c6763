package lightwell.color;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lightwell.image.Raster;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.Primaries;

/**
 * Colour by OpenColorIO: what files mean to linear light, linear light to a named space or to a screen.
 * Processors are cached; all methods are safe from several threads. Loading the native library takes 60 ms and more: not on the UI thread.
 */
public final class ColorEngine {

    /**
     * @param config an OCIO config to use; empty: $OCIO when set, else our own
     * @throws ColorException one sentence, when the config cannot be loaded
     */
    public static ColorEngine load(Optional<Path> config) throws ColorException {
        throw new UnsupportedOperationException("see room color");
    }

    /** Where the config comes from: "built-in Lightwell config", "$OCIO: …", a path. */
    public String configSource() {
        throw new UnsupportedOperationException("see room color");
    }

    public List<String> displays() {
        throw new UnsupportedOperationException("see room color");
    }

    public List<String> views(String display) {
        throw new UnsupportedOperationException("see room color");
    }

    public String defaultDisplay() {
        throw new UnsupportedOperationException("see room color");
    }

    public String defaultView(String display) {
        throw new UnsupportedOperationException("see room color");
    }

    /** Code values of {@code encoding} to linear RGB in {@code target} primaries (Bradford when the whites differ). */
    public RasterToLinear decoder(ColorEncoding encoding, int bitDepth, Primaries target) throws ColorException {
        throw new UnsupportedOperationException("see room color");
    }

    /** Linear RGB in {@code from} primaries to a colour space by name ("ACEScg", "ACES2065-1", "Linear P3-D65"). */
    public PixelTransform fromLinear(Primaries from, String colorSpace) throws ColorException {
        throw new UnsupportedOperationException("see room color");
    }

    /** Scene-linear ACEScg to the screen, through a display's view, baked. */
    public ScreenTransform screen(String display, String view) throws ColorException {
        throw new UnsupportedOperationException("see room color");
    }

    /** Rows of a raster to interleaved linear RGB floats. Safe from several threads. */
    @FunctionalInterface
    public interface RasterToLinear {
        /** Fills {@code rows * width * 3} floats; alpha is left out, grey is spread to three channels. */
        void apply(Raster raster, int y, int rows, float[] rgb);
    }

    /** Interleaved RGB floats, in place. Safe from several threads. */
    @FunctionalInterface
    public interface PixelTransform {
        void apply(float[] rgb, int pixels);
    }

    /** Interleaved ACEScg floats to opaque ARGB for the screen. Safe from several threads. */
    @FunctionalInterface
    public interface ScreenTransform {
        /** @param gain multiplies the light first: 2^stops */
        void apply(float[] rgb, int pixels, float gain, int[] argb, int offset);
    }
}
