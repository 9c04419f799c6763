package lightwell.ui.author;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lightwell.author.encode.EncodedLines;
import lightwell.author.encode.OutputFormat;
import lightwell.author.map.DeviationSentence;
import lightwell.author.verify.Difference;
import lightwell.ui.kit.Texts;

/** The figures below a preview, in two columns where there is room. For the FX thread. */
final class FigureGrid extends VBox {

    private static final String NONE = "–";
    private static final double COLUMN = 330;
    private static final double NAME = 106;

    private final GridPane left = grid();
    private final GridPane right = grid();
    private final GridPane below = grid();
    private final Label picture = figure("picture", left);
    private final Label headroom = figure("headroom", left);
    private final Label above = figure("above", left);
    private final Label clipped = figure("clipped", right);
    private final Label deviation = figure("deviation", right);
    private final Label roundTrip = figure("roundTrip", right);
    private final Label sizes = figure("sizes", below);
    /** What a large deviation means; only shown then. */
    private final Label note = new Label();

    FigureGrid(PreviewModel preview, SizeModel estimates) {
        getStyleClass().add("author-figures");
        setMinHeight(Region.USE_PREF_SIZE);
        FlowPane columns = new FlowPane(left, right);
        columns.getStyleClass().add("columns");
        columns.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(columns, below, note);
        note.setId("author-deviation-note");
        note.getStyleClass().add("note");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.managedProperty().bind(note.visibleProperty());
        sizes.setWrapText(true);
        sizes.setMinHeight(Region.USE_PREF_SIZE);
        preview.loaded().addListener((observable, before, now) -> show(now));
        preview.figures().addListener((observable, before, now) -> show(now, before));
        estimates.bytes().addListener((observable, before, now) -> show(now));
        show(preview.loaded().get());
        show(estimates.bytes().get());
        show(preview.figures().get(), Optional.empty());
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("figures");
        grid.setPrefWidth(COLUMN);
        ColumnConstraints name = new ColumnConstraints();
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setPrefWidth(NAME);
        ColumnConstraints value = new ColumnConstraints();
        value.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(name, value);
        return grid;
    }

    private static Label figure(String key, GridPane grid) {
        Label name = new Label(Texts.get("author.figure." + key));
        name.getStyleClass().add("name");
        GridPane.setValignment(name, VPos.TOP);
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
        grid.addRow(grid.getRowCount(), name, value);
        return value;
    }

    private void show(Optional<LoadedSource> source) {
        picture.setText(source.map(one -> Texts.get("author.sizes", Texts.get("author.pixels",
                Integer.toString(one.source().width()), Integer.toString(one.source().height())), one.encoding().name())).orElse(NONE));
        above.setText(source.map(one -> Texts.get("author.above", percent(one.source().light().shareAbove(1)),
                number("%.0f", one.source().light().levels().peak()))).orElse(NONE));
    }

    private void show(Map<OutputFormat, OptionalLong> estimates) {
        sizes.setText(estimates.isEmpty() ? NONE : estimates.entrySet().stream().map(one -> Texts.get("author.size",
                Texts.get("author.format." + one.getKey().id()),
                one.getValue().isPresent() ? AuthorSource.megabytes(one.getValue().getAsLong()) : Texts.get("author.size.none")))
                .collect(Collectors.joining(" · ")));
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
        OptionalDouble stops = figures.map(PreviewFigures::deviation).orElse(OptionalDouble.empty());
        note.setVisible(stops.isPresent() && DeviationSentence.large(stops.getAsDouble()));
        note.setText(note.isVisible() ? DeviationSentence.of(stops.getAsDouble()).toString() : "");
        if (figures.isEmpty()) {
            roundTrip.setText(NONE);
        } else {
            figures.get().difference().or(() -> before.flatMap(PreviewFigures::difference)).ifPresent(one -> roundTrip.setText(words(one)));
        }
    }

    private static String words(Difference difference) {
        return Texts.get("author.roundTrip", EncodedLines.decibels(difference.psnr()), number("%.2f", difference.deltaE().p99()));
    }

    private static String percent(double share) {
        return share == 0 ? "0" : share < 0.0001 ? "<0.01" : number("%.2f", 100 * share);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
