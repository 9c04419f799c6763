package lightwell.ui.files;

/** A small picture for the screen; do not change its pixels. */
public record Thumbnail(int width, int height, int[] argb) {

    /** The longest edge, in pixels. */
    public static final int LARGEST_EDGE = 256;
}
