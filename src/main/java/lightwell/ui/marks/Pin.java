package lightwell.ui.marks;

/**
 * A pixel that is marked in every pane.
 *
 * @param number shown at the mark; not reused while a photo is open
 * @param name   given by the user; initially empty
 */
public record Pin(int number, String name, PixelPosition at) {

    public Pin named(String to) {
        return new Pin(number, to.strip(), at);
    }
}
