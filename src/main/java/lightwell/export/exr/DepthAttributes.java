package lightwell.export.exr;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import lightwell.depth.DepthEncoding;
import lightwell.image.ExifOrientation;
import lightwell.image.Half;
import lightwell.metadata.CameraCalibration;
import lightwell.metadata.DepthDescription;
import lightwell.photo.StoredPart;

/** Describes the numbers of the depth channel, and reads such a description. */
public final class DepthAttributes {

    /** What every attribute begins with that {@link #calibration} reads. */
    public static final String PREFIX = "lightwell:";
    private static final String ENCODING = PREFIX + "depthEncoding";
    private static final String ACCURACY = PREFIX + "depthAccuracy";
    private static final String QUALITY = PREFIX + "depthQuality";
    private static final String INTRINSICS = PREFIX + "intrinsics";
    /** The EXIF orientation that made the map upright. */
    private static final String ORIENTATION = PREFIX + "intrinsicsOrientation";
    private static final String PIXEL_SIZE = PREFIX + "pixelSize";
    private static final String LENS = PREFIX + "lensDistortion";
    private static final String LENS_INVERSE = PREFIX + "lensDistortionInverse";
    private static final String LENS_CENTER = PREFIX + "lensDistortionCenter";

    private DepthAttributes() {}

    static void add(DepthDescription description, DataBands.Depth depth, ExrAttributes to) {
        to.text(ENCODING, depth.encoding().id());
        to.text("lightwell:depthUnit", depth.encoding().unit(description.metric() ? "metres along the optical axis"
                : "of the file's own, which it does not state, taken for metres; along the optical axis"));
        to.text(ACCURACY, description.accuracy().word());
        to.text(QUALITY, description.quality());
        to.text("lightwell:depthRule", description.trust().english());
        to.text("lightwell:depthUpsampling", depth.upsampling().map(ExportOptions.DepthUpsampling::id).orElse("none"));
        to.text("lightwell:depthUpsamplingMeaning", depth.upsampling().map(ExportOptions.DepthUpsampling::words)
                .orElse("the map's own samples at its own size"));
        to.number("lightwell:depthNearest", depth.scale().nearest());
        to.number("lightwell:depthFarthest", Math.min(depth.scale().farthest(), Half.LARGEST));
    }

    /** @param upright the EXIF orientation that made the pixels of the calibration upright */
    static void orientation(int upright, ExrAttributes to) {
        to.number(ORIENTATION, upright);
    }

    /**
     * The calibration contains no rotation, so the longer sides are matched.
     *
     * @param part   the visible part of the stored map, which covers the picture
     * @param longer side of the pixels to which the calibration is scaled
     */
    static void intrinsics(CameraCalibration c, StoredPart part, int longer, ExrAttributes to) {
        double across = (double) c.referenceWidth() / part.wholeWidth();
        double down = (double) c.referenceHeight() / part.wholeHeight();
        double scale = longer / Math.max(across * part.width(), down * part.height());
        double left = across * part.left();
        double top = down * part.top();
        to.numbers(INTRINSICS, c.fx() * scale, c.fy() * scale, (c.cx() - left) * scale, (c.cy() - top) * scale);
        if (c.pixelSize() > 0) {
            to.number(PIXEL_SIZE, c.pixelSize() / scale);
        }
        if (c.distortion().length > 0) {
            to.numbers(LENS, c.distortion());
            to.numbers(LENS_INVERSE, c.inverse());
            to.numbers(LENS_CENTER, (c.distortionX() - left) * scale, (c.distortionY() - top) * scale);
        }
    }

    /**
     * The camera that such attributes describe, of the picture as it was before it was turned upright.
     *
     * @param numbers the attributes that are numbers, by name
     * @param width   of the upright picture
     */
    public static Optional<CameraCalibration> calibration(Map<String, float[]> numbers, int width, int height) {
        double[] camera = list(numbers, INTRINSICS);
        if (camera.length != 4 || !(camera[0] > 0 && camera[1] > 0)) {
            return Optional.empty();
        }
        boolean exchanged = ExifOrientation.exchangesSides(orientation(numbers).orElse(1));
        double[] size = list(numbers, PIXEL_SIZE);
        double[] center = list(numbers, LENS_CENTER);
        boolean lens = center.length == 2;
        return Optional.of(new CameraCalibration(camera[0], camera[1], camera[2], camera[3], exchanged ? height : width,
                exchanged ? width : height, size.length == 1 ? size[0] : 0, lens ? list(numbers, LENS) : new double[0],
                lens ? list(numbers, LENS_INVERSE) : new double[0], lens ? center[0] : camera[2], lens ? center[1] : camera[3]));
    }

    /** The EXIF orientation, 1..8, that made the picture upright. */
    public static OptionalInt orientation(Map<String, float[]> numbers) {
        double[] said = list(numbers, ORIENTATION);
        return said.length == 1 && said[0] >= 1 && said[0] <= 8 && said[0] == Math.rint(said[0]) ? OptionalInt.of((int) said[0])
                : OptionalInt.empty();
    }

    /** The word of {@link lightwell.metadata.DepthAccuracy}. */
    public static Optional<String> accuracy(Map<String, String> words) {
        return Optional.ofNullable(words.get(ACCURACY));
    }

    /** Whether values are metres, as those of other programs are, too. */
    public static boolean metres(Map<String, String> words) {
        return words.getOrDefault(ENCODING, DepthEncoding.METRES.id()).equals(DepthEncoding.METRES.id());
    }

    public static Optional<String> quality(Map<String, String> words) {
        return Optional.ofNullable(words.get(QUALITY));
    }

    private static double[] list(Map<String, float[]> numbers, String name) {
        float[] floats = numbers.getOrDefault(name, new float[0]);
        double[] list = new double[floats.length];
        for (int i = 0; i < list.length; i++) {
            list[i] = floats[i];
        }
        return list;
    }
}
