package lightwell.hdr;

import java.util.Optional;
import lightwell.photo.Photo;

/**
 * What {@link HdrReconstruction} will do with a photo, told from its metadata alone: nothing is decoded.
 *
 * @param headroom of the HDR; empty when the file says none
 * @param sentence which description and curve are used, or why no map is
 */
public record GainRule(Optional<Headroom> headroom, String sentence) {

    public static GainRule of(Photo photo, HdrOptions options) {
        GainPlan plan = GainPlan.of(photo.base().encoding(), photo.gainMap(), options);
        return new GainRule(plan.headroom(), plan.rule());
    }
}
