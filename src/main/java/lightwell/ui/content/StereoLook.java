package lightwell.ui.content;

import lightwell.ui.render.AnaglyphBands;

/**
 * How a stereo pair is shown.
 *
 * @param shift share of the width by which the eyes' pictures are moved apart, each by half: the more, the farther away everything is;
 *              what lies where the shift makes both eyes see it in one place is in the plane of the screen
 */
public record StereoLook(double shift, AnaglyphBands.Method method) {

    static final StereoLook PLAIN = new StereoLook(0, AnaglyphBands.Method.DUBOIS);

    /** For the left eye's picture, in pixels to the left. */
    int left(int width) {
        return (int) Math.round(shift * width / 2);
    }

    /** For the right eye's picture, in pixels to the right: together they are the shift to a pixel. */
    int right(int width) {
        return (int) Math.round(shift * width) - left(width);
    }
}
