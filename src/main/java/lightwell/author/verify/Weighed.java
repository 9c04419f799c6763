package lightwell.author.verify;

/**
 * The difference on a display of some headroom.
 *
 * @param weight share of the gain in log2: 0 is an SDR display, 1 one that shows all of the picture's headroom
 */
public record Weighed(double weight, Difference difference) {}
