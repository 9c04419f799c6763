package lightwell.color;

import java.util.Optional;
import lightwell.image.Raster;

/** Converts rows of a raster to interleaved linear RGB floats. Thread-safe. */
public interface RasterToLinear {
    /** Writes {@code rows * width * 3} floats; alpha is ignored, grey is repeated to three channels. */
    void apply(Raster raster, int y, int rows, float[] rgb);

    /** A reader of consecutive rows, limited to some columns. */
    LinearRows rows(Raster raster, int x, int width);

    /** The light of each code, if all channels share one curve and are not mixed. */
    default Optional<float[]> curve() {
        return Optional.empty();
    }
}
