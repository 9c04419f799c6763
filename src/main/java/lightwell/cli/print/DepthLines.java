package lightwell.cli.print;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lightwell.depth.DepthCamera;
import lightwell.depth.DepthScale;
import lightwell.failure.FailureSentence;
import lightwell.message.Message;
import lightwell.metadata.CameraCalibration;
import lightwell.metadata.DepthDescription;
import lightwell.photo.Layer;
import lightwell.photo.Photo;

/** The lines of the info page about the depth map. */
final class DepthLines {

    private static final String DYNAMIC_DEPTH = "Dynamic Depth";

    private DepthLines() {}

    static List<Message> of(Photo photo, Layer.Depth depth) {
        return depth.description().map(description -> of(photo, depth, description))
                .orElse(List.of(Message.of("info.depth-without-range")));
    }

    private static List<Message> of(Photo photo, Layer.Depth layer, DepthDescription depth) {
        List<Message> said = new ArrayList<>();
        try {
            DepthScale scale = DepthScale.of(depth, layer.info().bitDepth());
            said.add(Message.of(depth.kind() == DepthDescription.Kind.DISPARITY ? "info.range-of-disparity" : "info.range-of-depth",
                    NumberFormats.number(scale.nearest()), NumberFormats.number(scale.farthest()), NumberFormats.number(depth.min()),
                    NumberFormats.number(depth.max())));
        } catch (IllegalArgumentException e) {
            said.add(FailureSentence.told(e));
        }
        said.add(depth.trust());
        said.add(Message.of(depth.filtered() ? "info.quality-filtered" : "info.quality-not-filtered", depth.quality()));
        depth.calibration().map(camera -> calibration(depth, camera)).ifPresent(said::add);
        DepthCamera camera = DepthCamera.of(photo, layer, said::add);
        said.add(Message.of("info.focal-length", NumberFormats.number(camera.focalLength()), camera.source().words()));
        return said;
    }

    private static Message calibration(DepthDescription depth, CameraCalibration camera) {
        String source = depth.source().startsWith(DYNAMIC_DEPTH) ? DYNAMIC_DEPTH : "depthData";
        Message lens = Message.of("info.lens", NumberFormats.number(camera.fx()), NumberFormats.number(camera.fy()),
                NumberFormats.number(camera.cx()), NumberFormats.number(camera.cy()), camera.referenceWidth(), camera.referenceHeight());
        return Message.of("info.calibration." + distortion(camera.distortion()), source, lens);
    }

    private static String distortion(double[] terms) {
        return terms.length == 0 ? "unknown" : Arrays.stream(terms).allMatch(term -> term == 0) ? "none" : "known";
    }
}
