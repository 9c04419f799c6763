package lightwell.ui.pane;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import lightwell.ui.kit.Texts;
import lightwell.ui.look.Legend;

/**
 * A legend over the right edge of a picture. It fills the available height, and is small in a narrow pane: the bar, its ends and other
 * named marks. Marks that would overlap others are omitted.
 */
final class LegendView extends Region {

    private static final double BAR = 14;
    private static final double TICK = 5;
    private static final double GAP = 3;
    private static final double PAD = 8;
    private static final int LONGEST_NUMBER = 12;
    private static final double LINE_HEIGHT = 13;
    private static final double LEAST_HEIGHT = 90;
    private static final double LARGEST_HEIGHT = 320;
    private static final double SMALL_HEIGHT = 160;
    /** Narrower panes have a small legend. */
    private static final double NARROW = 420;
    private static final double SMALL_BAR = 8;
    private static final double SMALL_PAD = 5;

    /** The largest number of colours that are shown as a key instead of a scale. */
    private static final int FEW = 6;
    private static final double FEW_HEIGHT = 26;

    private final ObservableBooleanValue wanted;
    private final ObservableDoubleValue room;
    private final Label title = new Label();
    private final List<Rectangle> bar = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private Optional<Legend> shown = Optional.empty();
    private boolean small;

    /** A mark and the nodes that draw it. */
    private record Entry(Legend.Mark mark, Line tick, Label words) {}

    /**
     * @param wanted whether legends are shown
     * @param room   width of the picture
     */
    LegendView(ObservableValue<Optional<Legend>> legend, ObservableBooleanValue wanted, ObservableDoubleValue room) {
        this.wanted = wanted;
        this.room = room;
        getStyleClass().add("legend");
        title.getStyleClass().add("legend-text");
        setMouseTransparent(true);
        setMinSize(0, 0);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        legend.addListener((observable, before, now) -> show(now));
        wanted.addListener(observable -> show(shown));
        room.addListener(observable -> {
            if (small != narrow()) {
                show(shown);
            }
        });
        show(legend.getValue());
    }

    private boolean narrow() {
        return room.get() < NARROW;
    }

    private void show(Optional<Legend> legend) {
        setVisible(legend.isPresent() && wanted.get());
        if (legend.equals(shown) && small == narrow()) {
            return;
        }
        shown = legend;
        small = narrow();
        bar.clear();
        entries.clear();
        getChildren().clear();
        legend.ifPresent(this::fill);
        setAccessibleText(legend.map(LegendView::spoken).orElse(""));
    }

    private void fill(Legend legend) {
        title.setText(small ? "" : legend.title());
        getChildren().add(title);
        for (int argb : legend.colours()) {
            bar.add(new Rectangle(0, 0, Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF)));
        }
        getChildren().addAll(bar);
        double lowest = legend.marks().stream().mapToDouble(Legend.Mark::at).min().orElse(0);
        double highest = legend.marks().stream().mapToDouble(Legend.Mark::at).max().orElse(1);
        boolean few = legend.colours().size() <= FEW;
        legend.marks().stream().sorted(Comparator.comparing(Legend.Mark::strong).reversed())
                .filter(mark -> !small || few || mark.strong() || mark.at() == lowest || mark.at() == highest).forEach(mark -> {
                    Line tick = new Line();
                    tick.getStyleClass().add(mark.strong() ? "legend-mark" : "legend-tick");
                    Label words = new Label(small ? mark.brief() : mark.text());
                    words.getStyleClass().add(mark.strong() ? "legend-mark-text" : "legend-text");
                    entries.add(new Entry(mark, tick, words));
                    getChildren().addAll(tick, words);
                });
    }

    private static String spoken(Legend legend) {
        String marks = String.join(", ", legend.marks().stream().map(Legend.Mark::text).toList());
        return Texts.get("legend.spoken", legend.title().isEmpty() ? marks : Texts.get("legend.titled", legend.title(), marks));
    }

    private double pad() {
        return small ? SMALL_PAD : PAD;
    }

    private double barWidth() {
        return small ? SMALL_BAR : BAR;
    }

    private double head() {
        return title.getText().isEmpty() ? 0 : LINE_HEIGHT + GAP;
    }

    @Override
    protected double computePrefWidth(double height) {
        double words = entries.stream().mapToDouble(entry -> Math.ceil(entry.words().prefWidth(-1))).max().orElse(0);
        return 2 * pad() + Math.max(barWidth() + TICK + GAP + words, Math.ceil(title.prefWidth(-1)));
    }

    @Override
    protected double computePrefHeight(double width) {
        int colours = bar.size();
        boolean numbers = shown.stream().flatMap(each -> each.marks().stream()).allMatch(mark -> mark.text().length() <= LONGEST_NUMBER);
        double all = colours <= FEW ? Math.max(LEAST_HEIGHT, 2 * PAD + colours * FEW_HEIGHT)
                : small ? SMALL_HEIGHT : numbers ? LARGEST_HEIGHT / 2 : LARGEST_HEIGHT;
        return all + head();
    }

    @Override
    protected void layoutChildren() {
        boolean fits = getHeight() >= LEAST_HEIGHT;
        getChildren().forEach(child -> child.setVisible(fits));
        double top = pad() + head();
        double height = getHeight() - top - pad();
        title.autosize();
        title.relocate(pad(), pad() - 2);
        double step = height / bar.size();
        for (int i = 0; i < bar.size(); i++) {
            double upper = Math.round(top + height - (i + 1) * step);
            Rectangle colour = bar.get(i);
            colour.setX(pad());
            colour.setY(upper);
            colour.setWidth(barWidth());
            colour.setHeight(Math.max(0, Math.round(top + height - i * step) - upper));
        }
        List<Double> taken = new ArrayList<>();
        for (Entry entry : entries) {
            double y = top + height * (1 - entry.mark().at());
            boolean free = fits && taken.stream().noneMatch(other -> Math.abs(other - y) < LINE_HEIGHT);
            entry.tick().setVisible(free);
            entry.words().setVisible(free);
            if (free) {
                taken.add(y);
                place(entry, y);
            }
        }
    }

    private void place(Entry entry, double y) {
        double right = pad() + barWidth() + TICK;
        double sharp = Math.floor(y) + 0.5;
        entry.tick().setStartX(entry.mark().strong() ? pad() : pad() + barWidth());
        entry.tick().setEndX(right);
        entry.tick().setStartY(sharp);
        entry.tick().setEndY(sharp);
        entry.words().autosize();
        entry.words().relocate(right + GAP, Math.round(y - LINE_HEIGHT / 2));
    }
}
