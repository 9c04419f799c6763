package lightwell.export.report;

import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The legend of a colour map: a band of its colours with marks below. */
final class ColourScale {

    private static final int STOPS = 24;
    private static final int MARKS = 5;

    private ColourScale() {}

    /**
     * @param colour ARGB at a share 0..1 of the band, from the left
     * @param words  of the value there
     */
    static String of(DoubleFunction<Integer> colour, DoubleFunction<String> words) {
        String stops = IntStream.rangeClosed(0, STOPS).mapToObj(i -> Html.colour(colour.apply((double) i / STOPS)))
                .collect(Collectors.joining(","));
        String marks = IntStream.range(0, MARKS).mapToObj(i -> "<span>" + Html.text(words.apply((double) i / (MARKS - 1))) + "</span>")
                .collect(Collectors.joining());
        return "<div class=\"scale\"><div class=\"band\" style=\"background:linear-gradient(to right," + stops
                + ")\"></div><div class=\"marks\">" + marks
                + "</div></div>";
    }
}
