package lightwell.ui.tool;

import javafx.scene.input.KeyEvent;

/** The keys of a tool in a window. Arrows, Enter and Delete reach it only while it is on. */
interface ToolKeys {

    /** It was switched on. */
    default void chosen() {}

    /** @param columns to the right, and rows downwards: one of the two is 1 or -1 */
    void arrow(int columns, int rows, KeyEvent event);

    void enter();

    /** Delete; if there is nothing to clear, too, because the key must not reach the photos. */
    void clear();

    /**
     * @param on whether it is the tool that is on
     * @return false if the key has no meaning for it
     */
    boolean escape(boolean on);
}
