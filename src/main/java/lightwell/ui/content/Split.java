package lightwell.ui.content;

/**
 * The part of a pane that shows the second of two frames.
 *
 * @param begin      device pixels from the left, or from the top, where the second begins
 * @param horizontal the second is below, otherwise to the right
 */
public record Split(int begin, boolean horizontal) {

    /** Only the first. */
    public static final Split FIRST = new Split(Integer.MAX_VALUE, false);
    /** Only the second. */
    public static final Split SECOND = new Split(0, false);
}
