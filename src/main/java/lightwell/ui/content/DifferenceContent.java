package lightwell.ui.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lightwell.image.Diverging;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;
import lightwell.photo.Layer;
import lightwell.ui.bands.Bands;
import lightwell.ui.bands.DifferenceBands.Mode;
import lightwell.ui.bands.DeltaEBands;
import lightwell.ui.bands.DifferenceBands;
import lightwell.ui.bands.Pyramid;
import lightwell.ui.bands.ValueBands;
import lightwell.ui.content.LayerContent.Empty;
import lightwell.ui.content.LayerContent.Picture;
import lightwell.ui.content.PixelReadout.Unit;
import lightwell.ui.kit.Texts;
import lightwell.ui.look.Legend;
import lightwell.ui.look.Look;
import lightwell.ui.render.ColourMap;
import lightwell.ui.render.DifferenceValue;
import lightwell.ui.render.Painter;

/**
 * The pane content of a difference: light in ACEScg, depth in metres, everything else in codes of 0..1, at the size of the larger layer.
 */
final class DifferenceContent {

    private static final int LEGEND_STEPS = 64;

    private DifferenceContent() {}

    static LayerContent of(OpenPhoto photo, LayerDifference wanted, LayerInputs basis, ParallelFor fork, Progress progress)
            throws IOException {
        LayerContent first = photo.layers().content(wanted.picture(), basis);
        LayerContent second = photo.layers().content(wanted.reference(), basis);
        if (!(first instanceof Picture a)) {
            return first;
        }
        if (!(second instanceof Picture b)) {
            return second;
        }
        Layer.Base base = photo.photo().base();
        if (!a.on(base.info().width(), base.info().height()).equals(b.on(base.info().width(), base.info().height()))) {
            return new Empty(Texts.get("difference.shapes"));
        }
        boolean metres = a.samples().unit() == Unit.METRES && b.samples().unit() == Unit.METRES;
        Bands picture = metres ? a.samples().bands() : a.values();
        Bands reference = metres ? b.samples().bands() : b.values();
        if (wanted.mode().seen() && !(LayerComparison.isLight(a) && LayerComparison.isLight(b))) {
            return new Empty(Texts.get("difference.no-light"));
        }
        Bands bands = wanted.mode() != Mode.FLIP ? bands(picture, reference, wanted.mode())
                : new ValueBands(LayerComparison.measured(photo, new LayerComparison.Pair(wanted.picture(), wanted.reference()), basis,
                        picture, reference, fork, progress).flip(), false);
        boolean light = a.samples().unit() == Unit.LIGHT || b.samples().unit() == Unit.LIGHT;
        DifferenceValue value = wanted.mode() != Mode.SIGNED ? DifferenceValue.LARGEST
                : light ? DifferenceValue.LUMINANCE : DifferenceValue.MEAN;
        float range = value.range(bands);
        boolean mixed = a.samples().unit() == Unit.LIGHT != (b.samples().unit() == Unit.LIGHT);
        String unit = wanted.mode().seen() ? Texts.get("difference.unit." + word(wanted.mode().name())) : Texts
                .get(metres ? "difference.metres" : mixed ? "difference.mixed" : light ? "difference.light" : "difference.codes");
        String size = resampling(wanted, picture, reference);
        Pyramid pyramid = metres ? Pyramid.ofSamples(bands) : Pyramid.of(bands);
        PixelReadout samples = new PixelReadout(bands, Unit.DIFFERENCE, 0);
        return new Picture(pyramid, settings -> {
            double stops = settings.light().grading().exposure();
            float shown = range / (float) Math.pow(2, stops);
            Painter painter = value.painter(bands.channels(), shown, wanted.mode() == Mode.SIGNED);
            return new Look(painter, rule(wanted.mode(), shown, stops, unit, size),
                    detail(wanted, bands.channels() == 3 ? value : null, unit, size),
                    legend(wanted.mode(), shown, unit));
        }, a.ownAspect(), samples);
    }

    private static Bands bands(Bands picture, Bands reference, Mode mode) {
        return mode == Mode.DELTA_E
                ? new DeltaEBands(DifferenceBands.larger(picture, reference), DifferenceBands.larger(reference, picture))
                : DifferenceBands.atLarger(picture, reference, mode);
    }

    private static String rule(Mode mode, float range, double stops, String unit, String size) {
        String words = range == 0 ? Texts.get("difference.none")
                : Texts.get("difference.range." + word(mode.name()), number(mode == Mode.RELATIVE ? 100 * range : range),
                        stops == 0 ? "" : Texts.get("difference.stops", String.format(Locale.ROOT, "%+.2f", stops).replace('-', '−')));
        String rule = mode == Mode.RELATIVE ? words : Texts.get("difference.rule", words, unit);
        return size.isEmpty() ? rule : Texts.get("difference.rule", rule, size);
    }

    private static Optional<Legend> legend(Mode mode, float range, String unit) {
        if (range == 0) {
            return Optional.empty();
        }
        boolean signed = mode == Mode.SIGNED;
        List<Integer> colours = new ArrayList<>();
        for (int i = 0; i <= LEGEND_STEPS; i++) {
            float at = (float) i / LEGEND_STEPS;
            colours.add(signed ? Diverging.argb(2 * at - 1) : ColourMap.VIRIDIS.argb(at));
        }
        String most = mode == Mode.RELATIVE ? Texts.get("difference.percent", number(100 * range)) : number(range);
        List<Legend.Mark> marks = signed
                ? List.of(new Legend.Mark(0, "−" + most, false), new Legend.Mark(0.5, "0", true), new Legend.Mark(1, "+" + most, false))
                : List.of(new Legend.Mark(0, "0", true), new Legend.Mark(1, most, false));
        return Optional.of(new Legend(mode == Mode.RELATIVE ? "" : unit, List.copyOf(colours), marks));
    }

    private static String detail(LayerDifference wanted, DifferenceValue value, String unit, String size) {
        String colours = Texts.get("difference.colours." + word(wanted.mode().name()));
        String of = value == null ? "" : Texts.get("difference.value." + word(value.name()));
        String sentence = Texts.get("difference.tip." + word(wanted.mode().name()), wanted.picture().title(), wanted.reference().title(),
                unit);
        return String.join(" ", sentence, colours, of, Texts.get("difference.tip.range"), size.isEmpty() ? "" : size + ".")
                .replace("  ", " ").trim();
    }

    private static String resampling(LayerDifference wanted, Bands picture, Bands reference) {
        if (picture.width() == reference.width() && picture.height() == reference.height()) {
            return "";
        }
        boolean larger = (long) picture.width() * picture.height() >= (long) reference.width() * reference.height();
        Bands small = larger ? reference : picture;
        Bands large = larger ? picture : reference;
        return Texts.get("difference.resampled", (larger ? wanted.reference() : wanted.picture()).title(),
                size(small), size(large));
    }

    private static String size(Bands bands) {
        return bands.width() + "×" + bands.height();
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String number(float value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 1 ? "%.2f" : value >= 0.001 ? "%.4f" : "%.2e", value);
    }
}
