package lightwell.ui.inspect;

/** How values are laid along an axis. */
public enum AxisKind {

    LINEAR, LOG, STOPS;

    boolean logarithmic() {
        return this != LINEAR;
    }
}
