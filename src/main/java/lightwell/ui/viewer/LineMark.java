package lightwell.ui.viewer;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import lightwell.ui.viewer.PixelLine.End;

/** The line over a pane's picture, with its ends, the active one filled, and the words beside it. Stateless. */
final class LineMark {

    private static final double END = 4;
    private static final double GAP = 8;

    private LineMark() { }

    /** Line and ends; the words are a {@link #words} of their own, since they need their size. */
    static List<Node> ends(Point2D from, Point2D to, End active) {
        return List.of(line("line-mark-edge", from, to), line("line-mark", from, to),
                end(from, active == End.FROM), end(to, active == End.TO), letter("A", from, to), letter("B", to, from));
    }

    static Label words(String text) {
        Label label = new Label(text);
        label.setId("line-words");
        label.getStyleClass().add("line-words");
        return label;
    }

    /** Puts the words beside the middle of the line, where it does not cross them, within a pane of that size. */
    static void place(Label words, Point2D from, Point2D to, double paneWidth, double paneHeight) {
        words.applyCss();
        words.autosize();
        Point2D middle = from.midpoint(to);
        boolean steep = Math.abs(to.getY() - from.getY()) > Math.abs(to.getX() - from.getX());
        double slope = (to.getX() - from.getX()) * (to.getY() - from.getY());
        double x = steep || slope != 0 ? middle.getX() + GAP : middle.getX() - words.getWidth() / 2;
        double y = steep && slope == 0 ? middle.getY() - words.getHeight() / 2
                : slope > 0 ? middle.getY() - words.getHeight() - GAP : middle.getY() + GAP;
        words.relocate(Math.max(2, Math.min(paneWidth - words.getWidth() - 2, x)), Math.max(2, Math.min(paneHeight - words.getHeight() - 2, y)));
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

    /** On the far side of its end. */
    private static Label letter(String text, Point2D at, Point2D other) {
        Label letter = new Label(text);
        letter.getStyleClass().add("line-letter");
        letter.relocate(at.getX() + (at.getX() < other.getX() ? -GAP - 10 : GAP), at.getY() - 7);
        return letter;
    }
}
