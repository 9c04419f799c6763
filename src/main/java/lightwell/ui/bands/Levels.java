package lightwell.ui.bands;

/** Makes reduced pictures. */
final class Levels {

    private Levels() {}

    /** An empty level for a picture reduced {@code level} times by two; odd sizes are rounded up. */
    static Level empty(Bands full, int level) {
        int width = Level.size(full.width(), level);
        int height = Level.size(full.height(), level);
        int values = Math.toIntExact(Level.values(full, level));
        return values <= Level.MOST_FLOATS ? new FloatLevel(width, height, full.channels(), new float[values])
                : new HalfLevel(width, height, full.channels(), new short[values]);
    }
}
