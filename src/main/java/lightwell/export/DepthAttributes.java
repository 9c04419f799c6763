package lightwell.export;

import lightwell.depth.DepthScale;
import lightwell.image.Half;
import lightwell.metadata.CameraCalibration;
import lightwell.metadata.DepthDescription;
import lightwell.photo.LayerInfo;
import lightwell.photo.StoredPart;

/** Describes the numbers of the depth channel. */
final class DepthAttributes {

    private DepthAttributes() {}

    /**
     * @param part the visible part of the stored map, which covers the picture
     * @param base its size is the reference of the scaled intrinsics
     */
    static void add(DepthDescription description, DepthScale scale, ExportOptions.DepthUpsampling upsampling, StoredPart part,
            LayerInfo base, ExrAttributes to) {
        to.text("lightwell:depthUnit", description.metric() ? "metres along the optical axis"
                : "of the file's own, which it does not state, taken for metres; along the optical axis");
        to.text("lightwell:depthAccuracy", description.accuracy().word());
        to.text("lightwell:depthQuality", description.quality());
        to.text("lightwell:depthRule", description.trust().english());
        to.text("lightwell:depthUpsampling", upsampling.id());
        to.text("lightwell:depthUpsamplingMeaning", upsampling.words());
        to.number("lightwell:depthNearest", scale.nearest());
        to.number("lightwell:depthFarthest", Math.min(scale.farthest(), Half.LARGEST));
        description.calibration().ifPresent(calibration -> intrinsics(calibration, part, base, to));
    }

    /** The calibration contains no rotation, so the longer sides are matched. */
    private static void intrinsics(CameraCalibration c, StoredPart part, LayerInfo base, ExrAttributes to) {
        double across = (double) c.referenceWidth() / part.wholeWidth();
        double down = (double) c.referenceHeight() / part.wholeHeight();
        double scale = Math.max(base.width(), base.height()) / Math.max(across * part.width(), down * part.height());
        double left = across * part.left();
        double top = down * part.top();
        to.numbers("lightwell:intrinsics", c.fx() * scale, c.fy() * scale, (c.cx() - left) * scale, (c.cy() - top) * scale);
        to.text("lightwell:intrinsicsMeaning", "fx, fy, cx, cy in pixels of R, G, B, before the photo was turned upright");
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
