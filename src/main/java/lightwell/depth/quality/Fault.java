package lightwell.depth.quality;

/** What can be wrong with a sample of a depth map; of several, the first. */
public enum Fault {
    /** No finite distance in front of the camera. */
    HOLE,
    /** In a pile at the map's near end, where nearer things were cut off. */
    CLIPPED_NEAR,
    /** In a pile at its far end. */
    CLIPPED_FAR,
    /** In a connected area of one code that holds at least 0.5 % of the map. */
    FLAT
}
