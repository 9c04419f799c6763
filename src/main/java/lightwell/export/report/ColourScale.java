package lightwell.export.report;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/**
 * The legend of a colour map: a band of its colours with marks below.
 *
 * @param colours evenly spaced along the band, in CSS notation
 * @param marks   evenly spaced below the band
 */
record ColourScale(List<String> colours, List<String> marks) {

    private static final int STOPS = 24;
    private static final int MARKS = 5;

    /**
     * @param colour ARGB at a share 0..1 of the band, from the left
     * @param words  formats the value there
     */
    static ColourScale of(DoubleFunction<Integer> colour, DoubleFunction<String> words) {
        return new ColourScale(IntStream.rangeClosed(0, STOPS).mapToObj(i -> css(colour.apply((double) i / STOPS))).toList(),
                IntStream.range(0, MARKS).mapToObj(i -> words.apply((double) i / (MARKS - 1))).toList());
    }

    /** A colour in CSS notation, without alpha. */
    static String css(int argb) {
        return String.format(Locale.ROOT, "#%06x", argb & 0xFFFFFF);
    }
}
