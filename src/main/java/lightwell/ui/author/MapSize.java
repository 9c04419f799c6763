package lightwell.ui.author;

/** The sizes of a gain map that the window offers. */
enum MapSize {

    FULL(1), HALF(2), QUARTER(4);

    private final int reduction;

    MapSize(int reduction) {
        this.reduction = reduction;
    }

    /** Pixels of the base per sample, in each direction. */
    int reduction() {
        return reduction;
    }
}
