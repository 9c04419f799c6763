package lightwell.ui.workspace;

/** How wide a panel beside the panes is, in pixels: as the user pulls it, within limits. For the FX thread. */
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

    /** Does nothing for what is beyond the limits. */
    public void set(double width) {
        if (width >= least && width <= most) {
            now = width;
        }
    }
}
