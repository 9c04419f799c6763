package lightwell.ui.space;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import lightwell.ui.kit.Texts;
import lightwell.ui.light.RangeEnds;

/** The near and far limit of shown points: a slider with two ends, and fields in metres. */
final class RangeSection implements RangeEnds.Owner {

    private final SpaceModel model;
    private final SpaceChoices choices;
    private final RangeEnds ends = new RangeEnds(part("range"), Texts.get("space.range.tip"), part("near"), part("far"), this);

    RangeSection(SpaceModel model) {
        this.model = model;
        this.choices = model.choices();
        choices.near().addListener(observable -> update());
        choices.far().addListener(observable -> update());
        model.range().addListener(observable -> update());
        update();
    }

    private static RangeEnds.Part part(String name) {
        return new RangeEnds.Part("space-" + name, Texts.get("space." + name));
    }

    Node node() {
        return ends;
    }

    @Override
    public void reset() {
        choices.wholeRange();
    }

    /** An end of the slider means no limit. */
    @Override
    public void dragged(double low, double high) {
        Optional<DepthScaleBar> bar = model.range().get().map(DepthScaleBar::of);
        if (bar.isPresent() && low < high) {
            choices.near().set(low <= 0 ? 0 : bar.get().metres(low));
            choices.far().set(high >= 1 ? Double.POSITIVE_INFINITY : bar.get().metres(high));
        }
    }

    /** If the two values are in the wrong order, the smaller one is the near limit; invalid input is reverted. */
    @Override
    public void typed(String nearText, String farText) {
        try {
            double from = number(nearText, words(true, choices.near().get()), choices.near().get());
            double to = number(farText, words(false, choices.far().get()), choices.far().get());
            if (from >= 0 && to >= 0 && from != to) {
                choices.near().set(Math.min(from, to));
                choices.far().set(Math.max(from, to));
            }
        } catch (NumberFormatException e) {
            // invalid input: shown as before
        }
        update();
    }

    /** An unchanged field keeps its exact value, since its text is rounded. */
    private static double number(String text, String words, double unchanged) {
        if (text.equals(words)) {
            return unchanged;
        }
        String plain = text.replaceAll("[\\sm]", "").replace(',', '.');
        return plain.equals("∞") ? Double.POSITIVE_INFINITY : Double.parseDouble(plain);
    }

    private void update() {
        ends.write(words(true, choices.near().get()), words(false, choices.far().get()));
        DepthScaleBar bar = model.range().get().map(DepthScaleBar::of).orElse(new DepthScaleBar(1, 2));
        double low = choices.near().get() <= 0 ? 0 : bar.share(choices.near().get());
        double high = Double.isInfinite(choices.far().get()) ? 1 : bar.share(choices.far().get());
        ends.place(low, high);
    }

    /** Without a limit, the end of the map. */
    private String words(boolean isNear, double metres) {
        double told = model.range().get().map(range -> isNear ? Math.max(metres, range.nearest()) : Math.min(metres, range.farthest()))
                .orElse(metres);
        return Double.isInfinite(told) ? "∞" : String.format(Locale.ROOT, "%.3f m", told);
    }
}
