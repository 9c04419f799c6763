package lightwell.ui.tool;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import lightwell.ui.marks.PixelLine.End;

/** The line over a picture, with its ends, the active one filled, and a text beside it. Stateless. */
public final class LineMark {

    private static final double END = 4;
    private static final double GAP = 8;
    /** Distance from the border of the pane. */
    private static final double EDGE = 2;

    /** The accuracy in brackets at the end, which the inspector shows as well. */
    private static final Pattern WITHOUT_KIND = Pattern.compile(" \\([^)]*\\)$");

    private LineMark() {}

    /** Line and ends; the {@link #words text} is separate, since its position depends on its size. */
    static List<Node> ends(Point2D from, Point2D to, End active) {
        return Stream.of(stroke(from, to), end(End.FROM, from, to, active), end(End.TO, to, from, active)).flatMap(List::stream).toList();
    }

    /** The line without its ends. */
    public static List<Node> stroke(Point2D from, Point2D to) {
        return List.of(line("line-mark-edge", from, to), line("line-mark", from, to));
    }

    /** @param other the opposite end */
    public static List<Node> end(End which, Point2D at, Point2D other, End active) {
        return List.of(end(at, active == which), letter(which == End.FROM ? "A" : "B", at, other));
    }

    public static Label words(String text) {
        Label label = new Label(text);
        label.setId("line-words");
        label.getStyleClass().add("line-words");
        return label;
    }

    /**
     * Places the text beside the middle of the line, or above or below it if the pane has no room: never over the line or its ends. In a
     * narrow pane the part in brackets is omitted.
     */
    public static void place(Label words, Point2D from, Point2D to, double paneWidth, double paneHeight) {
        words.applyCss();
        words.autosize();
        if (words.getWidth() > paneWidth - 2 * EDGE) {
            words.setText(WITHOUT_KIND.matcher(words.getText()).replaceFirst(""));
            words.autosize();
        }
        Point2D at = place(new Dimension2D(words.getWidth(), words.getHeight()), from, to, new Dimension2D(paneWidth, paneHeight));
        words.relocate(at.getX(), at.getY());
    }

    /** The upper left corner of a text of this size. */
    static Point2D place(Dimension2D words, Point2D from, Point2D to, Dimension2D pane) {
        Point2D middle = from.midpoint(to);
        double fall = (to.getX() - from.getX()) * (to.getY() - from.getY());
        double right = middle.getX() + GAP;
        double left = middle.getX() - GAP - words.getWidth();
        double above = middle.getY() - GAP - words.getHeight();
        double below = middle.getY() + GAP;
        Point2D beside = new Point2D(right, fall > 0 ? above : below);
        Point2D otherSide = new Point2D(left, fall > 0 ? below : above);
        if (fits(beside, words, pane)) {
            return beside;
        }
        if (fits(otherSide, words, pane)) {
            return otherSide;
        }
        double x = Math.max(EDGE, Math.min(pane.getWidth() - words.getWidth() - EDGE, middle.getX() - words.getWidth() / 2));
        double top = Math.min(from.getY(), to.getY()) - GAP - words.getHeight();
        return new Point2D(x,
                top >= EDGE ? top : Math.min(pane.getHeight() - words.getHeight() - EDGE, Math.max(from.getY(), to.getY()) + GAP));
    }

    private static boolean fits(Point2D at, Dimension2D words, Dimension2D pane) {
        return at.getX() >= EDGE && at.getY() >= EDGE && at.getX() + words.getWidth() <= pane.getWidth() - EDGE
                && at.getY() + words.getHeight() <= pane.getHeight() - EDGE;
    }

    private static Line line(String style, Point2D from, Point2D to) {
        Line line = new Line(from.getX(), from.getY(), to.getX(), to.getY());
        line.getStyleClass().add(style);
        return line;
    }

    private static Circle end(Point2D at, boolean active) {
        Circle end = new Circle(at.getX(), at.getY(), END);
        end.getStyleClass().add(active ? "line-end-active" : "line-end");
        return end;
    }

    /** A letter on the outer side of its end. */
    private static Label letter(String text, Point2D at, Point2D other) {
        Label letter = new Label(text);
        letter.getStyleClass().add("line-letter");
        letter.relocate(at.getX() + (at.getX() < other.getX() ? -GAP - 10 : GAP), at.getY() - 7);
        return letter;
    }
}
