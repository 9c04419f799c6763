package lightwell.ui.viewer;

/** What tests of the viewer share. */
public final class ViewerTestSupport {

    /** The colours that the window's style sheet defines. */
    public static final String COLOURS = "-lw-bg: #1b1b1b; -lw-canvas: #161616; -lw-panel: #242424; -lw-line: #333333;"
            + "-lw-text: #d6d6d6; -lw-text-dim: #8e8e8e; -lw-accent: #e0a84a; -fx-background-color: -lw-bg;";

    private ViewerTestSupport() { }
}
