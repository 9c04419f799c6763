package lightwell.depth;

/** Depth along the optical axis at every sample of an upright map. */
public interface MetresMap {

    int width();

    int height();

    /** Metres; infinite, NaN or not positive where the map has no depth. */
    float metres(int x, int y);
}
