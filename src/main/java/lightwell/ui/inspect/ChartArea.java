package lightwell.ui.inspect;

import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** A canvas with an axis below it, as large as its parent allows. Redraws itself when its size changes. */
abstract class ChartArea extends Region {

    static final double AXIS_HEIGHT = 14;
    private static final double LABEL_WIDTH = 40;
    private static final double LABEL_HEIGHT = 11;
    private static final Font LABEL = Font.font(9);
    private static final Color LINE = Color.gray(0.5, 0.35);
    private static final Color TEXT = Color.gray(0.55);
    private static final Color LEVEL = Color.gray(0.6, 0.25);
    private static final Color LEVEL_TEXT = Color.gray(0.7);
    /** Marked values. */
    static final Color MARK = Color.web("#e0a84a");
    /** The background of charts. */
    private static final Color PLATE = Color.web("#161616", 0.8);

    private final Canvas canvas = new Canvas();

    ChartArea(double height) {
        getChildren().add(canvas);
        setMinHeight(height + AXIS_HEIGHT);
        setPrefHeight(height + AXIS_HEIGHT);
        getStyleClass().add("inspector-chart");
        setFocusTraversable(true);
        canvas.widthProperty().bind(widthProperty());
        canvas.heightProperty().bind(heightProperty());
        widthProperty().addListener(observable -> redraw());
        heightProperty().addListener(observable -> redraw());
    }

    final void redraw() {
        GraphicsContext drawing = canvas.getGraphicsContext2D();
        drawing.clearRect(0, 0, getWidth(), getHeight());
        if (getWidth() > LABEL_WIDTH && getHeight() > AXIS_HEIGHT) {
            draw(drawing, getWidth(), getHeight() - AXIS_HEIGHT);
        }
    }

    /** @param height without the axis */
    abstract void draw(GraphicsContext drawing, double width, double height);

    /** The number of labels that fit. */
    static int most(double width) {
        return Math.max(2, (int) (width / LABEL_WIDTH));
    }

    /** Draws lines over the chart, and labels below it. */
    static void ticks(GraphicsContext drawing, List<AxisTicks.Tick> ticks, double width, double height) {
        drawing.setFont(LABEL);
        drawing.setStroke(LINE);
        drawing.setFill(TEXT);
        drawing.setLineWidth(1);
        for (AxisTicks.Tick tick : ticks) {
            double x = sharp(tick.position() * (width - 1));
            drawing.strokeLine(x, 0, x, height + 2);
            drawing.setTextAlign(
                    x < LABEL_WIDTH / 2 ? TextAlignment.LEFT : x > width - LABEL_WIDTH / 2 ? TextAlignment.RIGHT : TextAlignment.CENTER);
            drawing.fillText(tick.label(), x, height + AXIS_HEIGHT - 3);
        }
    }

    /** Draws horizontal lines, which {@link #levelNames} labels. */
    static void levels(GraphicsContext drawing, List<AxisTicks.Tick> ticks, double width, double height) {
        drawing.setLineWidth(1);
        drawing.setStroke(LEVEL);
        for (AxisTicks.Tick tick : ticks) {
            double y = level(tick.position(), height);
            drawing.strokeLine(0, y, width, y);
        }
    }

    /** Draws labels of levels at the left, over the chart. */
    static void levelNames(GraphicsContext drawing, List<AxisTicks.Tick> ticks, double height) {
        ticks.forEach(tick -> plate(drawing, tick, 0, 0, Math.max(LABEL_HEIGHT - 2, level(tick.position(), height) - 2)));
    }

    /** Draws the label of a marked level at the right, above its line if no other mark is there, else below it. */
    static void levelName(GraphicsContext drawing, AxisTicks.Tick tick, List<Double> marks, double width, double height) {
        double y = level(tick.position(), height);
        plate(drawing, tick, width, 1, roomAbove(tick.position(), marks, height) ? y - 2 : y + LABEL_HEIGHT);
    }

    /** Whether a label fits above a level without leaving the chart or covering a marked level; positions are 0..1 upwards. */
    static boolean roomAbove(double position, List<Double> marks, double height) {
        double y = level(position, height);
        return y >= LABEL_HEIGHT
                && marks.stream().noneMatch(mark -> mark > position && level(mark, height) >= y - LABEL_HEIGHT - 1);
    }

    /**
     * @param share of the label's width that lies left of {@code x}
     * @param base  of the letters
     */
    private static void plate(GraphicsContext drawing, AxisTicks.Tick tick, double x, double share, double base) {
        Text measured = new Text(tick.label());
        measured.setFont(LABEL);
        double wide = Math.ceil(measured.getLayoutBounds().getWidth()) + 4;
        double left = x - share * wide;
        drawing.setFont(LABEL);
        drawing.setTextAlign(TextAlignment.LEFT);
        drawing.setFill(PLATE);
        drawing.fillRect(left, base - (LABEL_HEIGHT - 2), wide, LABEL_HEIGHT);
        drawing.setFill(LEVEL_TEXT);
        drawing.fillText(tick.label(), left + 2, base);
    }

    /** Draws dashed horizontal lines at marked positions, 0..1 upwards; those elsewhere are left out. */
    static void markedLevels(GraphicsContext drawing, List<Double> positions, double width, double height) {
        drawing.setLineWidth(1);
        drawing.setStroke(MARK);
        drawing.setLineDashes(2, 2);
        for (double position : positions) {
            if (position >= 0 && position <= 1) {
                double y = level(position, height);
                drawing.strokeLine(0, y, width, y);
            }
        }
        drawing.setLineDashes();
    }

    private static double level(double position, double height) {
        return sharp((1 - position) * (height - 1));
    }

    /** The middle of a pixel, for a sharp line. */
    static double sharp(double x) {
        return Math.floor(x) + 0.5;
    }
}
