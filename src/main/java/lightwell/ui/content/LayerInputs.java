package lightwell.ui.content;

import java.util.Optional;
import lightwell.depth.foreign.ForeignDepth;

/**
 * The inputs of an open photo's layers other than their own samples, at one moment.
 *
 * @param reference the photo that it is compared with
 * @param foreign   the depth map from elsewhere that lies on it
 */
public record LayerInputs(HdrVariants versions, StereoLook stereo, Optional<OpenPhoto> reference,
        Optional<ForeignDepth> foreign) {}
