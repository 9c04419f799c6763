package lightwell.ui.workspace;

/** The width of a panel beside the panes, in pixels, within limits. For the FX thread. */
public final class PanelWidth {

    private final double least;
    private final double most;
    private double now;

    public PanelWidth(double least, double usual, double most) {
        this.least = least;
        this.most = most;
        this.now = usual;
    }

    public double least() {
        return least;
    }

    public double most() {
        return most;
    }

    public double get() {
        return now;
    }

    /** Ignores values outside the limits. */
    public void set(double width) {
        if (width >= least && width <= most) {
            now = width;
        }
    }
}
