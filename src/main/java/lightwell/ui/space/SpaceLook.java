package lightwell.ui.space;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/** How the 3D scene is drawn, independent of its content. For the FX thread. */
public final class SpaceLook {

    private final DoubleProperty pointSize = new SimpleDoubleProperty(1);
    private final BooleanProperty axes = new SimpleBooleanProperty();
    private final BooleanProperty grid = new SimpleBooleanProperty();
    private final BooleanProperty frustum = new SimpleBooleanProperty();
    private final BooleanProperty turntable = new SimpleBooleanProperty();
    private final BooleanProperty moving = new SimpleBooleanProperty();

    /** 1 closes the picture as the taking camera sees it. */
    public DoubleProperty pointSize() {
        return pointSize;
    }

    public BooleanProperty axes() {
        return axes;
    }

    public BooleanProperty grid() {
        return grid;
    }

    public BooleanProperty frustum() {
        return frustum;
    }

    /** Whether the camera circles by itself. */
    public BooleanProperty turntable() {
        return turntable;
    }

    /** True while the camera moves: fewer points may be drawn. */
    public BooleanProperty moving() {
        return moving;
    }
}
