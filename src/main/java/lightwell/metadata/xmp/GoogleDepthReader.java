package lightwell.metadata.xmp;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import lightwell.metadata.CameraCalibration;
import lightwell.metadata.GoogleDepth;

/** Reads the description of a Google depth map from the XMP of a JPEG: by Dynamic Depth 1.0, else by its predecessor GDepth. */
public final class GoogleDepthReader {

    /** Properties {@code Data} and {@code Confidence} hold the pictures. */
    public static final String GDEPTH = "http://ns.google.com/photos/1.0/depthmap/";
    /** The property {@code Data} holds the picture before it was blurred. */
    public static final String GIMAGE = "http://ns.google.com/photos/1.0/image/";

    private static final String DYNAMIC = "http://ns.google.com/photos/dd/1.0/";
    private static final String DEVICE = DYNAMIC + "device/";
    private static final String CAMERA = DYNAMIC + "camera/";
    private static final String MAP = DYNAMIC + "depthmap/";
    private static final String MODEL = DYNAMIC + "imagingmodel/";
    private static final String IMAGE = DYNAMIC + "image/";
    private static final int MOST_CAMERAS = 16;

    private GoogleDepthReader() {}

    /** @param packets the main one and the extended one, which may hold any part of it */
    public static Optional<GoogleDepth> read(List<Xmp> packets) {
        return packets.stream().map(GoogleDepthReader::dynamic).flatMap(Optional::stream).findFirst().or(() -> gdepth(packets));
    }

    /** Searches both packets, since properties may be in either. */
    private static Optional<GoogleDepth> gdepth(List<Xmp> packets) {
        boolean any = packets.stream().anyMatch(xmp -> xmp.has(GDEPTH, "Format") || xmp.has(GDEPTH, "Near") || xmp.has(GDEPTH, "Data"));
        Function<String, String> said = name -> packets.stream().flatMap(xmp -> xmp.text(GDEPTH, name).stream()).findFirst().orElse("");
        Function<String, OptionalDouble> number = name -> packets.stream().map(xmp -> xmp.number(GDEPTH, name))
                .filter(OptionalDouble::isPresent).findFirst().orElse(OptionalDouble.empty());
        String format = said.apply("Format").isEmpty() ? "RangeInverse" : said.apply("Format");
        return !any ? Optional.empty() : Optional.of(new GoogleDepth("GDepth", format, number.apply("Near"), number.apply("Far"),
                said.apply("Units"), ray(said.apply("MeasureType")), Optional.empty(), "", "", ""));
    }

    private static Optional<GoogleDepth> dynamic(Xmp xmp) {
        int cameras = Math.min(MOST_CAMERAS, xmp.count(XmpPath.of(DEVICE, "Cameras")));
        Optional<GoogleDepth> found = Optional.empty();
        String original = "";
        for (int i = 1; i <= cameras; i++) {
            XmpPath camera = XmpPath.of(DEVICE, "Cameras").item(i).field(DEVICE, "Camera");
            found = found.or(() -> dynamic(xmp, camera));
            XmpPath image = camera.field(CAMERA, "Image");
            if (text(xmp, image, IMAGE, "ItemSemantic").equalsIgnoreCase("Original")) {
                original = text(xmp, image, IMAGE, "ItemURI");
            }
        }
        String picture = original;
        return found.map(d -> new GoogleDepth(d.standard(), d.format(), d.near(), d.far(), d.units(), d.ray(), d.calibration(), d.depth(),
                d.confidence(), picture));
    }

    /** Ignores segmentations, which are stored like depth maps. */
    private static Optional<GoogleDepth> dynamic(Xmp xmp, XmpPath camera) {
        XmpPath map = camera.field(CAMERA, "DepthMap");
        String uri = text(xmp, map, MAP, "DepthURI");
        if (uri.isEmpty() || text(xmp, map, MAP, "ItemSemantic").equalsIgnoreCase("Segmentation")) {
            return Optional.empty();
        }
        return Optional.of(new GoogleDepth("Dynamic Depth", text(xmp, map, MAP, "Format"), xmp.number(map.field(MAP, "Near")),
                xmp.number(map.field(MAP, "Far")), text(xmp, map, MAP, "Units"), ray(text(xmp, map, MAP, "MeasureType")),
                calibration(xmp, camera.field(CAMERA, "ImagingModel")), uri, text(xmp, map, MAP, "ConfidenceURI"), ""));
    }

    /**
     * Focal lengths are in pixels of the image; the principal point is in shares of it (default: 0.5, 0.5) or, by some programs, in pixels.
     * Distortion is ignored, since its model is not stated.
     */
    private static Optional<CameraCalibration> calibration(Xmp xmp, XmpPath model) {
        double fx = xmp.number(model.field(MODEL, "FocalLengthX")).orElse(0);
        double fy = xmp.number(model.field(MODEL, "FocalLengthY")).orElse(0);
        int width = (int) xmp.number(model.field(MODEL, "ImageWidth")).orElse(0);
        int height = (int) xmp.number(model.field(MODEL, "ImageHeight")).orElse(0);
        double cx = xmp.number(model.field(MODEL, "PrincipalPointX")).orElse(0.5);
        double cy = xmp.number(model.field(MODEL, "PrincipalPointY")).orElse(0.5);
        if (fx <= 0 || fy <= 0 || width <= 0 || height <= 0) {
            return Optional.empty();
        }
        boolean shares = cx <= 1 && cy <= 1;
        double x = shares ? cx * width : cx;
        double y = shares ? cy * height : cy;
        return Optional.of(new CameraCalibration(fx, fy, x, y, width, height, 0, new double[0], new double[0], x, y));
    }

    private static boolean ray(String measureType) {
        return measureType.equalsIgnoreCase("OpticRay") || measureType.equalsIgnoreCase("OpticalRay");
    }

    private static String text(Xmp xmp, XmpPath struct, String namespace, String field) {
        return xmp.text(struct.field(namespace, field)).orElse("");
    }
}
