package lightwell.ui.marks;

/**
 * A pixel that stays marked in every pane.
 *
 * @param number shown at its mark; not used again while a photo is open
 * @param name   given by the user; empty at first
 */
public record Pin(int number, String name, PixelPosition at) {

    public Pin named(String to) {
        return new Pin(number, to.strip(), at);
    }
}
