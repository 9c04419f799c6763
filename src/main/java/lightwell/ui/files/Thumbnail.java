package lightwell.ui.files;

/** A small picture for the screen; its pixels are not to be changed. */
public record Thumbnail(int width, int height, int[] argb) {

    /** The longest edge, in pixels. */
    public static final int LARGEST_EDGE = 256;
}
