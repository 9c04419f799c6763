package lightwell.ui.tool;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.shape.Line;
import lightwell.ui.marks.Pin;

/** A pin over a picture: a cross with its number and name. Stateless. */
public final class PinMark {

    private static final double ARM = 5;

    private PinMark() {}

    /** @param at the middle of the pixel, in the picture's parent */
    public static List<Node> of(Pin pin, Point2D at) {
        List<Node> nodes = new ArrayList<>();
        for (String style : new String[] {"pin-mark-edge", "pin-mark"}) {
            Line across = new Line(at.getX() - ARM, at.getY(), at.getX() + ARM, at.getY());
            Line down = new Line(at.getX(), at.getY() - ARM, at.getX(), at.getY() + ARM);
            across.getStyleClass().add(style);
            down.getStyleClass().add(style);
            nodes.add(across);
            nodes.add(down);
        }
        Label number = new Label(pin.name().isEmpty() ? Integer.toString(pin.number()) : pin.number() + " " + pin.name());
        number.getStyleClass().add("pin-number");
        number.relocate(at.getX() + ARM, at.getY() + ARM);
        nodes.add(number);
        return nodes;
    }
}
