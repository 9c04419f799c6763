package lightwell.export.cloud;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lightwell.depth.CloudOptions;
import lightwell.depth.SurfaceMesh;

/**
 * What of a depth map becomes geometry.
 *
 * @param matte name of the matte that cuts out the points; empty: all
 * @param jump  of a surface: neighbours whose depths differ by more than this share of the nearer one are not joined
 */
public record CloudPart(CloudOptions points, Optional<String> matte, double jump) {

    public static final CloudPart ALL = new CloudPart(CloudOptions.ALL, Optional.empty(), SurfaceMesh.USUAL_JUMP);

    /** @throws IllegalArgumentException one sentence */
    public CloudPart {
        if (!(jump > 0)) {
            throw new IllegalArgumentException("Surfaces can be torn at jumps of more than 0 % of the depth, not of " + 100 * jump + " %.");
        }
    }

    /** What is left out, for people: "from 0.300 m, up to 0.600 m, inside the matte skin"; empty when nothing is. */
    public String words() {
        List<String> words = new ArrayList<>();
        if (points.near() > 0) {
            words.add("from " + ChosenPoints.figure(points.near()) + " m");
        }
        if (Double.isFinite(points.far())) {
            words.add("up to " + ChosenPoints.figure(points.far()) + " m");
        }
        matte.ifPresent(name -> words.add("inside the matte " + name));
        return String.join(", ", words);
    }
}
