package lightwell.depth.quality;

/** A fault of a depth sample; a sample with several has the first one. */
public enum Fault {
    /** It has no finite distance in front of the camera. */
    HOLE,
    /** It is in an accumulation at the map's near end, where nearer values were clipped. */
    CLIPPED_NEAR,
    /** It is in an accumulation at the map's far end. */
    CLIPPED_FAR,
    /** It is in a connected area of one code that holds at least 0.5 % of the map. */
    FLAT
}
