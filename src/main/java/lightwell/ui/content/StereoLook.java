package lightwell.ui.content;

import lightwell.color.Anaglyph;

/**
 * Settings of stereo pairs.
 *
 * @param shift share of the width by which the eyes' pictures are shifted apart, each by half: larger means that everything is farther
 * away; objects that both eyes then see in one place lie in the plane of the screen
 */
public record StereoLook(double shift, Anaglyph method) {

    static final StereoLook PLAIN = new StereoLook(0, Anaglyph.DUBOIS);

    /** The shift of the left eye's picture in pixels to the left. */
    int left(int width) {
        return (int) Math.round(shift * width / 2);
    }

    /** The shift of the right eye's picture in pixels to the right; with the other one it adds up to the exact shift. */
    int right(int width) {
        return (int) Math.round(shift * width) - left(width);
    }
}
