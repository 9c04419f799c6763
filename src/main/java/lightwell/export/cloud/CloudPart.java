package lightwell.export.cloud;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lightwell.depth.CloudOptions;
import lightwell.depth.SurfaceMesh;
import lightwell.failure.RefusedException;
import lightwell.message.Message;

/**
 * The part of a depth map that becomes geometry.
 *
 * @param matte name of the matte that cuts out the points; empty: all
 * @param jump  of a surface: neighbours whose depths differ by more than this share of the nearer one are not joined
 */
public record CloudPart(CloudOptions points, Optional<String> matte, double jump) {

    public static final CloudPart ALL = new CloudPart(CloudOptions.ALL, Optional.empty(), SurfaceMesh.USUAL_JUMP);

    /** @throws IllegalArgumentException one sentence */
    public CloudPart {
        if (!(jump > 0)) {
            throw new RefusedException(Message.of("export.surfaces-torn-jumps-more-depth", 100 * jump));
        }
    }

    public CloudPart withPoints(CloudOptions chosen) {
        return new CloudPart(chosen, matte, jump);
    }

    public CloudPart withMatte(Optional<String> chosen) {
        return new CloudPart(points, chosen, jump);
    }

    public CloudPart withJump(double chosen) {
        return new CloudPart(points, matte, chosen);
    }

    /** The limits, for people: "from 0.300 m", "up to 0.600 m", "inside the matte skin"; empty without limits. */
    public List<Message> words() {
        List<Message> words = new ArrayList<>();
        if (points.near() > 0) {
            words.add(Message.of("cloud.from", ChosenPoints.figure(points.near())));
        }
        if (Double.isFinite(points.far())) {
            words.add(Message.of("cloud.up-to", ChosenPoints.figure(points.far())));
        }
        matte.ifPresent(name -> words.add(Message.of("cloud.inside", name)));
        return words;
    }
}
