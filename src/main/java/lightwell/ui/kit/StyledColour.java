package lightwell.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * A colour that the style sheet sets, as the background of a style class, for code that draws with it. The node takes no space and draws
 * nothing; add it to the parent whose colours count.
 */
public final class StyledColour extends Region {

    private final ObservableValue<Color> colour = backgroundProperty().map(StyledColour::first).orElse(Color.TRANSPARENT);

    public StyledColour(String styleClass) {
        getStyleClass().add(styleClass);
        setManaged(false);
        setMouseTransparent(true);
    }

    /** Transparent until the style sheet has been applied. */
    public ObservableValue<Color> colour() {
        return colour;
    }

    private static Color first(Background background) {
        return !background.isEmpty() && background.getFills().get(0).getFill() instanceof Color plain ? plain : Color.TRANSPARENT;
    }
}
