package lightwell.ui.measure;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import lightwell.ui.marks.PixelPosition;

/**
 * The values of all layers of a photo at one base pixel.
 *
 * @param code      the base's code values, red, green, blue; empty if it is of floats
 * @param sdr       ACEScg; empty if the base is HDR
 * @param hdr       ACEScg; empty if no gain map is applied and the base is SDR
 * @param stops     by which the gain map raises the pixel
 * @param metres    of the nearest depth sample; infinite beyond the map's range
 * @param depthCode of the nearest depth sample
 * @param accuracy  of the metres according to the file; empty without depth
 */
public record PixelReading(PixelPosition at, int[] code, Optional<float[]> sdr, Optional<float[]> hdr, OptionalDouble stops,
        OptionalDouble metres, OptionalInt depthCode, String accuracy) {}
