package lightwell.photo;

/**
 * The visible part of a stored picture ({@code clap}), in pixels of the picture before rotation.
 *
 * @param wholeWidth of the stored picture
 */
public record StoredPart(int left, int top, int width, int height, int wholeWidth, int wholeHeight) {

    public StoredPart {
        if (width < 1 || height < 1 || left < 0 || top < 0 || left + width > wholeWidth || top + height > wholeHeight) {
            throw new IllegalArgumentException("There is no part of " + width + "x" + height + " at " + left + ", " + top
                    + " of " + wholeWidth + "x" + wholeHeight);
        }
    }

    /** A complete picture. */
    public static StoredPart whole(int width, int height) {
        return new StoredPart(0, 0, width, height, width, height);
    }
}
