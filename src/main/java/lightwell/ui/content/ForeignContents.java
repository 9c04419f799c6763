package lightwell.ui.content;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lightwell.depth.foreign.ForeignDepth;
import lightwell.image.Diverging;
import lightwell.metadata.DepthDescription;
import lightwell.photo.Layer;
import lightwell.ui.bands.FloatBands;
import lightwell.ui.bands.Pyramid;
import lightwell.ui.content.LayerContent.Empty;
import lightwell.ui.content.LayerContent.Picture;
import lightwell.ui.content.PixelReadout.Unit;
import lightwell.ui.kit.Texts;
import lightwell.ui.look.Legend;
import lightwell.ui.look.Look;
import lightwell.ui.look.ScalarScale;
import lightwell.ui.render.DifferenceValue;
import lightwell.ui.render.Painter;

/** The pane contents of a depth map from elsewhere that lies on the photo. */
final class ForeignContents {

    private static final int BLACK = 0xFF00_0000;

    /** The smallest range of metres for colours: less is rounding. */
    private static final float LEAST_RANGE = 0.001f;

    private ForeignContents() {}

    static List<LayerOption> options(OpenPhoto open, ChoiceKind kind) {
        LayerChoice choice = new LayerChoice(kind, "");
        return open.basis().foreign().map(depth -> new LayerOption(choice, choice.title(), depth.width() + "×" + depth.height(),
                Texts.get("option.computed"), Texts.get("rule." + kind.id() + ".tip", depth.numbers().name()), Optional.empty()))
                .map(List::of).orElse(List.of());
    }

    /** Its aligned metres, in the colours of the photo's own depth. */
    static LayerContent depth(OpenPhoto photo, LayerChoice choice, LayerInputs inputs) {
        Optional<Layer.Depth> own = photo.photo().depth();
        Optional<DepthDescription> range = own.flatMap(Layer.Depth::description);
        if (inputs.foreign().isEmpty() || range.isEmpty()) {
            return new Empty(choice.absence());
        }
        ForeignDepth depth = inputs.foreign().get();
        ScalarScale scale = ScalarScale.depth(own.orElseThrow());
        FloatBands shares = new FloatBands(shares(depth.metres(), range.get()), depth.width(), depth.height());
        String rule = Texts.get("rule.foreign_depth", depth.numbers().name(), fixed("%.4f", depth.scores().absRel()),
                fixed("%.3f", depth.scores().rmse()));
        String detail = Texts.get("rule.foreign_depth.tip", depth.numbers().name());
        return new Picture(Pyramid.ofSamples(shares), settings -> holed(scale.look(settings, 1, rule, detail)),
                new PixelReadout(new FloatBands(depth.metres(), depth.width(), depth.height()), Unit.METRES, 0));
    }

    /** By how many metres it is farther than the photo's own depth. */
    static LayerContent difference(LayerChoice choice, LayerInputs inputs) {
        if (inputs.foreign().isEmpty()) {
            return new Empty(choice.absence());
        }
        ForeignDepth depth = inputs.foreign().get();
        FloatBands metres = new FloatBands(depth.farther(), depth.width(), depth.height());
        float range = Math.max(LEAST_RANGE,
                DifferenceValue.LARGEST.range(new FloatBands(known(depth.farther()), depth.width(), depth.height())));
        String detail = Texts.get("rule.foreign_difference.tip", depth.numbers().name());
        return new Picture(Pyramid.ofSamples(metres), settings -> {
            float shown = range / (float) Math.pow(2, settings.light().grading().exposure());
            Legend legend = Legend.scale(Texts.get("difference.metres"), at -> Diverging.argb((float) (2 * at - 1)),
                    at -> fixed("%+.3f", (2 * at - 1) * shown));
            return holed(new Look(DifferenceValue.LARGEST.painter(1, shown, true),
                    Texts.get("rule.foreign_difference", fixed("%.3f", shown)), detail, Optional.of(legend)));
        }, new PixelReadout(metres, Unit.DIFFERENCE, 0));
    }

    /** The share of the range that the photo states, as of its codes; NaN stays. */
    private static float[] shares(float[] metres, DepthDescription range) {
        float[] shares = new float[metres.length];
        for (int i = 0; i < shares.length; i++) {
            double value = range.kind() == DepthDescription.Kind.DISPARITY ? 1 / metres[i] : metres[i];
            double share = (value - range.min()) / (range.max() - range.min());
            shares[i] = Double.isNaN(share) ? Float.NaN : (float) Math.max(0, Math.min(1, share));
        }
        return shares;
    }

    private static float[] known(float[] values) {
        float[] known = values.clone();
        for (int i = 0; i < known.length; i++) {
            known[i] = Float.isFinite(known[i]) ? known[i] : 0;
        }
        return known;
    }

    /** Black where there is no value. */
    private static Look holed(Look look) {
        Painter inner = look.painter();
        Painter painter = (values, pixels, argb, offset) -> {
            BitSet holes = new BitSet(); // first, since painters may change the values
            for (int p = 0; p < pixels; p++) {
                holes.set(p, Float.isNaN(values[p]));
            }
            inner.paint(values, pixels, argb, offset);
            holes.stream().forEach(p -> argb[offset + p] = BLACK);
        };
        return new Look(painter, look.rule(), look.detail(), look.legend());
    }

    private static String fixed(String format, double value) {
        return String.format(Locale.ROOT, format, value + 0.0).replace('-', '−');
    }
}
