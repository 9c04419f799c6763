package lightwell.ui.content;

/**
 * Which part of a pane shows the second of two frames.
 *
 * @param begin      device pixels from the left, or from the top; the second begins there
 * @param horizontal the second is below, otherwise to the right
 */
public record Split(int begin, boolean horizontal) {

    /** The first alone. */
    public static final Split FIRST = new Split(Integer.MAX_VALUE, false);
    /** The second alone. */
    public static final Split SECOND = new Split(0, false);
}
