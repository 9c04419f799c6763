package lightwell.ui.inspector;

/** How values are laid along an axis. */
enum AxisKind {

    LINEAR, LOG, STOPS;

    boolean logarithmic() {
        return this != LINEAR;
    }
}
