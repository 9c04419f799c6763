package lightwell.metadata;

/** The values of a depth map's smallest and largest code, and their source. */
public record DepthRange(DepthDescription.Kind kind, double min, double max, String source) {}
