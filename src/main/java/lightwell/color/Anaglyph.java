package lightwell.color;

import java.util.Locale;

/**
 * Ways to combine the pictures of two eyes into one for glasses that are red on the left and cyan on the right: each channel of the result
 * is a weighted sum of both pictures' channels, in linear light of Rec.709's primaries, which screens are made for.
 */
public enum Anaglyph {

    /**
     * The best approximation of both pictures through such glasses: E. Dubois, "Conversion of a stereo pair to anaglyph with the
     * least-squares projection method", 2009, red-cyan.
     */
    DUBOIS(new double[] {0.437, 0.449, 0.164, -0.062, -0.062, -0.024, -0.048, -0.050, -0.017},
            new double[] {-0.011, -0.032, -0.007, 0.377, 0.761, 0.009, -0.026, -0.093, 1.234}),
    /** The left picture's luminance in red, so that red and blue objects do not flicker; the right picture in green and blue. */
    HALF_COLOUR(new double[] {0.2126, 0.7152, 0.0722, 0, 0, 0, 0, 0, 0}, new double[] {0, 0, 0, 0, 1, 0, 0, 0, 1}),
    /** The left picture's red, the right picture's green and blue. */
    COLOUR(new double[] {1, 0, 0, 0, 0, 0, 0, 0, 0}, new double[] {0, 0, 0, 0, 1, 0, 0, 0, 1}),
    /** The left picture's luminance in red, the right picture's in green and blue. */
    GREY(new double[] {0.2126, 0.7152, 0.0722, 0, 0, 0, 0, 0, 0}, new double[] {0, 0, 0, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722});

    private final double[] left;
    private final double[] right;

    Anaglyph(double[] left, double[] right) {
        this.left = left;
        this.right = right;
    }

    /** "half_colour". */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The weights of the left picture: 3x3, row-major; a copy. */
    public double[] left() {
        return left.clone();
    }

    /** The weights of the right picture. */
    public double[] right() {
        return right.clone();
    }
}
