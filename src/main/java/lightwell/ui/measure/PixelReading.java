package lightwell.ui.measure;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import lightwell.ui.marks.PixelPosition;

/**
 * What every layer of a photo holds at one base pixel.
 *
 * @param code      the base's code values, red, green, blue
 * @param sdr       ACEScg; empty when the base is HDR
 * @param hdr       ACEScg; empty when no gain map is applied and the base is SDR
 * @param stops     that the gain map lifts the pixel by
 * @param metres    of the nearest depth sample; infinite beyond the map's range
 * @param depthCode of the nearest depth sample
 * @param accuracy  of the metres, as the file says it; empty without depth
 */
public record PixelReading(PixelPosition at, int[] code, Optional<float[]> sdr, Optional<float[]> hdr, OptionalDouble stops,
        OptionalDouble metres, OptionalInt depthCode, String accuracy) {}
