package lightwell.ui.content;

/** The inputs of an open photo's layers other than their own samples, at one moment. */
public record LayerInputs(HdrVariants versions, StereoLook stereo) {}
