package lightwell.ui.shell;

/** The window's size, of its scene; absurd ones become the usual. */
record WindowState(double width, double height, boolean maximised) {

    static final WindowState DEFAULT = new WindowState(1280, 800, false);

    WindowState {
        width = width >= 400 && width <= 20_000 ? width : 1280;
        height = height >= 300 && height <= 20_000 ? height : 800;
    }
}
