package lightwell.ui.shell;

/** How wide a panel beside the panes is, in pixels: as the user pulls it, within limits. For the FX thread. */
final class PanelWidth {

    private final double least;
    private final double most;
    private double now;

    PanelWidth(double least, double usual, double most) {
        this.least = least;
        this.most = most;
        this.now = usual;
    }

    double least() {
        return least;
    }

    double most() {
        return most;
    }

    double get() {
        return now;
    }

    /** Does nothing for what is beyond the limits. */
    void set(double width) {
        if (width >= least && width <= most) {
            now = width;
        }
    }
}
