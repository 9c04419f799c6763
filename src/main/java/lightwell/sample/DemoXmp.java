package lightwell.sample;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lightwell.metadata.CameraCalibration;
import lightwell.metadata.DepthAccuracy;
import lightwell.metadata.DepthDescription;
import lightwell.metadata.xmp.DepthXmp;
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
        CameraCalibration calibration = new CameraCalibration(camera.fx(), camera.fx(), camera.cx(), camera.cy(), camera.width(),
                camera.height(), camera.pixelSize(), NO_DISTORTION, NO_DISTORTION, camera.cx(), camera.cy());
        return DepthXmp.packet(new DepthDescription(DepthDescription.Kind.DISPARITY, minDisparity, maxDisparity, DepthAccuracy.ABSOLUTE,
                "high", false, Optional.of(calibration), ""));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }
}
