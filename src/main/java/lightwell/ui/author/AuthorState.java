package lightwell.ui.author;

/** The size of the window in an earlier run; absurd sizes become the usual one. */
record AuthorState(double width, double height) {

    static final AuthorState USUAL = new AuthorState(1240, 800);

    AuthorState {
        width = width >= 400 && width <= 20_000 ? width : 1240;
        height = height >= 300 && height <= 20_000 ? height : 800;
    }
}
