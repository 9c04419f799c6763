package lightwell.metadata;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import lightwell.message.Message;
import lightwell.metadata.DepthDescription.Kind;

/**
 * The description of a Google depth map in the XMP of a JPEG. The picture of the map holds d_n, 0 is the nearest
 * (developers.google.com/depthmap-metadata, "Encoding"; Dynamic Depth 1.0, "Depth Data"):
 * <ul>
 * <li>RangeLinear: d_n = (d - near) / (far - near)
 * <li>RangeInverse: d_n = far (d - near) / (d (far - near)), so 1/d = 1/near - d_n (1/near - 1/far)
 * </ul>
 *
 * @param standard    "GDepth" or "Dynamic Depth"
 * @param format      "RangeInverse", "RangeLinear", or an unknown one
 * @param near        in units of the file
 * @param units       "m", "Meters", "mm", "Diopters"; empty if the file states none
 * @param ray         whether d is the length of the ray (OpticRay) instead of the distance along the optical axis
 * @param depth       URI of the map in the directory; empty if the map is in the XMP itself
 * @param confidence  URI of the confidence map; also empty if there is none
 * @param original    URI of the picture before it was blurred; also empty if there is none
 */
public record GoogleDepth(String standard, String format, OptionalDouble near, OptionalDouble far, String units, boolean ray,
        Optional<CameraCalibration> calibration, String depth, String confidence, String original) {

    /** Limits of plausible distances in metres, beyond anything that a phone measures. */
    private static final double NEAREST = 1e-6;
    private static final double FARTHEST = 1e9;

    /**
     * The meaning of the codes.
     *
     * @param reversed whether code 0 is the largest value, so that the stored codes must be inverted
     */
    public record Codes(DepthDescription description, boolean reversed) {}

    /** A unit in metres, and whether numbers are reciprocal. */
    private record Unit(double metres, boolean inverse, boolean stated) {}

    /** @param warnings receives one sentence for each reason why the values are meaningless or not in metres */
    public Optional<Codes> codes(Consumer<Message> warnings) {
        boolean inverse = format.equalsIgnoreCase("RangeInverse");
        if (!inverse && !format.equalsIgnoreCase("RangeLinear")) {
            warnings.accept(Message.of("metadata.depth-map-format-not-known", format));
            return Optional.empty();
        }
        if (near.isEmpty() || far.isEmpty()) {
            warnings.accept(Message.of("metadata.depth-map-no-range-values"));
            return Optional.empty();
        }
        Unit unit = unit(warnings);
        double first = near.getAsDouble() * unit.metres();
        double last = far.getAsDouble() * unit.metres();
        double least = inverse ? NEAREST : 0;
        boolean sound = Math.min(first, last) >= least && Math.max(first, last) <= FARTHEST
                && (unit.inverse() ? first != last : first < last);
        if (!sound) {
            warnings.accept(Message.of("metadata.depth-map-range-makes-no", near.getAsDouble(), far.getAsDouble()));
            return Optional.empty();
        }
        double zero = inverse ? 1 / first : first;
        double most = inverse ? 1 / last : last;
        Kind kind = inverse != unit.inverse() ? Kind.DISPARITY : Kind.DEPTH;
        DepthDescription description = new DepthDescription(kind, Math.min(zero, most), Math.max(zero, most),
                unit.stated() ? DepthAccuracy.UNKNOWN : DepthAccuracy.RELATIVE, "unknown", false, calibration, standard + " XMP, " + format,
                unit.stated());
        return Optional.of(new Codes(description, zero > most));
    }

    private Unit unit(Consumer<Message> warnings) {
        return switch (units.toLowerCase(Locale.ROOT)) {
            case "m", "meter", "meters", "metre", "metres" -> new Unit(1, false, true);
            case "mm", "millimeter", "millimeters", "millimetre", "millimetres" -> new Unit(1e-3, false, true);
            case "diopter", "diopters", "dioptre", "dioptres" -> new Unit(1, true, true);
            case "", "none" -> {
                warnings.accept(Message.of("metadata.depth-map-states-no-unit"));
                yield new Unit(1, false, false);
            }
            default -> {
                warnings.accept(Message.of("metadata.depth-map-unit-not-known", units));
                yield new Unit(1, false, false);
            }
        };
    }
}
