package lightwell.ui.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import lightwell.ui.kit.Texts;
import lightwell.ui.render.FalseColour;

/**
 * The meaning of a picture's colours.
 *
 * @param title   unit or subject of the marks; empty if they include it
 * @param colours opaque ARGB, of equal heights, the lowest value first
 * @param marks   beside the colours
 */
public record Legend(String title, List<Integer> colours, List<Mark> marks) {

    /**
     * A label of the legend.
     *
     * @param at     position: 0 at the lower end of the colours, 1 at the upper end
     * @param brief  the text for little room
     * @param strong has a special meaning, and keeps its place if marks are crowded
     */
    public record Mark(double at, String text, String brief, boolean strong) {

        public Mark(double at, String text, boolean strong) {
            this(at, text, text, strong);
        }
    }

    private static final int SCALE_COLOURS = 64;
    private static final int SCALE_MARKS = 6;

    /**
     * The legend of a colour map.
     *
     * @param title unit of the values; empty if the words include it
     * @param words formats the value at a share 0..1 of the scale
     */
    public static Legend scale(String title, DoubleFunction<Integer> colour, DoubleFunction<String> words) {
        List<Integer> colours = IntStream.range(0, SCALE_COLOURS).mapToObj(i -> colour.apply((i + 0.5) / SCALE_COLOURS)).toList();
        List<Mark> marks = IntStream.rangeClosed(0, SCALE_MARKS).mapToObj(i -> (double) i / SCALE_MARKS)
                .map(at -> new Mark(at, words.apply(at), false)).toList();
        return new Legend(title, colours, marks);
    }

    /** With names after the lowest and the highest value; empty for none. */
    Legend named(String low, String high) {
        return new Legend(title, colours, marks.stream().map(mark -> {
            String name = mark.at() == 0 ? low : mark.at() == 1 ? high : "";
            return name.isEmpty() ? mark : new Mark(mark.at(), Texts.get("legend.end", mark.text(), name), mark.strong());
        }).toList());
    }

    /**
     * The legend of {@link FalseColour}: every second stop, middle grey, SDR white and the picture's brightest light.
     *
     * @param headroom of the picture, linear; 1 for none
     */
    static Legend falseColour(double headroom) {
        List<FalseColour.Band> bands = FalseColour.bands();
        double from = bands.get(0).from();
        double span = bands.get(bands.size() - 1).to() - from;
        List<Mark> marks = new ArrayList<>();
        for (int stop = FalseColour.DARKEST; stop <= FalseColour.BRIGHTEST; stop += 2) {
            if (stop != 0) {
                marks.add(new Mark((stop - from) / span, String.format(Locale.ROOT, "%+d", stop).replace('-', '−'), false));
            }
        }
        for (FalseColour.Mark mark : FalseColour.marks(headroom)) {
            String number = String.format(Locale.ROOT, "%.2f", headroom);
            String kind = "legend." + mark.kind().name().toLowerCase(Locale.ROOT);
            double at = (mark.stops() - from) / span;
            if (at <= 1) {
                marks.add(new Mark(at, Texts.get(kind, number), Texts.get(kind + ".brief"), true));
            }
        }
        return new Legend(Texts.get("legend.stops"), bands.stream().map(FalseColour.Band::argb).toList(), List.copyOf(marks));
    }
}
