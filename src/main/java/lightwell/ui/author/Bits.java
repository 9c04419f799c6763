package lightwell.ui.author;

/** The bits of a sample that the window offers. */
enum Bits {

    EIGHT(8), TEN(10);

    private final int count;

    Bits(int count) {
        this.count = count;
    }

    int count() {
        return count;
    }
}
