package lightwell.photo;

import lightwell.message.Message;

/**
 * One of a file's independent pictures: the main one, the other eye of a stereo pair, the rest of a burst.
 *
 * @param number from 1, which is the main one; the others follow in the order of the file
 * @param name   short and stable, lower case: "main", "right", "image_2", "burst_3"
 * @param title  in plain words: "Right eye"
 * @param width  upright
 * @param shown  whether it is the base of the photo that lists it
 */
public record PhotoImage(int number, int itemId, String name, Message title, int width, int height, boolean shown) {

    public PhotoImage asShown() {
        return new PhotoImage(number, itemId, name, title, width, height, true);
    }
}
