package lightwell.sample;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lightwell.metadata.xmp.XmpPacket;

/** XMP packets that describe the demo photo's gain map and depth, with the names that Apple uses. */
final class DemoXmp {

    private static final double[] NO_DISTORTION = new double[8];

    private DemoXmp() {}

    static byte[] gainMap(boolean withHeadroom) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("HDRGainMap:HDRGainMapVersion", withHeadroom ? "131072" : "65536");
        if (withHeadroom) {
            properties.put("HDRGainMap:HDRGainMapHeadroom", number(DemoScene.HEADROOM));
        }
        return XmpPacket.of("xmlns:HDRGainMap=\"http://ns.apple.com/HDRGainMap/1.0/\"", properties);
    }

    /** The depth is true, so its accuracy is absolute. */
    static byte[] depth(Camera camera, double minDisparity, double maxDisparity) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("apdi:IntMinValue", "0");
        properties.put("apdi:IntMaxValue", "255");
        properties.put("apdi:StoredFormat", String.valueOf(fourCC("L008")));
        properties.put("apdi:NativeFormat", String.valueOf(fourCC("hdis")));
        properties.put("apdi:FloatMinValue", number(minDisparity));
        properties.put("apdi:FloatMaxValue", number(maxDisparity));
        properties.put("apdi:AuxiliaryImageType", "disparity");
        properties.put("depthData:DepthDataVersion", "65541");
        properties.put("depthData:Accuracy", "absolute");
        properties.put("depthData:Quality", "high");
        properties.put("depthData:Filtered", "False");
        properties.put("depthData:PixelSize", number(camera.pixelSize()));
        properties.put("depthData:IntrinsicMatrixReferenceWidth", String.valueOf(camera.width()));
        properties.put("depthData:IntrinsicMatrixReferenceHeight", String.valueOf(camera.height()));
        properties.put("depthData:IntrinsicMatrix", sequence(camera.fx(), 0, 0, 0, camera.fx(), 0, camera.cx(), camera.cy(), 1));
        properties.put("depthData:ExtrinsicMatrix", sequence(1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0));
        properties.put("depthData:LensDistortionCenterOffsetX", number(camera.cx()));
        properties.put("depthData:LensDistortionCenterOffsetY", number(camera.cy()));
        properties.put("depthData:LensDistortionCoefficients", sequence(NO_DISTORTION));
        properties.put("depthData:InverseLensDistortionCoefficients", sequence(NO_DISTORTION));
        return XmpPacket.of("xmlns:apdi=\"http://ns.apple.com/pixeldatainfo/1.0/\" xmlns:depthData=\"http://ns.apple.com/depthData/1.0/\"",
                properties);
    }

    private static String sequence(double... numbers) {
        return Arrays.stream(numbers).mapToObj(v -> "<rdf:li>" + number(v) + "</rdf:li>")
                .collect(Collectors.joining("", "<rdf:Seq>", "</rdf:Seq>"));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }

    private static int fourCC(String code) {
        return code.chars().reduce(0, (sum, c) -> sum << 8 | c);
    }
}
