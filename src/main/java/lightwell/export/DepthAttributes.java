package lightwell.export;

import lightwell.image.Half;
import lightwell.metadata.CameraCalibration;
import lightwell.metadata.DepthDescription;
import lightwell.photo.StoredPart;

/** Describes the numbers of the depth channel. */
final class DepthAttributes {

    private DepthAttributes() {}

    static void add(DepthDescription description, DataBands.Depth depth, ExrAttributes to) {
        to.text("lightwell:depthUnit", description.metric() ? "metres along the optical axis"
                : "of the file's own, which it does not state, taken for metres; along the optical axis");
        to.text("lightwell:depthAccuracy", description.accuracy().word());
        to.text("lightwell:depthQuality", description.quality());
        to.text("lightwell:depthRule", description.trust().english());
        to.text("lightwell:depthUpsampling", depth.upsampling().map(ExportOptions.DepthUpsampling::id).orElse("none"));
        to.text("lightwell:depthUpsamplingMeaning", depth.upsampling().map(ExportOptions.DepthUpsampling::words)
                .orElse("the map's own samples at its own size"));
        to.number("lightwell:depthNearest", depth.scale().nearest());
        to.number("lightwell:depthFarthest", Math.min(depth.scale().farthest(), Half.LARGEST));
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
        to.numbers("lightwell:intrinsics", c.fx() * scale, c.fy() * scale, (c.cx() - left) * scale, (c.cy() - top) * scale);
        if (c.pixelSize() > 0) {
            to.number("lightwell:pixelSize", c.pixelSize() / scale);
        }
        if (c.distortion().length > 0) {
            to.numbers("lightwell:lensDistortion", c.distortion());
            to.numbers("lightwell:lensDistortionInverse", c.inverse());
            to.numbers("lightwell:lensDistortionCenter", (c.distortionX() - left) * scale, (c.distortionY() - top) * scale);
        }
    }
}
