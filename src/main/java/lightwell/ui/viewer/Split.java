package lightwell.ui.viewer;

/**
 * Which part of a pane shows the second of two frames.
 *
 * @param begin      device pixels from the left, or from the top; the second begins there
 * @param horizontal the second is below, otherwise to the right
 */
record Split(int begin, boolean horizontal) {

    /** The first alone. */
    static final Split FIRST = new Split(Integer.MAX_VALUE, false);
    /** The second alone. */
    static final Split SECOND = new Split(0, false);
}
