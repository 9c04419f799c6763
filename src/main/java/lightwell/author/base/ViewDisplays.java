package lightwell.author.base;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import lightwell.author.BaseSpace;
import lightwell.color.ColorEngine;
import lightwell.metadata.Primaries;

/** The displays of a colour config whose views can make an SDR base: found by their names, which state curve and primaries. Stateless. */
public final class ViewDisplays {

    private ViewDisplays() {}

    /**
     * The PQ displays for sources of these primaries: Display P3, or any other for Rec. 2020.
     *
     * @return in the order of the config; empty if it has none
     */
    public static List<String> hdr(ColorEngine color, Primaries source) {
        boolean p3 = source.equals(Primaries.DISPLAY_P3);
        return displays(color, name -> pq(name) && name.contains("p3") == p3);
    }

    /** The SDR displays of a base's space. */
    public static List<String> sdr(ColorEngine color, BaseSpace base) {
        return displays(color, name -> !pq(name) && name.contains(base == BaseSpace.SRGB ? "srgb" : "p3"));
    }

    private static boolean pq(String display) {
        return display.contains("2084") || display.contains("pq");
    }

    /** @param suits is given the name in lower case */
    private static List<String> displays(ColorEngine color, Predicate<String> suits) {
        return color.displays().stream().filter(display -> suits.test(display.toLowerCase(Locale.ROOT))).toList();
    }
}
