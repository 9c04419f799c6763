package lightwell.ui.inspect;

/** How values are distributed along an axis. */
public enum AxisKind {

    LINEAR, LOG, STOPS;

    boolean logarithmic() {
        return this != LINEAR;
    }
}
