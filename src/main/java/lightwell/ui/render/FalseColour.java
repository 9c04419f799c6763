package lightwell.ui.render;

import java.util.ArrayList;
import java.util.List;
import lightwell.image.Turbo;

/**
 * Shows luminance in whole stops from middle grey, with a colour for each: Turbo's from {@value #DARKEST} to {@value #BRIGHTEST} stops, and
 * grey for middle grey itself. Darker light is black, brighter light white.
 */
public final class FalseColour {

    public static final double MIDDLE_GREY = 0.18;
    /** SDR white (1) in stops from middle grey: 2.47. */
    public static final double SDR_WHITE_STOPS = Math.log(1 / MIDDLE_GREY) / Math.log(2);
    public static final int DARKEST = -8;
    public static final int BRIGHTEST = 8;

    private static final int GREY = 0xFF80_8080;
    private static final int BLACK = 0xFF00_0000;
    private static final int WHITE = 0xFFFF_FFFF;
    /** sqrt(2): half a stop, since middle grey's band extends half a stop down and up. */
    private static final float HALF_STOP = 1.4142135f;

    private static final int[] COLOURS = colours();

    /** The colour of light from {@code from} up to {@code to} stops. */
    public record Band(double from, double to, int argb) {}

    /** A line across the legend. */
    public record Mark(double stops, Kind kind) {}

    /** The meaning of a mark. */
    public enum Kind { MIDDLE_GREY, SDR_WHITE, HEADROOM }

    private FalseColour() {}

    /** Opaque ARGB of a luminance relative to SDR white; NaN is black. */
    public static int argb(float luminance) {
        float bands = luminance * (float) (1 / MIDDLE_GREY) * HALF_STOP;
        if (!(bands >= Float.MIN_NORMAL)) {
            return BLACK;
        }
        return colour(Math.getExponent(bands)); // each band is one exponent
    }

    private static int colour(int stop) {
        if (stop < DARKEST) {
            return BLACK;
        }
        if (stop > BRIGHTEST) {
            return WHITE;
        }
        return stop == 0 ? GREY : COLOURS[stop - DARKEST];
    }

    private static int[] colours() {
        int[] colours = new int[BRIGHTEST - DARKEST + 1];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = Turbo.argb((float) i / (colours.length - 1));
        }
        return colours;
    }

    /** The bands with a colour of their own, the darkest first. */
    public static List<Band> bands() {
        List<Band> bands = new ArrayList<>();
        for (int stop = DARKEST; stop <= BRIGHTEST; stop++) {
            bands.add(new Band(stop - 0.5, stop + 0.5, colour(stop)));
        }
        return List.copyOf(bands);
    }

    /** @param headroom of the picture, linear, 1 or less for none */
    public static List<Mark> marks(double headroom) {
        List<Mark> marks = new ArrayList<>(List.of(new Mark(0, Kind.MIDDLE_GREY), new Mark(SDR_WHITE_STOPS, Kind.SDR_WHITE)));
        if (headroom > 1) {
            marks.add(new Mark(SDR_WHITE_STOPS + Math.log(headroom) / Math.log(2), Kind.HEADROOM));
        }
        return List.copyOf(marks);
    }
}
