package lightwell.ui.look;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import lightwell.depth.DepthScale;
import lightwell.image.FloatPlane;
import lightwell.metadata.DepthDescription;
import lightwell.photo.Layer;
import lightwell.photo.LayerInfo;
import lightwell.ui.bands.CodeBands;
import lightwell.ui.kit.Texts;
import lightwell.ui.render.CodePainter;
import lightwell.ui.render.ColourMap;
import lightwell.ui.render.Painter;

/**
 * The meaning of the codes of a single-channel layer, and its default look. From metadata only.
 *
 * @param words  formats a share 0..1 of all codes: "120", "0.35 m"
 * @param number parses it; throws NumberFormatException
 * @param ends   what the lowest and the highest code are called
 */
public record ScalarScale(ScalarLook usual, DoubleFunction<String> words, ToDoubleFunction<String> number, Ends ends) {

    /**
     * Names beside the ends of a legend, and its unit.
     *
     * @param title unit of the words; empty if they include it
     * @param low   appended to the words of the lowest value; empty for none
     */
    public record Ends(String title, String low, String high) {

        static final Ends NONE = new Ends("", "", "");

        private static Ends codes() {
            return new Ends(Texts.get("legend.codes"), "", "");
        }

        private static Ends depth(String title, boolean farIsHigh) {
            String near = Texts.get("legend.near");
            String far = Texts.get("legend.far");
            return new Ends(title, farIsHigh ? near : far, farIsHigh ? far : near);
        }
    }

    /** Smaller numbers have an exponent. */
    private static final int MOST_DECIMALS = 12;

    /** Empty for several channels. */
    public static Optional<ScalarScale> codes(LayerInfo info) {
        int most = (1 << info.bitDepth()) - 1;
        return info.channels() >= 3 ? Optional.empty() : Optional.of(new ScalarScale(ScalarLook.of(ColourMap.GREY, false),
                share -> Long.toString(Math.round(share * most)), text -> Double.parseDouble(text) / most, Ends.codes()));
    }

    /** The range of floats. */
    public static ScalarScale values(FloatPlane plane) {
        double span = (double) plane.high() - plane.low();
        return new ScalarScale(ScalarLook.of(ColourMap.GREY, false), share -> number(plane.at(share), span),
                text -> span > 0 ? (Double.parseDouble(text.trim()) - plane.low()) / span : 0, Ends.NONE);
    }

    /** Digits down to a hundred thousandth of the range. */
    private static String number(double value, double span) {
        double step = span > 0 ? span : Math.abs(value);
        int decimals = step > 0 ? 5 - (int) Math.floor(Math.log10(step)) : 0;
        BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
        BigDecimal brief = rounded.stripTrailingZeros();
        return brief.signum() == 0 ? "0" : decimals > MOST_DECIMALS ? brief.toString() : brief.toPlainString();
    }

    /** Near is red. */
    public static ScalarScale depth(Layer.Depth layer) {
        int most = (1 << layer.info().bitDepth()) - 1;
        Optional<DepthDescription> description = layer.description();
        boolean farIsHigh = description.map(d -> d.kind() == DepthDescription.Kind.DEPTH).orElse(false);
        ScalarLook usual = ScalarLook.of(ColourMap.TURBO, farIsHigh);
        try {
            if (description.isPresent()) {
                DepthDescription d = description.get();
                float[] metres = DepthScale.of(d, layer.info().bitDepth()).metres();
                return new ScalarScale(usual, share -> metres(metres[(int) Math.round(share * most)]), text -> share(d, text),
                        Ends.depth("", farIsHigh));
            }
        } catch (IllegalArgumentException e) {
            // invalid range: the pane gives the reason, and codes are shown
        }
        return new ScalarScale(usual, share -> Long.toString(Math.round(share * most)), text -> Double.parseDouble(text) / most,
                Ends.depth(Texts.get("legend.codes"), farIsHigh));
    }

    private static String metres(float value) {
        return Texts.get("mono.metres", Float.isInfinite(value) ? "∞" : String.format(Locale.ROOT, "%.3f", value));
    }

    private static double share(DepthDescription description, String text) {
        String number = text.replaceAll("[\\sm]", "").replace(',', '.');
        double metres = number.equals("∞") ? Double.POSITIVE_INFINITY : Double.parseDouble(number);
        double value = description.kind() == DepthDescription.Kind.DISPARITY ? 1 / metres : metres;
        return (value - description.min()) / (description.max() - description.min());
    }

    /** Paints codes: with the chosen look if they have one channel, else as screen colours. */
    public static Painting painting(LayerInfo info, CodeBands codes, String rule, String detail) {
        Optional<ScalarScale> scale = codes.channels() == 1 ? codes(info) : Optional.empty();
        Look plain = new Look(CodePainter.plain(codes.channels()), rule, detail);
        return settings -> scale.map(mono -> mono.look(settings, 1, rule, detail)).orElse(plain);
    }

    /** The look of values that mean nothing without their range: it always has the legend. */
    public Look measured(ScreenSettings settings, String rule, String detail) {
        Look look = look(settings, 1, rule, detail);
        return new Look(look.painter(), look.rule(), look.detail(), Optional.of(legend(settings.mono().orElse(usual))));
    }

    private Legend legend(ScalarLook look) {
        return Legend.scale(ends.title(), look::argb, at -> words().apply(look.low() + at * (look.high() - look.low())))
                .named(ends.low(), ends.high());
    }

    /** The look of a pane, which names the settings if they are not the default. Colours have a legend; codes as plain greys need none. */
    public Look look(ScreenSettings settings, int channels, String rule, String detail) {
        ScalarLook look = settings.mono().orElse(usual);
        Painter painter = look.painter(channels);
        if (look.equals(usual)) {
            return new Look(painter, rule, detail, Optional.of(look).filter(one -> one.map() != ColourMap.GREY).map(this::legend));
        }
        String map = Texts.get("mono." + look.map().name().toLowerCase(Locale.ROOT));
        String words = look.reversed() == usual.reversed() ? map : Texts.get("mono.reversed", map);
        String range = look.low() == 0 && look.high() == 1 ? words
                : Texts.get("mono.range", words, words().apply(look.low()), words().apply(look.high()));
        return new Look(painter, Texts.get("light.before", range, rule), detail, Optional.of(legend(look)));
    }
}
