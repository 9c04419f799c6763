package lightwell.metadata.xmp;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import lightwell.message.Message;
import lightwell.metadata.CameraCalibration;
import lightwell.metadata.DepthAccuracy;
import lightwell.metadata.DepthDescription;
import lightwell.metadata.DepthDescription.Kind;
import lightwell.metadata.DepthRange;
import lightwell.metadata.DepthSei;

/** Reads the meaning of a depth map's codes: from its XMP (Apple's {@code apdi:} and {@code depthData:}), else from its SEI message. */
public final class DepthReader {

    private static final String PIXELS = "http://ns.apple.com/pixeldatainfo/1.0/";
    private static final String DEPTH = "http://ns.apple.com/depthData/1.0/";

    private DepthReader() {}

    /**
     * @param xmp      of the depth item
     * @param sei      bytes after the type in the item's {@code auxC} box
     * @param warnings receives one sentence for everything that could not be used
     * @return empty if the file gives no range
     */
    public static Optional<DepthDescription> read(Optional<Xmp> xmp, Optional<byte[]> sei, Consumer<Message> warnings) {
        DepthAccuracy accuracy = xmp.flatMap(x -> x.text(DEPTH, "Accuracy")).map(DepthAccuracy::of).orElse(DepthAccuracy.UNKNOWN);
        String quality = xmp.flatMap(x -> x.text(DEPTH, "Quality")).orElse("unknown");
        boolean filtered = xmp.flatMap(x -> x.text(DEPTH, "Filtered")).map(f -> f.equalsIgnoreCase("true") || f.equals("1")).orElse(false);
        Optional<CameraCalibration> calibration = xmp.flatMap(x -> calibration(x, warnings));
        Optional<DepthRange> range = xmp.flatMap(x -> range(x, warnings)).or(() -> sei.flatMap(bytes -> DepthSei.read(bytes, warnings)));
        return range.map(r -> new DepthDescription(r.kind(), r.min(), r.max(), accuracy, quality, filtered, calibration, r.source()));
    }

    /**
     * The meaning of a lossless map's 16-bit samples if they are half floats: their range as codes, 0 for a hole. Empty if they are
     * integers.
     *
     * @param linear the result of {@link #read}
     */
    public static Optional<DepthDescription> ofHalfFloats(Optional<Xmp> xmp, Optional<DepthDescription> linear,
            Consumer<Message> warnings) {
        return HalfFloats.describe(xmp, linear, warnings);
    }

    private static Optional<DepthRange> range(Xmp xmp, Consumer<Message> warnings) {
        OptionalDouble min = xmp.number(PIXELS, "FloatMinValue");
        OptionalDouble max = xmp.number(PIXELS, "FloatMaxValue");
        if (min.isEmpty() || max.isEmpty()) {
            return Optional.empty();
        }
        Optional<Kind> kind = switch (xmp.text(PIXELS, "AuxiliaryImageType").orElse("")) {
            case "disparity" -> Optional.of(Kind.DISPARITY);
            case "depth" -> Optional.of(Kind.DEPTH);
            default -> kindOfFormat(xmp.number(PIXELS, "NativeFormat"));
        };
        if (kind.isEmpty()) {
            warnings.accept(Message.of("metadata.depth-map-xmp-does-not"));
        }
        return kind.map(k -> new DepthRange(k, min.getAsDouble(), max.getAsDouble(), "depthData XMP"));
    }

    /** The native pixel format is a four-character code: 'hdis', 'fdis', 'hdep' or 'fdep'. */
    private static Optional<Kind> kindOfFormat(OptionalDouble code) {
        return switch ((int) code.orElse(0)) {
            case 0x68646973, 0x66646973 -> Optional.of(Kind.DISPARITY);
            case 0x68646570, 0x66646570 -> Optional.of(Kind.DEPTH);
            default -> Optional.empty();
        };
    }

    /**
     * The camera that the packet describes. The intrinsic matrix is stored column by column: fx 0 0, 0 fy 0, cx cy 1.
     *
     * @param warnings receives one sentence if it makes no sense
     */
    public static Optional<CameraCalibration> calibration(Xmp xmp, Consumer<Message> warnings) {
        double[] m = xmp.numbers(DEPTH, "IntrinsicMatrix");
        int width = (int) xmp.number(DEPTH, "IntrinsicMatrixReferenceWidth").orElse(0);
        int height = (int) xmp.number(DEPTH, "IntrinsicMatrixReferenceHeight").orElse(0);
        if (m.length == 0) {
            return Optional.empty();
        }
        if (m.length != 9 || m[0] <= 0 || m[4] <= 0 || width <= 0 || height <= 0) {
            warnings.accept(Message.of("metadata.depth-map-camera-calibration-left"));
            return Optional.empty();
        }
        return Optional.of(new CameraCalibration(m[0], m[4], m[6], m[7], width, height,
                xmp.number(DEPTH, "PixelSize").orElse(0),
                xmp.numbers(DEPTH, "LensDistortionCoefficients"), xmp.numbers(DEPTH, "InverseLensDistortionCoefficients"),
                xmp.number(DEPTH, "LensDistortionCenterOffsetX").orElse(m[6]),
                xmp.number(DEPTH, "LensDistortionCenterOffsetY").orElse(m[7])));
    }
}
