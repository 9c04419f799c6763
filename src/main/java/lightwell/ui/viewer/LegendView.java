package lightwell.ui.viewer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import lightwell.ui.Texts;

/** A legend over the right edge of a picture. As high as there is room; marks that would run into others are left out. */
final class LegendView extends Region {

    private static final double BAR = 14;
    private static final double TICK = 5;
    private static final double PAD = 8;
    private static final double LABELS = 82;
    private static final double NUMBERS = 46;
    private static final int LONGEST_NUMBER = 8;
    private static final double LINE_HEIGHT = 13;
    private static final double LEAST_HEIGHT = 90;
    private static final double LARGEST_HEIGHT = 320;

    /** Colours that stand for something, and no scale. */
    private static final int FEW = 6;
    private static final double FEW_HEIGHT = 26;

    private Optional<Legend> shown = Optional.empty();
    private double drawnHeight = -1;

    LegendView(ObservableValue<Optional<Legend>> legend) {
        getStyleClass().add("legend");
        setMouseTransparent(true);
        setVisible(false);
        setMinSize(0, 0);
        legend.addListener((observable, before, now) -> show(now));
        show(legend.getValue());
    }

    private void show(Optional<Legend> legend) {
        if (!legend.equals(shown)) {
            shown = legend;
            setVisible(legend.isPresent());
            boolean numbers = legend.stream().flatMap(each -> each.marks().stream()).allMatch(mark -> mark.text().length() <= LONGEST_NUMBER);
            int colours = legend.map(each -> each.colours().size()).orElse(0);
            double height = colours <= FEW ? Math.max(LEAST_HEIGHT, 2 * PAD + colours * FEW_HEIGHT) : numbers ? LARGEST_HEIGHT / 2 : LARGEST_HEIGHT;
            setMaxSize(2 * PAD + BAR + TICK + (numbers ? NUMBERS : LABELS), height);
            setPrefSize(getMaxWidth(), getMaxHeight());
            setAccessibleText(legend.map(LegendView::spoken).orElse(""));
            drawnHeight = -1;
            requestLayout();
        }
    }

    private static String spoken(Legend legend) {
        return Texts.get("legend.spoken", String.join(", ", legend.marks().stream().map(Legend.Mark::text).toList()));
    }

    @Override
    protected void layoutChildren() {
        if (drawnHeight != getHeight()) {
            drawnHeight = getHeight();
            getChildren().clear();
            if (shown.isPresent() && getHeight() >= LEAST_HEIGHT) {
                draw(shown.get());
            }
        }
        getChildren().stream().filter(Label.class::isInstance).forEach(label -> ((Label) label).autosize());
    }

    private void draw(Legend legend) {
        double height = getHeight() - 2 * PAD;
        double step = height / legend.colours().size();
        for (int i = 0; i < legend.colours().size(); i++) {
            double top = Math.round(PAD + height - (i + 1) * step);
            double bottom = Math.round(PAD + height - i * step);
            int argb = legend.colours().get(i);
            Rectangle colour = new Rectangle(PAD, top, BAR, bottom - top);
            colour.setFill(Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF));
            getChildren().add(colour);
        }
        List<Double> taken = new ArrayList<>();
        legend.marks().stream().sorted(Comparator.comparing(Legend.Mark::strong).reversed()).forEach(mark -> {
            double y = PAD + height * (1 - mark.at());
            if (taken.stream().noneMatch(other -> Math.abs(other - y) < LINE_HEIGHT)) {
                taken.add(y);
                draw(mark, y);
            }
        });
    }

    private void draw(Legend.Mark mark, double y) {
        double sharp = Math.floor(y) + 0.5;
        Line tick = new Line(mark.strong() ? PAD : PAD + BAR, sharp, PAD + BAR + TICK, sharp);
        tick.getStyleClass().add(mark.strong() ? "legend-mark" : "legend-tick");
        Label text = new Label(mark.text());
        text.getStyleClass().add(mark.strong() ? "legend-mark-text" : "legend-text");
        text.relocate(PAD + BAR + TICK + 3, Math.round(y - LINE_HEIGHT / 2));
        getChildren().addAll(tick, text);
    }
}
