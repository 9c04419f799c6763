package lightwell.ui.space;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.layout.Region;

/** Draws in space, at once or as soon as it can. For the FX thread. */
interface SpaceView {

    /** Points that can be moved smoothly without a graphics card. */
    int MOVING_POINTS = 60_000;

    /** Fills the place it is given. */
    Region node();

    /** Empty to show nothing, and hold nothing. */
    void show(Optional<SpaceShot> shot);

    /** True when all that was asked for is drawn. */
    ReadOnlyBooleanProperty settled();
}
