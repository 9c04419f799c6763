package lightwell.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lightwell.depth.DepthCamera;
import lightwell.depth.DepthScale;
import lightwell.metadata.CameraCalibration;
import lightwell.metadata.DepthAccuracy;
import lightwell.metadata.DepthDescription;
import lightwell.photo.Layer;
import lightwell.photo.Photo;

/** The lines of the info page about the depth map. */
final class DepthLines {

    private static final String DYNAMIC_DEPTH = "Dynamic Depth";

    private DepthLines() {}

    static List<String> of(Photo photo, Layer.Depth depth) {
        return depth.description().map(description -> of(photo, depth, description))
                .orElse(List.of("The file gives no range, so its values have no unit."));
    }

    private static List<String> of(Photo photo, Layer.Depth layer, DepthDescription depth) {
        List<String> said = new ArrayList<>();
        try {
            DepthScale scale = DepthScale.of(depth, layer.info().bitDepth());
            said.add(NumberFormats.number(scale.nearest()) + " m to " + NumberFormats.number(scale.farthest()) + " m, stored as "
                    + depth.kind().name().toLowerCase(Locale.ROOT) + " " + NumberFormats.number(depth.min()) + " to "
                    + NumberFormats.number(depth.max())
                    + (depth.kind() == DepthDescription.Kind.DISPARITY ? " 1/m" : " m"));
        } catch (IllegalArgumentException e) {
            said.add(e.getMessage());
        }
        said.add(DepthAccuracy.statement(depth));
        said.add("quality " + depth.quality() + (depth.filtered() ? ", filtered" : ", not filtered"));
        depth.calibration().map(camera -> calibration(depth, camera)).ifPresent(said::add);
        DepthCamera camera = DepthCamera.of(photo, layer, warning -> said.add(warning.toString()));
        said.add("focal length " + NumberFormats.number(camera.focalLength()) + " pixels of the map, from " + camera.source().words());
        return said;
    }

    private static String calibration(DepthDescription depth, CameraCalibration camera) {
        String source = depth.source().startsWith(DYNAMIC_DEPTH) ? DYNAMIC_DEPTH : "depthData";
        return "calibration from " + source + " XMP: fx " + NumberFormats.number(camera.fx()) + ", fy " + NumberFormats.number(camera.fy())
                + ", centre " + NumberFormats.number(camera.cx()) + ", " + NumberFormats.number(camera.cy())
                + " pixels of " + camera.referenceWidth() + "x"
                + camera.referenceHeight() + "; lens distortion " + distortion(camera.distortion());
    }

    private static String distortion(double[] terms) {
        return terms.length == 0 ? "unknown" : Arrays.stream(terms).allMatch(term -> term == 0) ? "none" : "known";
    }
}
