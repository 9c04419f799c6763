package lightwell.ui.content;

import java.util.Optional;

/**
 * The inputs of an open photo's layers other than their own samples, at one moment.
 *
 * @param reference the photo that it is compared with
 */
public record LayerInputs(HdrVariants versions, StereoLook stereo, Optional<OpenPhoto> reference) {}
