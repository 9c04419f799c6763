package lightwell.metadata.xmp;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import lightwell.metadata.CameraCalibration;
import lightwell.metadata.DepthAccuracy;
import lightwell.metadata.DepthDescription;
import lightwell.metadata.DepthDescription.Kind;

/**
 * Writes the XMP of a depth map of 8 bits with the names that iPhones use: {@code apdi:} for the codes, {@code depthData:} for their
 * meaning and the camera. {@link DepthReader} reads the same numbers from it, to the last bit. Stateless.
 */
public final class DepthXmp {

    private static final String NAMESPACES = "xmlns:apdi=\"http://ns.apple.com/pixeldatainfo/1.0/\" "
            + "xmlns:depthData=\"http://ns.apple.com/depthData/1.0/\"";
    /** Of depth data in general, not of a file. */
    private static final String VERSION = "65541";
    /** One component of 8 bits (kCVPixelFormatType_OneComponent8). */
    private static final String STORED = "L008";

    private DepthXmp() {}

    /** A packet; absent lens terms and unknown words are left out. */
    public static byte[] packet(DepthDescription depth) {
        boolean disparity = depth.kind() == Kind.DISPARITY;
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("apdi:IntMinValue", "0");
        properties.put("apdi:IntMaxValue", "255");
        properties.put("apdi:StoredFormat", fourCC(STORED));
        properties.put("apdi:NativeFormat", fourCC(disparity ? "fdis" : "fdep"));
        properties.put("apdi:FloatMinValue", number(depth.min()));
        properties.put("apdi:FloatMaxValue", number(depth.max()));
        properties.put("apdi:AuxiliaryImageType", disparity ? "disparity" : "depth");
        properties.put("depthData:DepthDataVersion", VERSION);
        if (depth.accuracy() != DepthAccuracy.UNKNOWN) {
            properties.put("depthData:Accuracy", depth.accuracy().word());
        }
        properties.put("depthData:Quality", depth.quality().equals("low") ? "low" : "high");
        properties.put("depthData:Filtered", depth.filtered() ? "True" : "False");
        depth.calibration().ifPresent(camera -> camera(camera, properties));
        return XmpPacket.of(NAMESPACES, properties);
    }

    private static void camera(CameraCalibration camera, Map<String, String> to) {
        if (camera.pixelSize() > 0) {
            to.put("depthData:PixelSize", number(camera.pixelSize()));
        }
        to.put("depthData:IntrinsicMatrixReferenceWidth", String.valueOf(camera.referenceWidth()));
        to.put("depthData:IntrinsicMatrixReferenceHeight", String.valueOf(camera.referenceHeight()));
        to.put("depthData:IntrinsicMatrix", sequence(camera.fx(), 0, 0, 0, camera.fy(), 0, camera.cx(), camera.cy(), 1));
        to.put("depthData:ExtrinsicMatrix", sequence(1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0));
        to.put("depthData:LensDistortionCenterOffsetX", number(camera.distortionX()));
        to.put("depthData:LensDistortionCenterOffsetY", number(camera.distortionY()));
        lens("depthData:LensDistortionCoefficients", camera.distortion(), to);
        lens("depthData:InverseLensDistortionCoefficients", camera.inverse(), to);
    }

    private static void lens(String name, double[] terms, Map<String, String> to) {
        if (terms.length > 0) {
            to.put(name, sequence(terms));
        }
    }

    private static String sequence(double... numbers) {
        return Arrays.stream(numbers).mapToObj(v -> "<rdf:li>" + number(v) + "</rdf:li>")
                .collect(Collectors.joining("", "<rdf:Seq>", "</rdf:Seq>"));
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? String.valueOf((long) value) : Double.toString(value);
    }

    private static String fourCC(String code) {
        return String.valueOf(code.chars().reduce(0, (sum, c) -> sum << 8 | c));
    }
}
