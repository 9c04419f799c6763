package lightwell.ui.author;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import lightwell.author.verify.Difference;
import lightwell.ui.kit.Texts;

/** The figures below a preview. For the FX thread. */
final class FigureGrid extends GridPane {

    private static final String NONE = "–";

    private final Label picture = figure("picture", 0, 0);
    private final Label headroom = figure("headroom", 0, 1);
    private final Label above = figure("above", 0, 2);
    private final Label clipped = figure("clipped", 1, 0);
    private final Label deviation = figure("deviation", 1, 1);
    private final Label roundTrip = figure("roundTrip", 1, 2);

    FigureGrid(PreviewModel preview) {
        getStyleClass().add("author-figures");
        setMinHeight(Region.USE_PREF_SIZE);
        for (int column = 0; column < 2; column++) {
            ColumnConstraints name = new ColumnConstraints();
            name.setMinWidth(Region.USE_PREF_SIZE);
            ColumnConstraints value = new ColumnConstraints();
            value.setHgrow(Priority.ALWAYS);
            getColumnConstraints().addAll(name, value);
        }
        preview.loaded().addListener((observable, before, now) -> show(now));
        preview.figures().addListener((observable, before, now) -> show(now, before));
        show(preview.loaded().get());
        show(preview.figures().get(), Optional.empty());
    }

    private Label figure(String key, int column, int row) {
        Label name = new Label(Texts.get("author.figure." + key));
        name.getStyleClass().add("name");
        Label value = new Label(NONE);
        value.setId("author-figure-" + key);
        value.getStyleClass().add("value");
        value.setMinWidth(0);
        Tooltip tip = new Tooltip(Texts.get("author.figure." + key + ".tip"));
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        name.setTooltip(tip);
        value.setTooltip(tip);
        name.setLabelFor(value);
        add(name, 2 * column, row);
        add(value, 2 * column + 1, row);
        return value;
    }

    private void show(Optional<LoadedSource> source) {
        picture.setText(source.map(one -> Texts.get("author.sizes", Texts.get("author.pixels", Integer.toString(one.width()),
                Integer.toString(one.height())), one.encoding().name())).orElse(NONE));
        above.setText(source.map(one -> Texts.get("author.above", percent(one.light().shareAbove(1)),
                number("%.0f", one.light().levels().peak()))).orElse(NONE));
    }

    /** @param before while the difference is computed, the last one stays, so that nothing flickers */
    private void show(Optional<PreviewFigures> figures, Optional<PreviewFigures> before) {
        headroom.setText(figures.map(one -> Texts.get("author.headroom", number("%.2f", one.headroom()),
                number("%.2f", Math.log(one.headroom()) / Math.log(2)))).orElse(NONE));
        clipped.setText(figures.map(one -> Texts.get("author.clipped", percent(one.red()), percent(one.green()), percent(one.blue())))
                .orElse(NONE));
        deviation.setText(figures.map(one -> one.deviation().isPresent()
                ? Texts.get("author.deviation", number("%.3f", one.deviation().getAsDouble()))
                : Texts.get("author.isoOnly")).orElse(NONE));
        if (figures.isEmpty()) {
            roundTrip.setText(NONE);
        } else {
            figures.get().difference().or(() -> before.flatMap(PreviewFigures::difference)).ifPresent(one -> roundTrip.setText(words(one)));
        }
    }

    private static String words(Difference difference) {
        return Texts.get("author.roundTrip", SourceWriting.decibels(difference.psnr()), number("%.2f", difference.deltaE().p99()));
    }

    private static String percent(double share) {
        return share == 0 ? "0" : share < 0.0001 ? "<0.01" : number("%.2f", 100 * share);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
